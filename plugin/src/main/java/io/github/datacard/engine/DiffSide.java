package io.github.datacard.engine;

import io.github.datacard.diff.DatasetState;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The datasets of one side of a comparison.
 *
 * @param label what readers call it
 * @param single whether a single file was named, which is compared whatever it is called
 * @param datasets its datasets
 * @param open what is to be closed when the comparison is done
 */
record DiffSide(String label, boolean single, List<Held> datasets, List<Closeable> open) implements AutoCloseable {
    @Override
    public void close() {
        open.forEach(DiffSide::close);
    }

    /** Closes what was only read. */
    static void close(Closeable open) {
        try {
            open.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * A dataset of a side.
     *
     * @param file what describes it
     * @param place the same from the top of the side, with {@code /}
     * @param state what it says; empty if that cannot be read
     * @param problem why it cannot be read, or what is wrong with it; may be empty
     */
    record Held(Path file, String place, String id, Optional<DatasetState> state, String problem) {
        /** The same, whose id is that of the repository in which it lies. */
        Held in(String repository) {
            return new Held(file, repository, repository, state, problem);
        }

        /** By identity: comparing all that it says takes time. */
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
