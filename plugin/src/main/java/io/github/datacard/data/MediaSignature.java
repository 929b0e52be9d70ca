package io.github.datacard.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** What a picture or sound is by its first bytes, by which readers open it, whatever its name ends in. */
final class MediaSignature {
    private static final int BYTES = 16;

    private static final Map<String, Pattern> KNOWN = Map.of(
            "png", begins("\\x89PNG"),
            "jpg", begins("\\xFF\\xD8\\xFF"),
            "gif", begins("GIF8[79]a"),
            "bmp", begins("BM.{4}\\x00{4}"),
            "webp", begins("RIFF.{4}WEBP"),
            "wav", begins("RIFF.{4}WAVE"),
            "tif", begins("II\\*\\x00|MM\\x00\\*"),
            "flac", begins("fLaC"));

    private MediaSignature() {}

    private static Pattern begins(String bytes) {
        return Pattern.compile("(?s)(?:" + bytes + ").*");
    }

    /** The type of a file; the one that its name states where its first bytes are of no other. */
    static FileType of(Path file, FileType named) throws IOException {
        String start = start(file);
        return KNOWN.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(start).matches())
                .findFirst()
                .map(kind -> FileType.of("x." + kind.getKey()))
                .orElse(named);
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BYTES), StandardCharsets.ISO_8859_1);
        }
    }
}
