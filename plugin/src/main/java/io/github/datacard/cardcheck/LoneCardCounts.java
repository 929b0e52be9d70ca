package io.github.datacard.cardcheck;

import io.github.datacard.card.CommittedCard;
import io.github.datacard.data.DataInspection;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares counts in the text of a card with those of the data, or of {@code dataset_info} where the data is elsewhere:
 * tables with a row for each split, and sentences that give one exact number.
 */
final class LoneCardCounts {
    private static final String ITEMS =
            "(?:rows|examples|samples|instances|records|entries|items|data points|datapoints)";
    private static final String NUMBER = "(?<![\\w.,~≈])(\\d{1,3}(?:[,_' ]\\d{3})+|\\d+)(?![\\w%]|[.,]\\d)";

    /** A heading of a column that holds how many there are. */
    private static final Pattern COUNT_HEADING =
            Pattern.compile("(?i)(?:^|\\b(?:num(?:ber)?|#|no\\.?|count)(?: of)? ?)(?:num_)?" + ITEMS
                    + "\\b.*|#|count|rows|size \\(rows\\)");

    /** Who has how many: the whole, or a split that is named on either side. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i)\\b(?:dataset|data|corpus|set|split|it)\\s+(?:currently )?(?:has|have|contains?|consists? of|comprises?|includes?|holds?|totals?)"
                    + "\\s+(?:a total of |exactly |in total )?" + NUMBER + "\\s+(?:\\w+ ){0,2}?" + ITEMS + "\\b");

    private static final Pattern THERE_ARE = Pattern.compile(
            "(?i)\\bthere are\\s+(?:exactly )?" + NUMBER + "\\s+(train|training|test|validation|dev)\\w* " + ITEMS);

    private static final Pattern SPLIT = Pattern.compile(
            "(?i)\\b(train|training|test|testing|validation|valid|dev)(?:ing)?\\b(?=[ -]+(?:split|set|part|data|examples|samples|rows|instances))");

    private static final Map<String, String> NAMES = Map.of(
            "training", "train", "testing", "test", "valid", "validation", "dev", "validation", "val", "validation");

    private final CommittedCard card;
    private final Map<String, Long> known;

    private LoneCardCounts(CommittedCard card, Map<String, Long> known) {
        this.card = card;
        this.known = known;
    }

    static List<Finding> findings(CommittedCard card, Node.Mapping matter, DataInspection seen) {
        Map<String, Long> known = ofData(seen).or(() -> ofInfo(matter)).orElse(Map.of());
        return known.isEmpty() ? List.of() : new LoneCardCounts(card, known).findings();
    }

    /** The rows of each split, if all splits of the only configuration state how many they have. */
    private static Optional<Map<String, Long>> ofData(DataInspection seen) {
        Map<String, Long> rows = new LinkedHashMap<>();
        long configs = seen.splits().stream()
                .map(DataInspection.SplitFiles::config)
                .distinct()
                .count();
        for (DataInspection.SplitFiles split : seen.splits()) {
            split.rows().ifPresent(count -> rows.put(split.name(), count));
        }
        return configs == 1 && rows.size() == seen.splits().size() ? Optional.of(rows) : Optional.empty();
    }

    private static Optional<Map<String, Long>> ofInfo(Node.Mapping matter) {
        List<Node> infos = matter.items("dataset_info");
        if (infos.size() != 1 || !(infos.get(0) instanceof Node.Mapping info)) {
            return Optional.empty();
        }
        return StatedRows.of(info);
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<String> header = List.of();
        for (Map.Entry<Integer, String> line : CardLines.text(card).entrySet()) {
            String text = line.getValue();
            if (text.strip().startsWith("|")) {
                List<String> cells = cells(text);
                if (header.isEmpty()) {
                    header = cells;
                } else {
                    row(line.getKey(), header, cells).ifPresent(findings::add);
                }
            } else {
                header = List.of();
                sentence(line.getKey(), CardLines.withoutCode(text)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static List<String> cells(String row) {
        return Stream.of(row.strip().replaceAll("^\\||\\|$", "").split("\\|", -1))
                .map(cell -> cell.replaceAll("[*_`]", "").strip())
                .toList();
    }

    private Optional<Finding> row(int line, List<String> header, List<String> cells) {
        Optional<String> split = named(cells.get(0));
        for (int at = 1; at < Math.min(header.size(), cells.size()); at++) {
            if (COUNT_HEADING.matcher(header.get(at)).matches() && cells.get(at).matches(NUMBER)) {
                String count = cells.get(at);
                return split.flatMap(name -> differs(line, name, count));
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> sentence(int line, String text) {
        Matcher there = THERE_ARE.matcher(text);
        if (there.find()) {
            return named(there.group(2)).flatMap(split -> differs(line, split, there.group(1)));
        }
        Matcher said = SENTENCE.matcher(text);
        if (!said.find() || SENTENCE.matcher(text).results().count() > 1) {
            return Optional.empty();
        }
        List<String> splits = SPLIT.matcher(text)
                .results()
                .map(found -> found.group(1))
                .flatMap(word -> named(word).stream())
                .distinct()
                .toList();
        long number = number(said.group(1));
        boolean fits = known.containsValue(number) || number == StatedRows.total(known);
        return fits || splits.size() > 1
                ? Optional.empty()
                : splits.isEmpty()
                        ? Optional.of(
                                finding(line, said.group(1), "the data has " + StatedRows.total(known) + " in all"))
                        : differs(line, splits.get(0), said.group(1));
    }

    private Optional<Finding> differs(int line, String split, String count) {
        long rows = known.getOrDefault(split, 0L);
        return number(count) == rows
                ? Optional.empty()
                : Optional.of(finding(line, count, "the split " + split + " has " + rows));
    }

    private Finding finding(int line, String count, String instead) {
        return Finding.of(
                ReadingRule.CARD_COUNT_DIFFERS,
                Location.at(card.file(), line, 1),
                "The text says " + count + ", but " + instead,
                "Correct the text, or bring the data up to date.");
    }

    /** The split of the data that a word means. */
    private Optional<String> named(String word) {
        String plain = word.toLowerCase(Locale.ROOT).strip();
        return Stream.of(plain, NAMES.getOrDefault(plain, plain))
                .filter(known::containsKey)
                .findFirst();
    }

    private static long number(String written) {
        String digits = written.replaceAll("\\D", "");
        return digits.length() > 18 ? -1 : Long.parseLong(digits);
    }
}
