package io.github.datacard.yaml;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** {@code unreadable-file}: a file is not there, or may not be read. */
public final class UnreadableFile {
    private UnreadableFile() {}

    /** Adds the finding. */
    public static void report(Path file, IOException unreadable, Findings findings) {
        String reason = unreadable instanceof NoSuchFileException ? "it does not exist" : "access is denied";
        findings.add(
                ReadingRule.UNREADABLE_FILE,
                Location.of(file),
                "The file cannot be read: " + reason,
                "Check the name and the permissions of the file.");
    }
}
