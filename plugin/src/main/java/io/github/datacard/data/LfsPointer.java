package io.github.datacard.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Git LFS leaves in the place of a file whose content was not fetched. It states size and digest of the content.
 *
 * @see <a href="https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md">its specification</a>
 */
public record LfsPointer(String sha256, long bytes) {
    private static final int LARGEST = 1024;
    private static final Pattern FORM = Pattern.compile("version https://git-lfs\\.github\\.com/spec/v1\\n"
            + "(?:ext-.*\\n"
            + ")*oid sha256:([0-9a-f]{64})\\n"
            + "size (\\d{1,18})\\n");

    public static Optional<LfsPointer> read(Path file) throws IOException {
        if (Files.size(file) >= LARGEST) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        return form.matches()
                ? Optional.of(new LfsPointer(form.group(1), Long.parseLong(form.group(2))))
                : Optional.empty();
    }
}
