package io.github.datacard.data;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A zst file without its skippable frames, in which programs keep notes of their own, such as where blocks begin. The
 * unpacking library refuses them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8878">RFC 8878</a>
 */
final class ZstdData extends FilterInputStream {
    private static final int MAGIC = 0xFD2FB528;
    private static final int SKIPPABLE = 0x184D2A50;
    private static final int RUN = 1;
    private static final int CHECKSUM = 4;
    private static final byte[] NOTHING = new byte[0];

    private byte[] head = NOTHING;
    private int at;
    private long left;
    private boolean inBlocks;
    private boolean hasChecksum;
    private boolean isOther;

    ZstdData(InputStream in) {
        super(in);
    }

    static boolean isData(int magic) {
        return magic == MAGIC;
    }

    /** Whether a number begins a frame that holds no data. */
    static boolean isSkippable(int magic) {
        return (magic & ~0xF) == SKIPPABLE;
    }

    /** How many bytes stand between what describes a frame and its first block. */
    static int described(int descriptor) {
        boolean single = (descriptor >> 5 & 1) == 1;
        int dictionary = (descriptor & 3) == 3 ? 4 : descriptor & 3;
        int size = descriptor >> 6 == 0 && !single ? 0 : 1 << (descriptor >> 6);
        return (single ? 0 : 1) + dictionary + size;
    }

    /** How many bytes a block takes behind its head of three. */
    static int block(int head) {
        return (head >> 1 & 3) == RUN ? 1 : head >> 3;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (at == head.length && left == 0 && !isOther) {
            next();
        }
        if (at < head.length) {
            int copied = Math.min(length, head.length - at);
            System.arraycopy(head, at, buffer, offset, copied);
            at += copied;
            return copied;
        }
        int read = in.read(buffer, offset, isOther ? length : (int) Math.min(length, left));
        left -= Math.max(0, read);
        return read;
    }

    /** Goes to what comes next, which may be nothing that is kept. */
    private void next() throws IOException {
        head = NOTHING;
        at = 0;
        if (inBlocks) {
            int block = (int) number(take(3));
            inBlocks = (block & 1) == 0;
            left = block(block);
        } else if (hasChecksum) {
            hasChecksum = false;
            left = CHECKSUM;
        } else {
            beginFrame();
        }
    }

    private void beginFrame() throws IOException {
        byte[] magic = take(4);
        if (magic.length == 0) {
            return;
        }
        if (magic.length < 4) {
            throw new EOFException();
        }
        if (isSkippable((int) number(magic))) {
            byte[] size = in.readNBytes(4);
            if (size.length < 4) {
                throw new EOFException();
            }
            in.skipNBytes(number(size));
            head = NOTHING;
        } else if (isData((int) number(magic))) {
            int descriptor = in.read();
            byte[] rest = in.readNBytes(described(Math.max(0, descriptor)));
            head = new byte[5 + rest.length];
            System.arraycopy(magic, 0, head, 0, 4);
            head[4] = (byte) descriptor;
            System.arraycopy(rest, 0, head, 5, rest.length);
            inBlocks = true;
            hasChecksum = (descriptor >> 2 & 1) == 1;
        } else {
            isOther = true;
        }
    }

    /** Takes bytes that are handed on; what is cut off there, or is no frame, is left to the unpacking library. */
    private byte[] take(int bytes) throws IOException {
        head = in.readNBytes(bytes);
        isOther = head.length < bytes;
        return head;
    }

    private static long number(byte[] bytes) {
        long number = 0;
        for (int place = 0; place < bytes.length; place++) {
            number |= (bytes[place] & 0xFFL) << 8 * place;
        }
        return number;
    }
}
