package io.github.datacard.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One of several buffered outputs that end in one console: before it writes, the one that wrote last is flushed, so that
 * lines keep their order and none is cut by another.
 */
final class InTurn extends Writer {
    private final Writer buffered;
    private final AtomicReference<@Nullable InTurn> last;

    /**
     * An output.
     *
     * @param last which of the outputs wrote last; all share it
     */
    InTurn(Writer buffered, AtomicReference<@Nullable InTurn> last) {
        this.buffered = buffered;
        this.last = last;
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        InTurn before = last.getAndSet(this);
        if (before != null && before != this) {
            before.flush();
        }
        buffered.write(characters, from, length);
    }

    @Override
    public void flush() throws IOException {
        buffered.flush();
    }

    @Override
    public void close() throws IOException {
        buffered.close();
    }
}
