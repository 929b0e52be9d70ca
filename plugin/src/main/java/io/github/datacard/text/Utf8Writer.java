package io.github.datacard.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Writes UTF-8, with a question mark for half a character, as the writers of Java do. Those take a slow way for the rest of
 * a block once a character is no ASCII, which is most of a report. Not thread-safe.
 */
public final class Utf8Writer extends Writer {
    private static final int SIZE = 1 << 16;
    private static final int LONGEST = 4;

    private final OutputStream out;
    private final byte[] bytes = new byte[SIZE];
    private int length;
    private char high;

    /** Writes to a stream, which is closed with it. */
    public Utf8Writer(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int character) throws IOException {
        put((char) character);
    }

    @Override
    public void write(char[] text, int offset, int count) throws IOException {
        for (int i = offset; i < offset + count; i++) {
            put(text[i]);
        }
    }

    @Override
    public void write(String text, int offset, int count) throws IOException {
        for (int i = offset; i < offset + count; i++) {
            put(text.charAt(i));
        }
    }

    /** Writes what is UTF-8 already. */
    public void writeUtf8(byte[] utf8) throws IOException {
        endHalf();
        if (utf8.length > SIZE - length) {
            out.write(bytes, 0, length);
            length = 0;
        }
        if (utf8.length > SIZE) {
            out.write(utf8);
        } else {
            System.arraycopy(utf8, 0, bytes, length, utf8.length);
            length += utf8.length;
        }
    }

    /** Half a character that nothing followed. */
    private void endHalf() {
        if (high != 0) {
            high = 0;
            bytes[length++] = '?';
        }
    }

    private void put(char character) throws IOException {
        if (length > SIZE - 2 * LONGEST) {
            out.write(bytes, 0, length);
            length = 0;
        }
        if (high == 0 && character < 0x80) {
            bytes[length++] = (byte) character;
        } else {
            putOther(character);
        }
    }

    private void putOther(char character) {
        char before = high;
        high = 0;
        if (before != 0 && Character.isLowSurrogate(character)) {
            putCodePoint(Character.toCodePoint(before, character));
            return;
        }
        if (before != 0) {
            bytes[length++] = '?';
        }
        if (Character.isHighSurrogate(character)) {
            high = character;
        } else if (Character.isLowSurrogate(character)) {
            bytes[length++] = '?';
        } else {
            putCodePoint(character);
        }
    }

    private void putCodePoint(int character) {
        if (character < 0x80) {
            bytes[length++] = (byte) character;
        } else if (character < 0x800) {
            bytes[length++] = (byte) (0xc0 | character >> 6);
            putRest(character);
        } else if (character < 0x10000) {
            bytes[length++] = (byte) (0xe0 | character >> 12);
            putRest(character >> 6);
            putRest(character);
        } else {
            bytes[length++] = (byte) (0xf0 | character >> 18);
            putRest(character >> 12);
            putRest(character >> 6);
            putRest(character);
        }
    }

    private void putRest(int bits) {
        bytes[length++] = (byte) (0x80 | bits & 0x3f);
    }

    @Override
    public void flush() throws IOException {
        endHalf();
        out.write(bytes, 0, length);
        length = 0;
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}
