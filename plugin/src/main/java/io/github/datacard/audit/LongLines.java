package io.github.datacard.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines of which one may be longer than the memory: of such a line nothing is kept. */
final class LongLines {
    private final InputStream in;
    private final long longest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private boolean cut;

    LongLines(InputStream in, long longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line; empty at the end. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(8192);
        cut = false;
        if (at == filled && !fill()) {
            return Optional.empty();
        }
        while (at < filled || fill()) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            if (line.size() + (end - at) <= longest) {
                line.write(buffer, at, end - at);
            } else {
                cut = true;
            }
            boolean done = end < filled;
            at = done ? end + 1 : end;
            if (done) {
                break;
            }
        }
        return Optional.of(line.toByteArray());
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.read(buffer));
        at = 0;
        return filled > 0;
    }

    /** Whether the last line was longer than is allowed. */
    boolean wasCut() {
        return cut;
    }
}
