package io.github.datacard.assessment;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Value;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.ValueList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a descriptor says for the first time: the same sentence at two fields answers one question, not two. Numbers are
 * not compared, so a sentence that is only counted up is the same. A short text, such as a name, may stand in a few places,
 * and a denial, such as "None.", in more.
 */
final class FirstSaid {
    private static final int LEAST_WORDS = 5;
    private static final int MOST_PLACES = 3;

    /** Many questions of frameworks may be answered by "None.", but not all of them. */
    private static final int MOST_DENIALS = 15;

    /** Of one institute: creator, owner, publisher, maintainer, contact, host. */
    private static final int MOST_NAMES = 6;

    private final Descriptor descriptor;
    private final Optional<ValueList.Value> denials;
    private final Map<String, Set<String>> paths = new HashMap<>();
    private final Set<Value> repeated = new HashSet<>();

    /**
     * What is said for the first time.
     *
     * @param nods words that answer a question of yes or no
     */
    FirstSaid(Descriptor descriptor, ValueList nods) {
        this.descriptor = descriptor;
        this.denials = nods.get("denial");
        walk("", descriptor.root());
    }

    /** Whether something is said at a path that no other field has said before. */
    boolean has(String path) {
        return repeated.isEmpty()
                ? descriptor.has(path)
                : descriptor.root().along(path).anyMatch(this::saysMore);
    }

    private void walk(String path, Value value) {
        if (value instanceof Value.Members members) {
            members.values().forEach((name, member) -> walk(path.isEmpty() ? name : path + "." + name, member));
        } else if (value instanceof Value.Items items) {
            items.values().forEach(item -> walk(path, item));
        } else if (value instanceof Value.Scalar scalar) {
            add(path, scalar);
        }
    }

    private void add(String path, Value.Scalar said) {
        if (said.type() != FieldType.TEXT && said.type() != FieldType.LINE) {
            return;
        }
        boolean sentence = words(said.text()) >= LEAST_WORDS;
        Set<String> places =
                paths.computeIfAbsent(sentence ? letters(said.text()) : said.text(), first -> new LinkedHashSet<>());
        places.add(path);
        if (places.stream().limit(sentence ? 1 : most(said)).noneMatch(path::equals)) {
            repeated.add(said);
        }
    }

    private int most(Value.Scalar said) {
        if (said.type() == FieldType.LINE) {
            return MOST_NAMES;
        }
        return denials.filter(words -> words.aliases().contains(letters(said.text())))
                        .isPresent()
                ? MOST_DENIALS
                : MOST_PLACES;
    }

    private boolean saysMore(Value value) {
        if (value instanceof Value.Members members) {
            return members.values().values().stream().anyMatch(this::saysMore);
        }
        return value instanceof Value.Items items
                ? items.values().stream().anyMatch(this::saysMore)
                : !repeated.contains(value);
    }

    private static int words(String text) {
        int words = 0;
        for (int at = 0; at < text.length(); at++) {
            if (Character.isLetter(text.charAt(at)) && (at == 0 || !Character.isLetter(text.charAt(at - 1)))) {
                words++;
            }
        }
        return words;
    }

    /** The words of a text without numbers and punctuation. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (Character.isLetter(character)) {
                letters.append(character);
            } else if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
        }
        return letters.toString().strip().toLowerCase(Locale.ROOT);
    }
}
