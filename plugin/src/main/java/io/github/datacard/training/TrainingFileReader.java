package io.github.datacard.training;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.license.Use;
import io.github.datacard.text.Nearest;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a training summary, and reports what is wrong with its form. */
final class TrainingFileReader {
    /** A number that is not below nothing, with words around it, or a word for all and none of it. */
    private static final Pattern AMOUNT = Pattern.compile("(?s)(?!\\s*-)(?:.*\\d.*|(?i:all|none|unknown|not known).*)");

    private static final String REMARKS = "remarks";
    private static final List<String> KEYS = List.of(
            "training_summary",
            "version",
            "earlier",
            TrainingFile.UPDATED,
            "provider",
            TrainingFile.MODEL,
            "acquired",
            "continues",
            "comments",
            "purpose",
            "consumer_information",
            "crawler_behavior",
            "top_domains",
            "other_generators",
            REMARKS,
            "copyright_policy",
            "code_of_practice",
            "opt_out",
            "illegal_content",
            "other",
            "uses",
            "datasets");
    private static final List<String> OF_REMARKS =
            List.of("public", "private", "crawled", "user", "synthetic", "other");
    private static final List<String> OF_PROVIDER = List.of("name", "contact", "representative");
    private static final List<String> OF_MODEL = List.of("versions", "depends_on", TrainingFile.MARKET_DATE);
    private static final List<String> NOT_NAMED = List.of("no", "false");
    private static final List<String> NAMED = List.of("", "yes", "true", "no", "false");
    private static final List<String> OF_DATASET = List.of("id", "kind", "named", "amounts", "part", "first_used");

    private final Findings findings;

    /**
     * A reader.
     *
     * @param findings take what is wrong
     */
    TrainingFileReader(Findings findings) {
        this.findings = findings;
    }

    /** The summary; empty, with an error, if the file is none. */
    Optional<TrainingFile> read(Path file) {
        Findings faults = new Findings();
        Optional<Node.Mapping> root = new YamlReader(Limits.DEFAULT).read(file, faults);
        findings.addAll(faults.sorted());
        return root.map(found -> {
            keys(found);
            TrainingFile read = new TrainingFile(file, found, parts(found));
            found.get(TrainingFile.UPDATED)
                    .filter(said -> !said.isNothing() && read.due().isEmpty())
                    .ifPresent(said -> report(
                            said,
                            "\"updated\" is no date, so nobody learns when the next update is due",
                            "Write a day, 2026-09-01, or a month, 2026-09."));
            uses(found);
            found.get(TrainingFile.MODEL)
                    .filter(Node.Mapping.class::isInstance)
                    .ifPresent(model -> date((Node.Mapping) model, TrainingFile.MARKET_DATE));
            return read;
        });
    }

    private void keys(Node.Mapping root) {
        known(root, KEYS);
        root.get("provider").ifPresent(part -> known(part, OF_PROVIDER));
        root.get(TrainingFile.MODEL).ifPresent(part -> known(part, OF_MODEL));
        root.get(REMARKS).ifPresent(part -> known(part, OF_REMARKS));
    }

