package io.github.datacard.check;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.PlainSection;
import io.github.datacard.descriptor.ShortForm;
import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Profile.Question;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of open questions: the same for all datasets, of which thousands may leave them open. */
final class AskedTexts {
    private static final Learned<AskedTexts> KNOWN = new Learned<>(vocabulary -> new AskedTexts());

    /** More ways to answer than these are not read. */
    private static final int MOST_OTHERS = 3;

    private final Map<String, Asked> texts = new ConcurrentHashMap<>();

    private final Map<Whole, Asked> whole = new ConcurrentHashMap<>();

    /**
     * What is said of one question.
     *
     * @param path where it is answered with the fewest words
     * @param message that it is open
     * @param whole how to answer it
     * @param answer where an answer goes
     * @param otherwise what to do if nobody knows
     */
    record Asked(String path, String message, String whole, String answer, String otherwise) {
        /** How to answer it, with a hint on what stands there. */
        String remedy(Optional<String> hint) {
            return hint.map(text -> answer + "\n" + text + otherwise).orElse(whole);
        }
    }

    private AskedTexts() {}

    /** What is said of an open question in a descriptor. */
    static Asked of(Vocabulary vocabulary, Descriptor descriptor, Assessment assessment, JudgedQuestion judged) {
        return KNOWN.from(vocabulary).known(vocabulary, descriptor, assessment, judged);
    }

    /** A whole question of a profile; compared by identity, since there is one of each in a run. */
    private record Whole(Profile profile, Question question) {
        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Whole whole && profile == whole.profile && question == whole.question;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(profile) + System.identityHashCode(question);
        }
    }

    private Asked known(Vocabulary vocabulary, Descriptor descriptor, Assessment assessment, JudgedQuestion judged) {
        List<String> mappings = mappings(descriptor, judged);
        return mappings.isEmpty()
                        && judged.missing().size() == judged.question().parts().size()
                ? whole.computeIfAbsent(
                        new Whole(assessment.profile(), judged.question()),
                        asked -> made(vocabulary, mappings, assessment, judged))
                : known(vocabulary, mappings, assessment, judged);
    }

    /** The sections that are written as mappings. */
    private static List<String> mappings(Descriptor descriptor, JudgedQuestion judged) {
        List<String> mappings = new ArrayList<>();
        for (String path : judged.wanted()) {
            String section = section(path);
            if (!mappings.contains(section) && PlainSection.isMapping(descriptor, section)) {
                mappings.add(section);
            }
        }
        return mappings;
    }

    private Asked known(Vocabulary vocabulary, List<String> mappings, Assessment assessment, JudgedQuestion judged) {
        String key = assessment.profile().reference() + "|" + judged.question().number() + "|"
                + judged.question().topic() + "|" + judged.wanted() + judged.partly() + mappings;
        Asked known = texts.get(key);
        if (known == null) {
            known = made(vocabulary, mappings, assessment, judged);
            texts.put(key, known);
        }
        return known;
    }

    private static String section(String path) {
        return path.substring(0, Math.max(0, path.indexOf('.')));
    }

    /** Where it may be answered, the easiest place first. */
    private static String places(ShortForm forms, List<String> mappings, String path, JudgedQuestion judged) {
        return Stream.concat(
                        Stream.of(path),
                        judged.wanted().stream()
                                .filter(other -> !other.equals(path))
                                .limit(MOST_OTHERS))
                .map(wanted -> mappings.contains(section(wanted))
                        ? forms.blankBelow(section(wanted), wanted)
                        : "at  " + forms.blank(wanted))
                .distinct()
                .collect(Collectors.joining("\n  or "));
    }

    private static Asked made(
            Vocabulary vocabulary, List<String> mappings, Assessment assessment, JudgedQuestion judged) {
        ShortForm forms = new ShortForm(vocabulary);
        String path = forms.easiest(judged.wanted());
        Question question = judged.question();
        String asks = vocabulary
                .field(path)
                .map(field -> field.text().question())
                .filter(text -> !text.isEmpty())
                .map(text -> " – " + text)
                .orElse("");
        String message = assessment.profile().reference()
                + (question.required() ? " requires " : " recommends ")
                + (judged.partly() ? "the rest of an answer: " : "an answer: ")
                + question.topic()
                + asks;
        String answer = "Answer it " + places(forms, mappings, path, judged);
        String otherwise = "\nIf nobody knows, list " + path + " below gaps: not_documented.";
        return new Asked(path, message, answer + otherwise, answer, otherwise);
    }
}
