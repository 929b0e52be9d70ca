package io.github.datacard.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * How many bytes the frames of a zst file say that they hold. The unpacking library does not compare; the program zstd and
 * others refuse a file that holds more or fewer.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8878">RFC 8878</a>
 */
final class ZstdFrames {
    private final DataInputStream in;

    private ZstdFrames(DataInputStream in) {
        this.in = in;
    }

    /** The sum of all frames; empty where one does not say it, or where these are no frames. */
    static OptionalLong stated(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return new ZstdFrames(in).stated();
        } catch (EOFException cut) {
            return OptionalLong.empty();
        }
    }

    private OptionalLong stated() throws IOException {
        long all = 0;
        for (int first = in.read(); first >= 0; first = in.read()) {
            int magic = first | (int) number(3) << 8;
            if (ZstdData.isSkippable(magic)) {
                in.skipNBytes(number(4));
                continue;
            }
            OptionalLong own = ZstdData.isData(magic) ? frame() : OptionalLong.empty();
            if (own.isEmpty()) {
                return own;
            }
            all += own.getAsLong();
        }
        return OptionalLong.of(all);
    }

    private OptionalLong frame() throws IOException {
        int described = in.readUnsignedByte();
        boolean single = (described >> 5 & 1) == 1;
        int size = described >> 6;
        if (size == 0 && !single) {
            return OptionalLong.empty();
        }
        number((single ? 0 : 1) + (described & 3) + ((described & 3) == 3 ? 1 : 0));
        long bytes = number(1 << size) + (size == 1 ? 256 : 0);
        blocks();
        in.skipNBytes((described >> 2 & 1) * 4L);
        return OptionalLong.of(bytes);
    }

    private void blocks() throws IOException {
        boolean last = false;
        while (!last) {
            int block = (int) number(3);
            last = (block & 1) == 1;
            in.skipNBytes(ZstdData.block(block));
        }
    }

    private long number(int bytes) throws IOException {
        long number = 0;
        for (int at = 0; at < bytes; at++) {
            number |= (long) in.readUnsignedByte() << 8 * at;
        }
        return number;
    }
}
