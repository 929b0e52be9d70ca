package io.github.datacard.document;

import io.github.datacard.descriptor.Gap;
import io.github.datacard.document.Document.Unsaid;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is not said, in the order in which readers need to know it. A gap that covers a section or a list names what weighs
 * most of it, since nobody looks for a license behind the word "Distribution".
 *
 * @param weighty paths of fields, those that weigh most first
 * @param vocabulary which section a field belongs to
 * @param said whether a field has a value all the same
 * @param label what a field is called
 */
record WeightyGaps(List<String> weighty, Vocabulary vocabulary, Predicate<String> said, UnaryOperator<String> label) {
    private static final int MOST_PARTS = 4;

    List<Unsaid> of(List<Unsaid> unsaid) {
        List<String> stated = unsaid.stream().map(Unsaid::path).toList();
        return unsaid.stream()
                .filter(gap -> !gap.kind().equals(Gap.Kind.NOT_APPLICABLE.says()))
                .flatMap(gap -> parts(gap, stated))
                .sorted(Comparator.comparingInt(gap -> rank(gap.path())))
                .toList();
    }

    private Stream<Unsaid> parts(Unsaid gap, List<String> stated) {
        List<Unsaid> parts = weighty.stream()
                .filter(path -> isBelow(path, gap.path()) && !said.test(path) && !stated.contains(path))
                .flatMap(path -> part(gap, path))
                .limit(MOST_PARTS)
                .toList();
        return parts.isEmpty() ? Stream.of(gap) : parts.stream();
    }

    /** A field of a gap that covers more. The text of a section goes by its title, and its switch asks no more than that. */
    private Stream<Unsaid> part(Unsaid gap, String path) {
        return vocabulary.field(path).map(vocabulary::sectionOf).stream()
                .filter(section -> !section.switchPath().equals(Optional.of(path)))
                .map(section -> new Unsaid(
                        path,
                        path.equals(section.id() + "." + section.main()) ? section.title() : label.apply(path),
                        section.title(),
                        gap.kind(),
                        gap.reason(),
                        ""));
    }

    private int rank(String path) {
        for (int at = 0; at < weighty.size(); at++) {
            if (path.equals(weighty.get(at)) || isBelow(path, weighty.get(at))) {
                return at;
            }
        }
        return weighty.size();
    }

    private static boolean isBelow(String path, String above) {
        return path.startsWith(above + ".");
    }
}
