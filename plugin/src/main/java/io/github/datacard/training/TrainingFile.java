package io.github.datacard.training;

import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.license.Use;
import io.github.datacard.text.Nearest;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file {@code *.training-summary.yaml}: who made a model of which datasets.
 *
 * @param root what it says, with places
 * @param datasets the datasets that it names
 */
public record TrainingFile(Path file, Node.Mapping root, List<Part> datasets) {
    static final List<String> KINDS =
            List.of("public", "licensed", "private", "crawled", "user", "interactions", "synthetic", "other");

    /** A number that is not below nothing, with words around it, or a word for all and none of it. */
    private static final Pattern AMOUNT = Pattern.compile("(?s)(?!\\s*-)(?:.*\\d.*|(?i:all|none|unknown|not known).*)");

    private static final String UPDATED = "updated";
    private static final String REMARKS = "remarks";
    private static final List<String> KEYS = List.of(
            "training_summary",
            "version",
            "earlier",
            UPDATED,
            "provider",
            "model",
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
    private static final List<String> OF_MODEL = List.of("versions", "depends_on", "market_date");
    private static final List<String> NOT_NAMED = List.of("no", "false");
    private static final List<String> NAMED = List.of("", "yes", "true", "no", "false");
    private static final List<String> OF_DATASET = List.of("id", "kind", "named", "amounts", "part", "first_used");

    /**
     * One dataset in the mixture.
     *
     * @param kind how the provider came to it
     * @param named whether the summary lists it by name, and does not describe it only
     * @param amounts how much of it was used, by modality
     * @param part how a part of it was chosen; empty if all of it was used
     * @param firstUsed when it was first used
     */
    record Part(
            String id,
            String kind,
            boolean named,
            Map<String, String> amounts,
            String part,
            String firstUsed,
            Location place) {}

    /** Reads a file; empty, with an error, if it is no such file. */
    public static Optional<TrainingFile> read(Path file, Findings findings) {
        Findings faults = new Findings();
        Optional<Node.Mapping> root = new YamlReader(Limits.DEFAULT).read(file, faults);
        findings.addAll(faults.sorted());
        return root.map(found -> {
            known(found, KEYS, findings);
            found.get("provider").ifPresent(part -> known(part, OF_PROVIDER, findings));
            found.get("model").ifPresent(part -> known(part, OF_MODEL, findings));
            found.get(REMARKS).ifPresent(part -> known(part, OF_REMARKS, findings));
            TrainingFile read = new TrainingFile(file, found, parts(found, findings));
            found.get(UPDATED)
                    .filter(said -> !said.isNothing() && read.due().isEmpty())
                    .ifPresent(said -> findings.add(noDate(said)));
            uses(found, findings);
            found.get("model")
                    .filter(Node.Mapping.class::isInstance)
                    .flatMap(model -> ((Node.Mapping) model).get("market_date"))
                    .ifPresent(date -> date("market_date", date, findings));
            return read;
        });
    }

    private static Finding noDate(Node said) {
        return error(
                said.location(),
                "\"updated\" is no date, so nobody learns when the next update is due",
                "Write a day, 2026-09-01, or a month, 2026-09.");
    }

    /** What the license is asked for, by the word for it. */
    static Optional<Use> use(String word) {
        return Stream.of(Use.values())
                .filter(use -> word.strip().replaceAll("[ -]", "_").equalsIgnoreCase(use.name()))
                .findFirst();
    }

    private static void uses(Node.Mapping root, Findings findings) {
        List<String> words = Stream.of(Use.values())
                .map(use -> use.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        for (Node item : root.items("uses")) {
            if (item instanceof Node.Scalar word && use(word.text()).isEmpty()) {
                findings.add(error(
                        word.location(),
                        "\"" + word.text() + "\" is no use for which licenses are judged",
                        Nearest.hint(word.text(), words) + "Write one or several of: " + String.join(", ", words)
                                + "."));
            }
        }
    }

    private static void date(String key, Node said, Findings findings) {
        if (said instanceof Node.Scalar date && !date.isNothing() && !isDate(date.text())) {
            findings.add(error(
                    date.location(),
                    "\"" + key + "\" is no date: " + date.text(),
                    "Write a day, 2026-09-01, a month, 2026-09, or a year."));
        }
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

    private static void known(Node node, List<String> keys, Findings findings) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().stream()
                    .filter(entry -> !keys.contains(entry.key().text()))
                    .forEach(entry -> findings.add(error(
                            entry.key().location(),
                            "The key \"" + entry.key().text() + "\" is not known here",
                            Nearest.hint(entry.key().text(), keys) + "Keys are: " + String.join(", ", keys) + ".")));
        }
    }

    private static List<Part> parts(Node.Mapping root, Findings findings) {
        List<Part> parts = new ArrayList<>();
        for (Node item : root.items("datasets")) {
            known(item, OF_DATASET, findings);
            if (item instanceof Node.Mapping part && !part.text("id").isEmpty()) {
                String kind = part.text("kind").isEmpty() ? "public" : part.text("kind");
                if (!KINDS.contains(kind)) {
                    findings.add(error(
                            part.location(),
                            "\"" + kind + "\" is no kind of source",
                            "Write one of: " + String.join(", ", KINDS) + "."));
                }
                part.get("first_used").ifPresent(date -> date("first_used", date, findings));
                parts.add(new Part(
                        part.text("id"),
                        kind,
                        isNamed(part, findings),
                        amounts(part, findings),
                        part.text("part"),
                        part.text("first_used"),
                        part.location()));
            } else if (item instanceof Node.Scalar id) {
                parts.add(new Part(id.text(), "public", true, Map.of(), "", "", id.location()));
            } else {
                findings.add(
                        error(item.location(), "This dataset has no id", "Write id: with the id of its descriptor."));
            }
        }
        return onceEach(parts, findings);
    }

    /** Named twice, a dataset would be counted twice. */
    private static List<Part> onceEach(List<Part> parts, Findings findings) {
        Map<String, Part> first = new LinkedHashMap<>();
        for (Part part : parts) {
            if (first.putIfAbsent(part.id(), part) != null) {
                findings.add(error(
                        part.place(),
                        "The dataset \"" + part.id() + "\" stands here twice",
                        "Write what was used of it into one entry."));
            }
        }
        return List.copyOf(first.values());
    }

    private static boolean isNamed(Node.Mapping part, Findings findings) {
        String named = part.text("named");
        if (!NAMED.contains(named)) {
            findings.add(error(
                    part.location(),
                    "\"" + named + "\" does not say whether the dataset is listed by its name",
                    "Write named: yes, or named: no for a dataset that the summary only describes."));
        }
        return !NOT_NAMED.contains(named);
    }

    private static Map<String, String> amounts(Node.Mapping part, Findings findings) {
        Map<String, String> amounts = new LinkedHashMap<>();
        part.get("amounts").ifPresent(said -> {
            if (said instanceof Node.Mapping all) {
                all.keys().forEach(key -> {
                    amounts.put(key, all.text(key));
                    if (!AMOUNT.matcher(all.text(key)).matches()) {
                        findings.add(error(
                                all.get(key).map(Node::location).orElse(all.location()),
                                "This is no amount of \"" + key + "\": " + all.text(key),
                                "Write a number with its unit, such as 2B tokens, 300 hours or about 40,000 books."));
                    }
                });
            } else if (!said.isNothing()) {
                findings.add(error(
                        said.location(),
                        "The amounts do not name what they are amounts of",
                        "Write them by modality: amounts: {text: 2B tokens, audio: 300 hours}."));
            }
        });
        return amounts;
    }

    /** What is wrong with it beside its form: datasets that are not there, and a date long ago. */
    public List<Finding> findings(Collection<String> ids, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        for (Part part : datasets) {
            if (!ids.contains(part.id())) {
                findings.add(error(
                        part.place(),
                        "There is no dataset with the id \"" + part.id() + "\"",
                        Nearest.hint(part.id(), ids) + "Its descriptor has to be among those that are searched."));
            }
        }
        due().filter(day -> day.isBefore(today))
                .ifPresent(day -> findings.add(error(
                                root.get(UPDATED).map(Node::location).orElse(root.location()),
                                "This summary was due for an update on " + day,
                                "Where training went on with more data, a new summary is due at least every six months: bring it up to"
                                        + " date, or set updated to the day on which it was found to be still right.")
                        .as(Severity.WARNING)));
        return findings;
    }

    /** That its documents would take the place of those of another file. */
    public Finding sameNameAs(TrainingFile other) {
        return error(
                Location.of(file),
                "Another training summary has the name \"" + other.name() + "\", and its documents would be replaced",
                "Rename one of the two files: each needs a name of its own.");
    }

    /** Six months after the last update, if that is said. */
    Optional<LocalDate> due() {
        String updated = root.text(UPDATED);
        try {
            return updated.matches("\\d{4}-\\d{2}")
                    ? Optional.of(YearMonth.parse(updated).plusMonths(6).atEndOfMonth())
                    : updated.isEmpty()
                            ? Optional.empty()
                            : Optional.of(LocalDate.parse(updated).plusMonths(6));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Finding error(Location place, String message, String remedy) {
        return Finding.of(ReadingRule.TRAINING_SUMMARY, place, message, remedy);
    }

    /** The name of its folder in the output. */
    public String name() {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - DescriptorFinder.TRAINING_SUMMARY.length())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-");
    }

    /** The texts at a path such as {@code provider.name}. */
    List<String> texts(String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? root.texts(path)
                : root.get(path.substring(0, dot)).stream()
                        .filter(Node.Mapping.class::isInstance)
                        .flatMap(part -> ((Node.Mapping) part).texts(path.substring(dot + 1)).stream())
                        .toList();
    }
}
