package io.github.datacard.library;

import java.util.Collection;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The names of one kind that files of the library may use.
 *
 * @param kind what has such a name, as a message calls it: "field"
 * @param known whether a name exists
 * @param all all names, for hints
 */
public record KnownNames(String kind, Predicate<String> known, Supplier<Collection<String>> all) {
    /** These names. */
    public static KnownNames of(String kind, Collection<String> names) {
        return new KnownNames(
                kind, names::contains, () -> names.stream().sorted().toList());
    }

    /** Those that begin with a prefix, without it. */
    public KnownNames below(String prefix) {
        return new KnownNames(
                kind,
                name -> known.test(prefix + name),
                () -> all.get().stream()
                        .filter(name -> name.startsWith(prefix))
                        .map(name -> name.substring(prefix.length()))
                        .toList());
    }
}
