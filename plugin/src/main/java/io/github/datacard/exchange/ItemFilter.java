package io.github.datacard.exchange;

import io.github.datacard.library.LibraryNode;
import io.github.datacard.yaml.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which items of a list a rule is about, such as the persons of a role.
 *
 * @param keys where an item says it
 * @param words what it says there; anything if there are none
 * @param all whether it says nothing else
 */
record ItemFilter(List<String> keys, Set<String> words, boolean all) implements Predicate<Node> {
    private static final Predicate<Node> ANY = item -> true;

    /** As {@code only} (items that say one of these words) and {@code without} (no items that say these words alone) have it. */
    static Predicate<Node> of(LibraryNode rule) {
        return read(rule.node("only"), false)
                .orElse(ANY)
                .and(read(rule.node("without"), true).map(Predicate::not).orElse(ANY));
    }

    private static Optional<Predicate<Node>> read(Optional<LibraryNode> node, boolean all) {
        return node.map(said -> said.allow("key", "is"))
                .map(said -> new ItemFilter(said.texts("key"), Set.copyOf(said.texts("is")), all));
    }

    @Override
    public boolean test(Node item) {
        Set<String> said = keys.stream()
                .flatMap(key -> TreePath.texts(item, key).stream())
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
        if (words.isEmpty()) {
            return !said.isEmpty();
        }
        return all ? !said.isEmpty() && words.containsAll(said) : said.stream().anyMatch(words::contains);
    }
}
