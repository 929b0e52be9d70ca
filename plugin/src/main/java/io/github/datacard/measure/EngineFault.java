package io.github.datacard.measure;

import io.github.datacard.diagnostic.DatacardException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the engine says went wrong, in our words: its own messages quote the data.
 *
 * @param file the path of the file, if it is said
 * @param line the line, or 1
 * @param message completes "The file … "
 * @param column the column whose values do not fit its type, if that is the matter
 */
record EngineFault(Optional<String> file, int line, String message, Optional<String> column) {
    private static final String NOT_UTF_8 = "is not UTF-8";
    private static final String LONG_LINE = "has a line of more than 32 million bytes";
    private static final Pattern LINE = Pattern.compile("CSV Error on Line: (\\d{1,9})");
    private static final Pattern WIDTH = Pattern.compile("Expected Number of Columns: (\\d+) Found: (\\d+)");
    private static final Pattern CONVERSION =
            Pattern.compile("Error when converting column \"([^\"]+)\"|Failed to cast value|Could not convert string");
    private static final Pattern JSON =
            Pattern.compile("(?s)JSON.*in file \"(.*?)\", (?:at byte \\d+ )?in (?:line|record/value) (\\d{1,9})");
    private static final Pattern FILE = Pattern.compile("(?m)^\\s*file = (.*)$");

    boolean isConversion() {
        return column.isPresent();
    }

    boolean isLongLine() {
        return message.equals(LONG_LINE);
    }

    static EngineFault of(SQLException failed) {
        String said = String.valueOf(failed.getMessage());
        if (said.matches("(?s).*(No space left|max_temp_directory_size|Could not write|failed to write).*")) {
            throw new DatacardException(
                    "The temporary folder " + System.getProperty("java.io.tmpdir")
                            + " is full. Make room in it, or allow more memory with -Ddatacard.measure.memory.",
                    failed);
        }
        if (said.contains("Out of Memory")) {
            throw new DatacardException(
                    "Measuring needs more memory than it may use. Allow more with -Ddatacard.measure.memory, or use"
                            + " fewer threads with -Ddatacard.measure.threads.",
                    failed);
        }
        Matcher json = JSON.matcher(said);
        if (json.find()) {
            return new EngineFault(
                    Optional.of(json.group(1)),
                    Integer.parseInt(json.group(2)),
                    said.contains("UTF-8") ? NOT_UTF_8 : "is no JSON from this place on",
                    said.contains("JSON transform error") ? Optional.of("") : Optional.empty());
        }
        Matcher file = FILE.matcher(said);
        Matcher line = LINE.matcher(said);
        Matcher conversion = CONVERSION.matcher(said);
        return new EngineFault(
                file.find() ? Optional.of(file.group(1).strip()) : Optional.empty(),
                line.find() ? Integer.parseInt(line.group(1)) : 1,
                message(said),
                conversion.find()
                        ? Optional.of(Optional.ofNullable(conversion.group(1)).orElse(""))
                        : Optional.empty());
    }

    private static String message(String said) {
        Matcher width = WIDTH.matcher(said);
        if (width.find()) {
            return "has " + width.group(2) + " columns in this line, but " + width.group(1) + " in its header";
        }
        if (said.contains("not utf-8") || said.contains("Invalid unicode")) {
            return NOT_UTF_8;
        }
        if (said.contains("Maximum line size")) {
            return LONG_LINE;
        }
        if (said.contains("unterminated quote") || said.contains("quoted value")) {
            return "has a quoted value that does not end, or goes on after its quote";
        }
        return said.contains("arquet") || said.contains("magic bytes")
                ? "is a broken Parquet file"
                : "cannot be read as what its name says";
    }
}
