package io.github.datacard.document;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Gap;
import io.github.datacard.document.Document.Chapter;
import io.github.datacard.document.Document.Entry;
import io.github.datacard.document.Document.Matter;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of the questions that matter to every reader have an answer, and where it stands. */
final class Matters {
    private final Vocabulary vocabulary;
    private final Messages messages;
    private final Descriptor descriptor;
    private final Set<String> shown;
    private final List<String> none;

    /**
     * The questions of one descriptor.
     *
     * @param chapters what a page shows, to which answers lead
     * @param none paths of fields whose answer is that there is none
     */
    Matters(
            Vocabulary vocabulary,
            Messages messages,
            Descriptor descriptor,
            List<Chapter> chapters,
            List<String> none) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.descriptor = descriptor;
        this.none = none;
        this.shown = chapters.stream()
                .flatMap(chapter -> Stream.concat(
                        Stream.of(chapter.id()), chapter.entries().stream().map(Entry::path)))
                .collect(Collectors.toSet());
    }

    /**
     * The questions that are asked, and those that are not but of which a gap is stated.
     *
     * @param holds whether a condition holds
     */
    List<Matter> of(List<MatterRule> rules, Predicate<String> holds) {
        return rules.stream()
                .filter(rule -> rule.when().isEmpty()
                        || holds.test(rule.when())
                        || gaps(rule).anyMatch(kind -> kind != Gap.Kind.NOT_APPLICABLE))
                .map(this::matter)
                .toList();
    }

    private Matter matter(MatterRule rule) {
        String label = messages.translated(rule.label());
        List<String> said = rule.fields().stream().filter(descriptor::has).toList();
        if (!said.isEmpty()) {
            List<String> more =
                    said.stream().filter(path -> !none.contains(path)).toList();
            return more.isEmpty()
                    ? new Matter(label, "none", place(said.get(0)), rule.fields())
                    : new Matter(label, "said", place(more.get(0)), rule.fields());
        }
        return gaps(rule).findAny().isEmpty() && isTold(rule.within())
                ? new Matter(label, "within", place(rule.within()), rule.fields())
                : new Matter(label, gap(rule), "", rule.fields());
    }

    private boolean isTold(String path) {
        return !path.isEmpty() && descriptor.has(path) && !none.contains(path);
    }

    private String gap(MatterRule rule) {
        return gaps(rule)
                .map(kind -> kind == Gap.Kind.NOT_DOCUMENTED ? "unsaid" : kind.says())
                .findFirst()
                .orElse("unsaid");
    }

    private Stream<Gap.Kind> gaps(MatterRule rule) {
        return rule.fields().stream()
                .flatMap(path -> descriptor.gap(path).stream())
                .map(Gap::kind);
    }

    /** What a page shows of an answer: it, or its section. */
    private String place(String path) {
        return Stream.concat(Stream.of(path), vocabulary.sectionAt(path).map(Section::id).stream())
                .filter(shown::contains)
                .findFirst()
                .orElse("");
    }
}
