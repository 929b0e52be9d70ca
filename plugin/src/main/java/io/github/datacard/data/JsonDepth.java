package io.github.datacard.data;

import io.github.datacard.json.JsonHead;
import java.io.IOException;
import java.io.OutputStream;

/** Refuses JSON whose lists and objects are nested so deep that the engine would end the whole program over it. */
final class JsonDepth extends OutputStream {
    private int depth;
    private int line = 1;
    private boolean quoted;
    private boolean escaped;

    @Override
    public void write(int character) throws IOException {
        if (character == '\n') {
            // No text goes on behind the end of a line, and each line may be a value of its own.
            line++;
            quoted = false;
            escaped = false;
        } else if (quoted) {
            quoted = escaped || character != '"';
            escaped = !escaped && character == '\\';
        } else {
            unquoted(character);
        }
    }

    private void unquoted(int character) throws IOException {
        switch (character) {
            case '"' -> quoted = true;
            case '[', '{' -> {
                if (++depth > JsonHead.REFUSED) {
                    throw new BadData("nests lists and objects more than a thousand levels deep on line " + line, line);
                }
            }
            case ']', '}' -> depth = Math.max(0, depth - 1);
            default -> {}
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int at = offset; at < offset + length; at++) {
            write(bytes[at]);
        }
    }
}
