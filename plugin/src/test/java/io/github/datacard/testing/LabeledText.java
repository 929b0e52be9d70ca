package io.github.datacard.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A text with the language in which it was labeled to be. */
public record LabeledText(String language, String text) {
    /** The texts of a file in the folder {@code languages}. */
    public static List<LabeledText> in(String file) {
        try (InputStream in =
                Objects.requireNonNull(LabeledText.class.getResourceAsStream("/languages/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("\t"))
                    .map(line -> line.split("\t", 2))
                    .map(cells -> new LabeledText(cells[0], cells[1]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
