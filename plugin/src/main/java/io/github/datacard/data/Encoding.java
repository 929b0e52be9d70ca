package io.github.datacard.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How the characters of a text file are written, as far as its bytes show it: the library {@code datasets} reads UTF-8
 * unless it is given another name. Only what hardly can be anything else is named.
 *
 * @param name the name by which Python knows it; empty if the bytes do not show it
 */
record Encoding(String name) {
    /** Readers of the library {@code datasets} that decode texts. */
    static final Set<String> OF_TEXTS = Set.of("csv", "json", "text");

    /** Letters without marks only, so that it may be any of those that begin with these. */
    static final Encoding ASCII = new Encoding("ascii");

    static final Encoding UTF_8 = new Encoding("utf-8");
    private static final Encoding LATIN_1 = new Encoding("latin-1");
    private static final Encoding WINDOWS = new Encoding("cp1252");
    static final Encoding UNKNOWN = new Encoding("");

    /** How much of a file is looked at. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    /** Enough to see that every other byte is zero. */
    private static final int SAMPLE = 4096;

    /** Lines end in the midst of a character where the loader takes a part of a file. */
    private static final int PART_OF_JSON = 10 * 1024 * 1024;

    /**
     * Of the start of a file.
     *
     * @param whole whether there is no more of it
     */
    static Encoding of(byte[] start, boolean whole) {
        Optional<Encoding> marked = marked(start).or(() -> wide(start));
        return marked.orElseGet(() -> isPlain(start)
                ? ASCII
                : Utf8Check.isValid(start, whole) ? UTF_8 : WesternText.isLikely(start) ? western(start) : UNKNOWN);
    }

    /** Of a file, which may be packed. */
    static Encoding of(Path file, FileType type) throws IOException {
        try (InputStream in = Unpacked.open(file, type)) {
            byte[] start = in.readNBytes(MOST_BYTES);
            return of(start, start.length < MOST_BYTES);
        }
    }

    /** What the loader has to know to read some files together; empty if it has not, or nothing helps. */
    static Optional<String> together(DataFolder folder, List<String> files) {
        Optional<String> reader = HubInference.readerOf(files);
        if (!reader.filter(name -> OF_TEXTS.contains(name)).isPresent()) {
            return Optional.empty();
        }
        Set<Encoding> found = new LinkedHashSet<>();
        for (String path : files) {
            try {
                Encoding encoding = of(folder.resolve(path), FileType.of(path));
                boolean cut = encoding.isWide()
                        && FileType.of(path).isJson()
                        && Files.size(folder.resolve(path)) >= PART_OF_JSON;
                found.add(cut ? UNKNOWN : encoding);
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
        if (found.stream().noneMatch(Encoding::isWide)) {
            found.remove(ASCII);
        }
        if (found.equals(Set.of(LATIN_1, WINDOWS))) {
            return Optional.of(WINDOWS.name);
        }
        return found.size() == 1
                ? found.stream()
                        .map(Encoding::name)
                        .filter(name -> !name.isEmpty() && !name.equals(UTF_8.name) && !name.equals(ASCII.name))
                        .findFirst()
                : Optional.empty();
    }

    /** What is said of a file that is not what it is read as. */
    static String fault(byte[] start, boolean whole, String expected) {
        Encoding encoding = of(start, whole);
        return "is not " + expected.toUpperCase(Locale.ROOT)
                + (encoding.name.isEmpty() || encoding.equals(UTF_8) || encoding.equals(ASCII)
                        ? ""
                        : ", but probably " + encoding.name);
    }

    private boolean isWide() {
        return name.startsWith("utf-16") || name.startsWith("utf-32");
    }

    private static Optional<Encoding> marked(byte[] start) {
        if (begins(start, 0xFF, 0xFE, 0, 0) || begins(start, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(new Encoding("utf-32"));
        }
        return begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF)
                ? Optional.of(new Encoding("utf-16"))
                : Optional.empty();
    }

    private static boolean begins(byte[] start, int... mark) {
        if (start.length < mark.length) {
            return false;
        }
        for (int at = 0; at < mark.length; at++) {
            if ((start[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    /** Text of two bytes a character without a mark has zeros in every other place. */
    private static Optional<Encoding> wide(byte[] start) {
        int[] zeros = new int[2];
        int length = Math.min(start.length, SAMPLE);
        for (int at = 0; at < length; at++) {
            zeros[at % 2] += start[at] == 0 ? 1 : 0;
        }
        int most = length / 4;
        int least = length / 100;
        return zeros[1] > most && zeros[0] <= least
                ? Optional.of(new Encoding("utf-16-le"))
                : zeros[0] > most && zeros[1] <= least ? Optional.of(new Encoding("utf-16-be")) : Optional.empty();
    }

    private static boolean isPlain(byte[] start) {
        for (byte one : start) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }

    private static Encoding western(byte[] start) {
        for (byte one : start) {
            if ((one & 0xFF) >= 0x80 && (one & 0xFF) < 0xA0) {
                return WINDOWS;
            }
        }
        return LATIN_1;
    }
}
