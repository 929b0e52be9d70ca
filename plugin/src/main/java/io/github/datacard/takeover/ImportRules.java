package io.github.datacard.takeover;

import io.github.datacard.card.HeadingWords;
import io.github.datacard.card.LayoutReader;
import io.github.datacard.library.LibraryFiles;
import io.github.datacard.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which keys, headings and lines of a card are which fields, by the library. */
public final class ImportRules {
    private static final String FILE = "card/import.yaml";

    private final Map<String, Rule> keys;
    private final Map<String, Rule> headings;
    private final Map<String, Rule> lines;
    private final Set<String> plain;
    private final List<Pattern> guidance;
    private final Tables tables;

    /**
     * Where something goes.
     *
     * @param field the path
     * @param as what has to be made of it
     * @param meanings what words of the Hub are in the field; a word that is not here is taken as it is
     */
    public record Rule(String field, String as, Map<String, Node> meanings) {
        private static Rule of(Node.Mapping entry) {
            Map<String, Node> meanings = new LinkedHashMap<>();
            entry.get("map")
                    .ifPresent(map -> ((Node.Mapping) map)
                            .entries()
                            .forEach(word -> meanings.put(word.key().text(), word.value())));
            return new Rule(LayoutReader.text(entry, "field"), LayoutReader.text(entry, "as"), meanings);
        }
    }

    /**
     * The words by which tables of splits and of columns are known.
     *
     * @param below fields below whose headings they stand
     * @param splits headings of a column with names of splits
     * @param counts headings of a column with their numbers of examples
     * @param configs headings of a column with names of configurations
     * @param names words in the names of splits
     * @param columns headings of a column with names of columns
     * @param types headings of a column with their types
     * @param meanings headings of a column with what they mean
     */
    record Tables(
            List<String> below,
            List<String> splits,
            List<String> counts,
            List<String> configs,
            List<String> names,
            List<String> columns,
            List<String> types,
            List<String> meanings) {
        private static Tables of(Node.Mapping words) {
            return new Tables(
                    LayoutReader.texts(words, "below"),
                    LayoutReader.texts(words, "splits"),
                    LayoutReader.texts(words, "counts"),
                    LayoutReader.texts(words, "configs"),
                    LayoutReader.texts(words, "names"),
                    LayoutReader.texts(words, "columns"),
                    LayoutReader.texts(words, "types"),
                    LayoutReader.texts(words, "meanings"));
        }
    }

    public ImportRules(LibraryFiles files) {
        Node.Mapping root = new LayoutReader(files).root(FILE);
        this.keys = rules(root, "front_matter", "keys", false);
        this.headings = rules(root, "headings", "titles", true);
        this.plain = Set.copyOf(LayoutReader.texts(root, "plain"));
        this.guidance = LayoutReader.texts(root, "guidance").stream()
                .map(words -> Pattern.compile("(?is)" + words))
                .toList();
        this.tables = Tables.of((Node.Mapping) root.get("tables").orElseThrow());
        this.lines = rules(root, "lines", "words", true);
    }

    private static Map<String, Rule> rules(Node.Mapping root, String list, String names, boolean words) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (Node node : LayoutReader.nodes(root.get(list))) {
            Node.Mapping entry = (Node.Mapping) node;
            Rule rule = Rule.of(entry);
            List<String> known = LayoutReader.texts(entry, names);
            known.forEach(name -> rules.put(words ? HeadingWords.of(name) : name, rule));
        }
        return rules;
    }

    /** Words of links that say nothing beside the address. */
    Set<String> plain() {
        return plain;
    }

    /** Whether a comment tells authors what to write, as those of templates do. */
    boolean isGuidance(String comment) {
        return guidance.stream().anyMatch(words -> words.matcher(comment).matches());
    }

    /** Words of tables. */
    public Tables tables() {
        return tables;
    }

    Map<String, Rule> keys() {
        return keys;
    }

    public Optional<Rule> heading(String title) {
        return Optional.ofNullable(headings.get(HeadingWords.of(title)));
    }

    public Optional<Rule> line(String label) {
        return Optional.ofNullable(lines.get(HeadingWords.of(label)));
    }
}