    private void known(Node node, List<String> keys) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().stream()
                    .map(Node.Entry::key)
                    .filter(key -> !keys.contains(key.text()))
                    .forEach(key -> report(
                            key,
                            "The key \"" + key.text() + "\" is not known here",
                            Nearest.hint(key.text(), keys) + "Keys are: " + String.join(", ", keys) + "."));
        }
    }

    private void uses(Node.Mapping root) {
        List<String> words = Stream.of(Use.values())
                .map(use -> use.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        for (Node item : root.items("uses")) {
            if (item instanceof Node.Scalar word
                    && TrainingFile.use(word.text()).isEmpty()) {
                report(
                        word,
                        "\"" + word.text() + "\" is no use for which licenses are judged",
                        Nearest.hint(word.text(), words) + "Write one or several of: " + String.join(", ", words)
                                + ".");
            }
        }
    }

    private void date(Node.Mapping part, String key) {
        part.get(key)
                .filter(said -> said instanceof Node.Scalar date && !date.isNothing() && !isDate(date.text()))
                .ifPresent(said -> report(
                        said,
                        "\"" + key + "\" is no date: " + part.text(key),
                        "Write a day, 2026-09-01, a month, 2026-09, or a year."));
    }

    private static boolean isDate(String text) {
        try {
            return text.matches("\\d{4}")
                    || (text.matches("\\d{4}-\\d{2}")
                            ? YearMonth.parse(text).getYear() > 0
                            : LocalDate.parse(text).getYear() > 0);
        } catch (DateTimeException none) {
            return false;
        }
    }

    private List<TrainingFile.Part> parts(Node.Mapping root) {
        Map<String, TrainingFile.Part> parts = new LinkedHashMap<>();
        for (Node item : root.items("datasets")) {
            known(item, OF_DATASET);
            part(item).ifPresent(part -> {
                if (parts.putIfAbsent(part.id(), part) != null) {
                    namedAgain(part, item);
                }
            });
        }
        return List.copyOf(parts.values());
    }

    private Optional<TrainingFile.Part> part(Node item) {
        if (item instanceof Node.Mapping part && !part.text("id").isEmpty()) {
            return Optional.of(described(part));
        }
        if (item instanceof Node.Scalar id) {
            return Optional.of(new TrainingFile.Part(id.text(), "public", true, Map.of(), "", "", id.location()));
        }
        report(item, "This dataset has no id", "Write id: with the id of its descriptor.");
        return Optional.empty();
    }

    private TrainingFile.Part described(Node.Mapping part) {
        String kind = part.text("kind").isEmpty() ? "public" : part.text("kind");
        if (!TrainingFile.KINDS.contains(kind)) {
            report(
                    part,
                    "\"" + kind + "\" is no kind of source",
                    "Write one of: " + String.join(", ", TrainingFile.KINDS) + ".");
        }
        date(part, "first_used");
        return new TrainingFile.Part(
                part.text("id"),
                kind,
                isNamed(part),
                amounts(part),
                part.text("part"),
                part.text("first_used"),
                part.location());
    }

    /** Named twice, a dataset would be counted twice. */
    private void namedAgain(TrainingFile.Part part, Node item) {
        report(
                item,
                "The dataset \"" + part.id() + "\" stands here twice",
                "Write what was used of it into one entry.");
    }

    private boolean isNamed(Node.Mapping part) {
        String named = part.text("named");
        if (!NAMED.contains(named)) {
            report(
                    part,
                    "\"" + named + "\" does not say whether the dataset is listed by its name",
                    "Write named: yes, or named: no for a dataset that the summary only describes.");
        }
        return !NOT_NAMED.contains(named);
    }

    private Map<String, String> amounts(Node.Mapping part) {
        Map<String, String> amounts = new LinkedHashMap<>();
        part.get("amounts").ifPresent(said -> {
            if (said instanceof Node.Mapping all) {
                all.keys().forEach(key -> amounts.put(key, amount(all, key)));
            } else if (!said.isNothing()) {
                report(
                        said,
                        "The amounts do not name what they are amounts of",
                        "Write them by modality: amounts: {text: 2B tokens, audio: 300 hours}.");
            }
        });
        return amounts;
    }

    private String amount(Node.Mapping all, String key) {
        String amount = all.text(key);
        if (!AMOUNT.matcher(amount).matches()) {
            report(
                    all.get(key).orElse(all),
                    "This is no amount of \"" + key + "\": " + amount,
                    "Write a number with its unit, such as 2B tokens, 300 hours or about 40,000 books.");
        }
        return amount;
    }

    private void report(Node node, String message, String remedy) {
        findings.add(ReadingRule.TRAINING_SUMMARY, node.location(), message, remedy);
    }
}
