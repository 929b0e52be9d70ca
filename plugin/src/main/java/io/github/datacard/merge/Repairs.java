package io.github.datacard.merge;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryFiles;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of keys in the front matter of old cards, as {@code card/repairs.yaml} says.
 *
 * @param renamed what keys are called today, by what they were called
 * @param leftOver keys of templates that go when nothing stands behind them
 * @param nullable keys that may have no value
 * @param keys what stands behind a key
 * @param known the keys that the Hub knows
 */
record Repairs(
        Map<String, String> renamed,
        List<String> leftOver,
        List<String> nullable,
        Map<String, Expected> keys,
        KnownNames known) {
    private static final String FILE = "card/repairs.yaml";

    /**
     * What stands behind a key.
     *
     * @param name the key
     * @param list the value list that its values are from; empty for any values
     * @param many whether it is a list, even of one value
     * @param former what once stood before its values
     */
    record Expected(String name, String list, boolean many, String former) {
        /** The value as it is written today. */
        String today(String value, Vocabulary vocabulary) {
            String plain = !former.isEmpty() && value.startsWith(former) && !value.startsWith(former + "other-")
                    ? value.substring(former.length())
                    : value;
            return list.isEmpty()
                    ? plain
                    : vocabulary
                            .list(list)
                            .resolve(plain)
                            .map(ValueList.Value::id)
                            .orElse(plain);
        }
    }

    /** The repairs of a library; they name keys that the Hub knows. */
    static Repairs read(LibraryFiles files, Vocabulary vocabulary, KnownNames keys) {
        LibraryNode root = LibraryNode.read(files, FILE).allow("renamed", "left_over", "nullable", "keys");
        Map<String, Expected> expected = new LinkedHashMap<>();
        root.below("keys")
                .allow(keys)
                .each((name, node) -> expected(name, node.allow("list", "many", "former"), vocabulary))
                .forEach(key -> expected.put(key.name(), key));
        return new Repairs(
                root.below("renamed").attributes(keys),
                root.texts("left_over"),
                root.names("nullable", keys),
                expected,
                keys);
    }

    private static Expected expected(String name, LibraryNode node, Vocabulary vocabulary) {
        return new Expected(name, node.name("list", vocabulary.lists()), node.flag("many"), node.text("former"));
    }

    /** Whether the Hub refuses a key with no value. */
    boolean refusesNothing(String key) {
        return known.known().test(key) && !nullable.contains(key);
    }

    /** What stands behind a key, if it is known. */
    Optional<Expected> expected(String key) {
        return Optional.ofNullable(keys.get(key));
    }
}
