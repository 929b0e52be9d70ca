package io.github.datacard.findings;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made for a file and kept while findings on the same file follow, as they do in a report. Not
 * thread-safe.
 */
final class PerFile<T> {
    private final Function<Path, T> make;
    private @Nullable Path file;
    private @Nullable T made;

    PerFile(Function<Path, T> make) {
        this.make = make;
    }

    T of(Path next) {
        T known = made;
        if (known == null || !next.equals(file)) {
            known = make.apply(next);
            made = known;
            file = next;
        }
        return known;
    }
}
