package io.github.datacard.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a file is packed as and its name does not say. The library {@code datasets} unpacks it all the same. */
final class PackedInside {
    private static final Map<String, int[]> BEGINNINGS = new LinkedHashMap<>();

    static {
        BEGINNINGS.put("gz", new int[] {0x1F, 0x8B});
        BEGINNINGS.put("bz2", new int[] {'B', 'Z', 'h'});
        BEGINNINGS.put("xz", new int[] {0xFD, '7', 'z', 'X', 'Z', 0});
        BEGINNINGS.put("zst", new int[] {0x28, 0xB5, 0x2F, 0xFD});
    }

    private static final int LONGEST = 6;
    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] TAR = {'u', 's', 't', 'a', 'r'};
    private static final int TAR_AT = 257;

    private PackedInside() {}

    /** The type of a file of text with the compression that its first bytes show. */
    static FileType of(Path file, FileType type) throws IOException {
        return type.isText() && type.compression().isEmpty() ? new FileType(type.type(), compression(file)) : type;
    }

    /** Whether a file of text by its name is an archive of files, which the library looks into all the same. */
    static boolean isArchive(Path file, FileType type) throws IOException {
        if (!type.isText() || !type.compression().isEmpty()) {
            return false;
        }
        byte[] start = start(file, TAR_AT + TAR.length);
        return begins(start, ZIP)
                || begins(Arrays.copyOfRange(start, Math.min(TAR_AT, start.length), start.length), TAR);
    }

    /** Whether a file of text by its name is a zip archive. */
    static boolean isZip(Path file, FileType type) {
        try {
            return type.isText() && type.compression().isEmpty() && begins(start(file, ZIP.length), ZIP);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static byte[] start(Path file, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        }
    }

    private static String compression(Path file) throws IOException {
        byte[] start = start(file, LONGEST);
        return BEGINNINGS.entrySet().stream()
                .filter(known -> begins(start, known.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static boolean begins(byte[] start, int[] beginning) {
        for (int at = 0; at < beginning.length; at++) {
            if (at >= start.length || (start[at] & 0xFF) != beginning[at]) {
                return false;
            }
        }
        return true;
    }
}
