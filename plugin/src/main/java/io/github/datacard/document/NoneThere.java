package io.github.datacard.document;

import io.github.datacard.document.Document.Chapter;
import io.github.datacard.document.Document.Entry;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.NoneWords;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;

/**
 * Finds answers by which authors say that there is none of what is asked for. Such a word is an answer, but where it stands
 * without its question, it reads as if nobody had said anything.
 */
final class NoneThere {
    private final Vocabulary vocabulary;
    private final NoneWords words;

    NoneThere(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.words = NoneWords.of(vocabulary);
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
                && words.are(Glances.plain(entry.value(), List.of()), entry.label());
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
}
