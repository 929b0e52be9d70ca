package io.github.datacard.vocabulary;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the vocabulary itself says, its examples and questions: left in place or repeated, it is nobody's answer. */
final class OwnWords {
    private static final int FEWEST = 5;

    private final Vocabulary vocabulary;
    private volatile @Nullable TreeSet<String> examples;
    private volatile @Nullable Set<String> questions;

    OwnWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether a text is an example, whole or cut off behind a few words. */
    boolean isExample(String text) {
        String plain = plain(text);
        String next = isLong(plain) ? examples().ceiling(plain) : null;
        return next != null && (next.equals(plain) || next.startsWith(plain + " "));
    }

    boolean isQuestion(String text) {
        return text.strip().endsWith("?") && questions().contains(plain(text));
    }

    private TreeSet<String> examples() {
        TreeSet<String> known = examples;
        if (known == null) {
            known = vocabulary.fields().stream()
                    .flatMap(field -> texts(field.text().example()))
                    .map(OwnWords::plain)
                    .filter(OwnWords::isLong)
                    .collect(Collectors.toCollection(TreeSet::new));
            examples = known;
        }
        return known;
    }

    /** Read when a text ends as a question, since that of all profiles takes time. */
    private Set<String> questions() {
        Set<String> known = questions;
        if (known == null) {
            known = Stream.concat(
                            vocabulary.fields().stream()
                                    .map(field -> field.text().question()),
                            vocabulary.profiles().values().stream()
                                    .flatMap(profile -> profile.sections().stream())
                                    .flatMap(section -> section.questions().stream())
                                    .map(Profile.Question::topic))
                    .map(OwnWords::plain)
                    .collect(Collectors.toSet());
            questions = known;
        }
        return known;
    }

    private static Stream<String> texts(Object example) {
        if (example instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(OwnWords::texts);
        }
        return example instanceof Collection<?> list
                ? list.stream().flatMap(OwnWords::texts)
                : Stream.of(String.valueOf(example));
    }

    private static boolean isLong(String plain) {
        int words = 1;
        for (int at = plain.indexOf(' '); at >= 0; at = plain.indexOf(' ', at + 1)) {
            words++;
        }
        return words >= FEWEST;
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT);
        for (int at = 0; at < lower.length(); at++) {
            char character = lower.charAt(at);
            if (Character.isLetterOrDigit(character)) {
                plain.append(character);
            } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }
}
