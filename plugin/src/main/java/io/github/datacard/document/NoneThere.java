package io.github.datacard.document;

import io.github.datacard.document.Document.Chapter;
import io.github.datacard.document.Document.Entry;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds answers by which authors say that there is none of what is asked for. Such a word is an answer, but where it stands
 * without its question, it reads as if nobody had said anything.
 */
final class NoneThere {
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final int LONGEST = 80;

    private final Vocabulary vocabulary;
    private final Set<String> words;

    NoneThere(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.words = vocabulary.list("words-none").values().stream()
                .flatMap(value -> value.aliases().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Paths of fields whose whole answer says that. */
    List<String> in(List<Chapter> chapters) {
        return chapters.stream()
                .flatMap(chapter -> chapter.entries().stream())
                .filter(this::isNone)
                .map(Entry::path)
                .toList();
    }

    private boolean isNone(Entry entry) {
        List<Shown.Member> members = entry.value().members();
        String path = members.size() == 1 ? entry.path() + "." + members.get(0).name() : entry.path();
        return vocabulary.field(path).filter(NoneThere::isFree).isPresent()
                && !entry.value().kind().equals("nothing")
                && entry.value().text().length() <= LONGEST
                && isNone(Glances.plain(entry.value(), List.of()), entry.label());
    }

    /** A word that was chosen from a list speaks for itself. Of a record that says no more, the key is shown alone. */
    private static boolean isFree(Field field) {
        return field.type() == FieldType.TEXT
                || field.type() == FieldType.LINE
                || field.keys().stream()
                        .limit(1)
                        .flatMap(key -> field.member(key).stream())
                        .anyMatch(NoneThere::isFree);
    }

    /** @param label what was asked for, which the answer may repeat: "no known biases" */
    private boolean isNone(String answer, String label) {
        String said = words(answer);
        String asked = " " + words(label);
        return words.contains(said)
                || said.endsWith(asked) && words.contains(said.substring(0, said.length() - asked.length()));
    }

    private static String words(String text) {
        return NO_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
