package io.github.datacard.data;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Whether the end of a picture or sound is missing whose header is there. */
final class CutOff {
    /** Some programs write a little behind the end. */
    private static final int TAIL = 4096;

    private static final long UNKNOWN = 0xFFFFFFFFL;

    private CutOff() {}

    static boolean is(Path file, FileType type) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            return switch (type.type()) {
                case "png" -> !tail(in).contains("IEND");
                case "jpg", "jpeg" -> !tail(in).contains("\u00FF\u00D9");
                case "gif" -> !tail(in).stripTrailing().endsWith(";") && !tail(in).contains("\0;");
                case "bmp" -> in.length() < little(in, 2);
                case "wav", "webp" -> in.length() < riff(in);
                default -> false;
            };
        }
    }

    private static String tail(RandomAccessFile in) throws IOException {
        byte[] bytes = new byte[(int) Math.min(TAIL, in.length())];
        in.seek(in.length() - bytes.length);
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** What is written while it is not known how long it gets has no length. */
    private static long riff(RandomAccessFile in) throws IOException {
        long length = little(in, 4);
        return length >= UNKNOWN - 8 ? 0 : length + 8;
    }

    private static long little(RandomAccessFile in, int at) throws IOException {
        if (in.length() < at + 4) {
            return 0;
        }
        in.seek(at);
        return Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
    }
}
