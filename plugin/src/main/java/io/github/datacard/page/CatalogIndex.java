package io.github.datacard.page;

import io.github.datacard.document.Document;
import io.github.datacard.json.JsonText;
import io.github.datacard.text.ReadingOrder;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the script of the catalog knows, as classic scripts that call it: pages from files may load no other data. */
final class CatalogIndex {
    private final Messages messages;
    private final List<Facet> facets;
    private final GapMap gaps;

    CatalogIndex(Messages messages, List<Facet> facets, GapMap gaps) {
        this.messages = messages;
        this.facets = facets;
        this.gaps = gaps;
    }

    /** All but the words of long texts. */
    String entries(List<CatalogEntry> entries, WordIndex names, WordIndex beginnings, int pieces) {
        List<Map<String, Integer>> numbers =
                facets.stream().map(CatalogIndex::numbers).toList();
        Map<String, Integer> missing = gaps.numbers();
        return call(
                "index",
                JsonText.ordered(
                        "texts", messages.group("script"),
                        "facets", facets.stream().map(CatalogIndex::tree).toList(),
                        "gaps", List.copyOf(missing.keySet()),
                        "missing", gaps.labels(),
                        "together", Comparison.TOGETHER,
                        "datasets",
                                entries.stream()
                                        .map(entry -> row(entry, numbers, missing))
                                        .toList(),
                        "names", names.tree(),
                        "beginnings", beginnings.tree(),
                        "pieces", pieces));
    }

    /** The words of long texts that belong into one piece. */
    static String piece(int number, WordIndex words) {
        return call("words", JsonText.ordered("piece", number, "index", words.tree()));
    }

    /** What is compared of some datasets. */
    static String compared(Map<String, Object> piece) {
        return call("compared", piece);
    }

    private static Map<String, Object> tree(Facet facet) {
        return JsonText.ordered(
                "label", facet.label(),
                "filter", facet.filter(),
                "line", facet.line(),
                "always", facet.always(),
                "values", facet.choices().stream().map(Facet.Choice::value).toList());
    }

    private static Map<String, Integer> numbers(Facet facet) {
        Map<String, Integer> numbers = new HashMap<>();
        facet.choices().forEach(choice -> numbers.put(choice.value(), numbers.size()));
        return numbers;
    }

    /** A dataset takes little room: its parts have their places and no names. */
    private List<Object> row(CatalogEntry entry, List<Map<String, Integer>> numbers, Map<String, Integer> missing) {
        List<List<Integer>> values = new ArrayList<>();
        for (int i = 0; i < facets.size(); i++) {
            Map<String, Integer> known = numbers.get(i);
            values.add(
                    facets.get(i).values().apply(entry).stream().map(known::get).toList());
        }
        return List.of(
                entry.id(),
                entry.name(),
                entry.summary(),
                entry.warning(),
                entry.completeness(),
                entry.date(),
                values,
                entry.missing().stream()
                        .map(Document.Asked::fields)
                        .filter(missing::containsKey)
                        .map(missing::get)
                        .distinct()
                        .toList(),
                entry.items());
    }

    private static String call(String function, Object tree) {
        return "datacard." + function + "(" + ReadingOrder.natural(JsonText.script(tree)) + ");\n";
    }
}
