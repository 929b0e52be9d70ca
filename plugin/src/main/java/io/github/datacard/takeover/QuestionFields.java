package io.github.datacard.takeover;

import io.github.datacard.card.HeadingWords;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which field a question answers that somebody wrote as a heading: one of the vocabulary, a topic of a shipped profile, or
 * one in the words of a framework. A question of several words is known where nearly all of its words are the same.
 */
final class QuestionFields {
    private static final double NEARLY = 0.8;
    private static final int WORDS_OF_A_QUESTION = 5;
    private static final Set<String> SMALL_WORDS =
            Set.of("the", "a", "an", "this", "that", "of", "your", "our", "these", "those", "any", "dataset", "data");

    private static final Pattern EXAMPLES = Pattern.compile("\\([^()]{1,300}+\\)");
    private static final Pattern FURTHER = Pattern.compile("\\?\\s.{1,1000}$");

    private final Map<String, String> exact = new LinkedHashMap<>();
    private final Map<String, Set<String>> words = new LinkedHashMap<>();

    QuestionFields(Vocabulary vocabulary, Map<String, String> asked) {
        Map<String, Optional<String>> known = new HashMap<>();
        asked.forEach((question, path) -> known.put(question, Optional.of(path)));
        for (Field field : vocabulary.fields()) {
            add(field.text().question(), text(field, vocabulary), known);
        }
        vocabulary.profiles().values().stream()
                .flatMap(profile -> profile.questions().stream())
                .filter(question -> HeadingWords.of(question.topic()).indexOf(' ') > 0)
                .forEach(question -> topic(question, vocabulary, known));
        known.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> entry.getValue().ifPresent(path -> {
                    exact.put(entry.getKey(), path);
                    words.put(entry.getKey(), separate(entry.getKey()));
                }));
    }

    private static void topic(Profile.Question question, Vocabulary vocabulary, Map<String, Optional<String>> known) {
        Optional<String> path = Stream.concat(
                        question.parts().stream().flatMap(part -> part.answers().stream()), question.answers().stream())
                .flatMap(answer -> vocabulary.field(answer).stream())
                .findFirst()
                .flatMap(field -> text(field, vocabulary));
        add(question.topic(), path, known);
    }

    /** What two questions mean that say the same cannot be known. */
    private static void add(String question, Optional<String> path, Map<String, Optional<String>> known) {
        String said = HeadingWords.of(question);
        if (!said.isEmpty()) {
            known.merge(said, path, (first, second) -> first.equals(second) ? first : Optional.empty());
        }
    }

    /** The path at which a field takes prose; none where it takes a number, a word of a list, or parts. */
    private static Optional<String> text(Field field, Vocabulary vocabulary) {
        boolean prose = field.type() == FieldType.TEXT
                || (field.type() == FieldType.RECORD
                        && field.keys().stream()
                                .flatMap(key -> field.member(key).stream())
                                .anyMatch(key -> key.type() == FieldType.TEXT));
        return prose && !isInList(field.path(), vocabulary) ? Optional.of(field.path()) : Optional.empty();
    }

    private static boolean isInList(String path, Vocabulary vocabulary) {
        int dot = path.lastIndexOf('.');
        String above = dot < 0 ? "" : path.substring(0, dot);
        return dot >= 0 && (vocabulary.field(above).filter(Field::list).isPresent() || isInList(above, vocabulary));
    }

    /** The field that a heading asks for, with or without examples in brackets and further questions behind the first. */
    Optional<String> of(String heading) {
        String plain = EXAMPLES.matcher(heading).replaceAll(" ");
        return Stream.of(heading, plain, FURTHER.matcher(plain).replaceFirst("?"))
                .distinct()
                .flatMap(words -> asked(words).stream())
                .findFirst();
    }

    private Optional<String> asked(String heading) {
        String said = HeadingWords.of(heading);
        String path = exact.get(said);
        Set<String> given = separate(said);
        return path != null || given.size() < WORDS_OF_A_QUESTION ? Optional.ofNullable(path) : nearest(given);
    }

    private Optional<String> nearest(Set<String> given) {
        record Near(String path, double share) {}
        List<Near> near = words.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= WORDS_OF_A_QUESTION)
                .flatMap(entry -> Optional.ofNullable(exact.get(entry.getKey())).stream()
                        .map(path -> new Near(path, share(given, entry.getValue()))))
                .filter(found -> found.share() >= NEARLY)
                .sorted(Comparator.comparingDouble(Near::share).reversed())
                .toList();
        boolean clear = near.stream()
                        .filter(found -> found.share() == near.get(0).share())
                        .map(Near::path)
                        .distinct()
                        .count()
                == 1;
        return clear ? Optional.of(near.get(0).path()) : Optional.empty();
    }

    private static double share(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return (double) both.size() / all.size();
    }

    private static Set<String> separate(String said) {
        Set<String> all = new HashSet<>(List.of(said.split(" ", -1)));
        all.removeAll(SMALL_WORDS);
        return all;
    }
}
