package io.github.datacard.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the vocabulary itself says, its examples and questions: left in place or repeated, it is nobody's answer. */
final class OwnWords {
    private static final int FEWEST = 5;

    private final Vocabulary vocabulary;
    private volatile @Nullable Map<String, List<String>> examples;
    private final ConcurrentMap<String, TreeSet<String>> plainExamples = new ConcurrentHashMap<>();
    private volatile @Nullable Set<String> questions;

    OwnWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether a text is an example, whole or cut off behind a few words. */
    boolean isExample(String text) {
        String plain = plain(text);
        String next = isLong(plain) ? plainExamples(firstWord(plain)).ceiling(plain) : null;
        return next != null && (next.equals(plain) || next.startsWith(plain + " "));
    }

    boolean isQuestion(String text) {
        return text.strip().endsWith("?") && questions().contains(plain(text));
    }

    /** The examples that begin with a word, without marks. Few texts begin as any of them does, and most are never asked for. */
    private TreeSet<String> plainExamples(String firstWord) {
        return plainExamples.computeIfAbsent(
                firstWord,
                word -> examples().getOrDefault(word, List.of()).stream()
                        .map(OwnWords::plain)
                        .filter(OwnWords::isLong)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** All examples by their first words. */
    private Map<String, List<String>> examples() {
        Map<String, List<String>> known = examples;
        if (known == null) {
            known = new HashMap<>();
            for (Field field : vocabulary.fields()) {
                addTexts(field.text().example(), known);
            }
            examples = known;
        }
        return known;
    }

    private static void addTexts(Object example, Map<String, List<String>> byFirstWord) {
        if (example instanceof Map<?, ?> map) {
            map.values().forEach(member -> addTexts(member, byFirstWord));
        } else if (example instanceof Collection<?> list) {
            list.forEach(item -> addTexts(item, byFirstWord));
        } else {
            String text = String.valueOf(example);
            byFirstWord
                    .computeIfAbsent(firstWord(text.toLowerCase(Locale.ROOT)), word -> new ArrayList<>())
                    .add(text);
        }
    }

    private static String firstWord(String text) {
        int start = 0;
        while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
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
