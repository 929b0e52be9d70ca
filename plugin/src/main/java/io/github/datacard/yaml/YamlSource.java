package io.github.datacard.yaml;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The text of a YAML file: its bytes as UTF-8, without a byte order mark. */
final class YamlSource {
    private static final String REMEDY = "Save the file with the encoding UTF-8 (not Windows-1252 or Latin-1).";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final Findings findings;

    YamlSource(Path file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    Optional<String> read(Limits limits) {
        try {
            long size = Files.size(file);
            if (size > limits.bytes()) {
                findings.add(
                        ReadingRule.YAML_LIMIT,
                        Location.of(file),
                        "The file has " + size + " bytes, more than the limit of " + limits.bytes(),
                        "Move data into files of its own, or raise -Ddatacard.limits.bytes.");
                return Optional.empty();
            }
            return decode(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            UnreadableFile.report(file, unreadable, findings);
            return Optional.empty();
        }
    }

    Optional<String> decode(byte[] bytes) {
        if (isWide(bytes)) {
            findings.add(
                    ReadingRule.YAML_ENCODING,
                    Location.of(file),
                    "The file is not UTF-8 but UTF-16 or UTF-32",
                    "Save the file with the encoding UTF-8.");
            return Optional.empty();
        }
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            findings.add(
                    ReadingRule.YAML_ENCODING,
                    SourceLines.behind(file, text.toString(), text.length()),
                    "The file is not UTF-8 from here on",
                    REMEDY);
            return Optional.empty();
        }
        return Optional.of(withoutMark(text.toString()));
    }

    /** A mark of an encoding with units of two or four bytes, or characters between zeros. */
    private static boolean isWide(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        boolean mark = (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
        return mark || (bytes.length > 3 && ((bytes[0] == 0 && bytes[2] == 0) || (bytes[1] == 0 && bytes[3] == 0)));
    }

    private String withoutMark(String text) {
        if (text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK) {
            return text;
        }
        findings.add(
                ReadingRule.YAML_BYTE_ORDER_MARK,
                Location.of(file),
                "The file begins with a byte order mark, which some YAML readers refuse",
                "Save the file as UTF-8 without a byte order mark.");
        return text.substring(1);
    }
}
