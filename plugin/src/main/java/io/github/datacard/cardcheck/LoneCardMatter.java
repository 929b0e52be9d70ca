package io.github.datacard.cardcheck;

import io.github.datacard.card.CommittedCard;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.takeover.ImportRules;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.yaml.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Compares the front matter of a card with itself, and with the fields that its text describes. */
final class LoneCardMatter {
    private static final String INFO = "dataset_info";
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}(?:-.+)?");

    /** An item that begins with a name in code or strong type. */
    private static final Pattern FIELD =
            Pattern.compile("(?m)^( *)[-*+] *[`\"*]+(\\p{L}[\\w./-]*)[`\"*]+ *(?:\\([^)\\n]*\\))? *[:,–-]");

    private final ImportRules headings;
    private final ValueList sizes;

    LoneCardMatter(ImportRules headings, ValueList sizes) {
        this.headings = headings;
        this.sizes = sizes;
    }

    List<Finding> findings(CommittedCard card, Node.Mapping matter, List<CardSection> sections) {
        List<Node.Mapping> infos = matter.mappings(INFO);
        int above = card.source().linesBeforeBody();
        return Stream.of(
                        languages(matter).stream(),
                        size(matter, infos).stream(),
                        sections.stream()
                                .filter(this::isOnFields)
                                .flatMap(section ->
                                        fields(Location.at(card.file(), above + section.line(), 1), section, infos)
                                                .stream()))
                .flatMap(found -> found)
                .toList();
    }

    /** Codes of one language for several countries or scripts are one language. */
    private static Optional<Finding> languages(Node.Mapping matter) {
        Set<String> languages = matter.texts("language").stream()
                .filter(code -> CODE.matcher(code).matches())
                .map(code -> code.split("-", 2)[0])
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return languages.size() > 1 && matter.texts("multilinguality").equals(List.of("monolingual"))
                ? matter.get("multilinguality")
                        .map(said -> Finding.of(
                                ReadingRule.CARD_LANGUAGES_DIFFER,
                                said.location(),
                                "The front matter says monolingual, and lists " + languages.size() + " languages: "
                                        + languages.stream().limit(5).collect(Collectors.joining(", "))
                                        + (languages.size() > 5 ? ", …" : ""),
                                "Write multilingual, or translation for texts and their translations; or list the one"
                                        + " language only."))
                : Optional.empty();
    }

    /** The category has to fit the rows of one configuration, or of all. */
    private Optional<Finding> size(Node.Mapping matter, List<Node.Mapping> infos) {
        List<ValueList.Value> stated = matter.texts("size_categories").stream()
                .flatMap(size -> sizes.get(size).stream())
                .toList();
        List<Optional<Long>> rows = infos.stream()
                .map(info -> StatedRows.of(info).map(StatedRows::total))
                .toList();
        if (stated.isEmpty()
                || stated.size() != matter.items("size_categories").size()
                || stated.stream().anyMatch(size -> size.attributes().isEmpty())
                || rows.isEmpty()
                || rows.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        long[] configs = rows.stream().mapToLong(Optional::orElseThrow).toArray();
        long all = LongStream.of(configs).sum();
        boolean fits = LongStream.concat(LongStream.of(all), LongStream.of(configs))
                .anyMatch(count -> stated.stream().anyMatch(size -> nearly(size, count)));
        return fits
                ? Optional.empty()
                : matter.get("size_categories")
                        .map(said -> Finding.of(
                                ReadingRule.CARD_SIZE_DIFFERS,
                                said.location(),
                                "The card says "
                                        + stated.stream()
                                                .map(ValueList.Value::id)
                                                .collect(Collectors.joining(", "))
                                        + ", but its splits have " + all + (all == 1 ? " row" : " rows"),
                                "Write the category of that number, or correct the splits."));
    }

    /** People round: a tenth more or less is no contradiction. */
    private static boolean nearly(ValueList.Value size, long count) {
        String from = size.attributes().getOrDefault("from", "");
        String below = size.attributes().getOrDefault("below", "");
        return (from.isEmpty() || count >= Long.parseLong(from) * 0.9)
                && (below.isEmpty() || count <= Long.parseLong(below) * 1.1);
    }

    private boolean isOnFields(CardSection section) {
        return section.level() > 0
                && headings.heading(section.title())
                        .filter(rule -> rule.field().equals(Paths.FIELD_NOTES))
                        .isPresent();
    }

    /** Where most of the described fields are those of the front matter, the others have a wrong name or are gone. */
    private static Optional<Finding> fields(Location place, CardSection section, List<Node.Mapping> infos) {
        TreeMap<String, String> known = new TreeMap<>();
        infos.forEach(info -> info.get("features").ifPresent(features -> names(features, known)));
        List<String> described = described(section.text());
        List<String> missing = described.stream()
                .filter(name -> !known.containsKey(name.toLowerCase(Locale.ROOT)))
                .toList();
        if (missing.isEmpty() || missing.size() * 2 > described.size()) {
            return Optional.empty();
        }
        String names = missing.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        Set<String> undescribed = known.values().stream()
                .filter(name -> described.stream().noneMatch(name::equalsIgnoreCase))
                .collect(Collectors.toSet());
        String meant = Nearest.to(missing.get(0), undescribed)
                .map(name -> " Did you mean \"" + name + "\"?")
                .orElse("");
        return Optional.of(Finding.of(
                ReadingRule.CARD_FIELDS_DIFFER,
                place,
                "\"" + section.title() + "\" describes " + names
                        + ", which the features of the front matter do not have",
                "Correct the name, or bring the features up to date." + meant));
    }

    /** The names of a list; what is indented below one of them are its members or values. */
    private static List<String> described(String text) {
        List<MatchResult> names = FIELD.matcher(text).results().toList();
        int outer =
                names.stream().mapToInt(name -> name.group(1).length()).min().orElse(0);
        return names.stream()
                .filter(name -> name.group(1).length() <= outer + 1)
                .map(name -> name.group(2))
                .distinct()
                .toList();
    }

    /** Names of features at any depth, by their small letters. */
    private static void names(Node node, TreeMap<String, String> known) {
        if (node instanceof Node.Mapping mapping) {
            mapping.get("name")
                    .filter(Node.Scalar.class::isInstance)
                    .map(name -> ((Node.Scalar) name).text())
                    .ifPresent(name -> known.put(name.toLowerCase(Locale.ROOT), name));
            mapping.entries().forEach(entry -> {
                if (!entry.key().text().equals("class_label")) {
                    names(entry.value(), known);
                }
            });
            mapping.texts("languages").forEach(language -> known.put(language.toLowerCase(Locale.ROOT), language));
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> names(item, known));
        }
    }
}
