package io.github.datacard.merge;

import io.github.datacard.card.CardBody;
import io.github.datacard.card.CommittedCard;
import io.github.datacard.card.FrontMatter;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Value;
import io.github.datacard.markdown.CardBlock;
import io.github.datacard.markdown.CardSections;
import io.github.datacard.takeover.ImportRules;
import io.github.datacard.vocabulary.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answers that a card with marks shows nowhere: neither between marks, nor in its front matter, nor in text that
 * people wrote. An answer of which a card has some words counts as shown.
 */
final class UnshownAnswers {
    private static final int SHORTEST = 3;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final FrontMatter frontMatter;
    private final ImportRules rules;

    UnshownAnswers(FrontMatter frontMatter, ImportRules rules) {
        this.frontMatter = frontMatter;
        this.rules = rules;
    }

    /**
     * How many answers are not shown, by the parts that would show them.
     *
     * @param shown the fields that each part shows
     */
    Map<String, Long> of(Descriptor descriptor, Map<String, Set<String>> shown, CommittedCard card) {
        Set<String> there = card.body().parts().stream().map(CardBody.Part::id).collect(Collectors.toSet());
        Set<String> elsewhere = elsewhere(card);
        String words = words(card.source().body()) + "\n" + plain(card.source().matter());
        Map<String, Long> unshown = new LinkedHashMap<>();
        shown.forEach((part, paths) -> {
            long count = there.contains(part)
                    ? 0
                    : paths.stream()
                            .filter(path -> !elsewhere.contains(path))
                            .filter(path -> texts(descriptor.values(path)).noneMatch(words::contains))
                            .count();
            if (count > 0) {
                unshown.put(part, count);
            }
        });
        return unshown;
    }

    /** The fields that keys of the front matter hold, and those that headings of the body mean. */
    private Set<String> elsewhere(CommittedCard card) {
        Stream<String> keys = card.frontMatter().stream()
                .flatMap(root -> root.keys().stream())
                .flatMap(key -> frontMatter.fields(key).stream())
                .flatMap(path -> Stream.of(path, path.replaceFirst("\\.[^.]*$", "")));
        Stream<String> headings = CardSections.of(card.source().body()).stream()
                .filter(section -> section.level() > 0 && !section.text().isBlank())
                .flatMap(section -> rules.heading(section.title()).stream())
                .map(ImportRules.Rule::field);
        return Stream.concat(keys, headings).collect(Collectors.toSet());
    }

    /** The texts of an answer, as far as they are long enough to be found. */
    private static Stream<String> texts(List<Value> values) {
        return values.stream()
                .flatMap(Value::flat)
                .flatMap(value -> value instanceof Value.Members members
                        ? texts(List.copyOf(members.values().values()))
                        : value instanceof Value.Scalar scalar && scalar.type() != FieldType.YESNO
                                ? Stream.of(words(scalar.text()))
                                : value instanceof Value.Shares shares
                                        ? shares.shares().stream().map(share -> plain(share.name()))
                                        : Stream.empty())
                .filter(text -> text.length() >= SHORTEST);
    }

    private static String words(String markdown) {
        return plain(CardSections.of(markdown).stream()
                .flatMap(section -> section.blocks().stream())
                .map(CardBlock::words)
                .collect(Collectors.joining(" ")));
    }

    private static String plain(String text) {
        return SPACE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
