package io.github.datacard.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The head of a license text that lies beside a descriptor.
 *
 * @param name the file's name
 * @param lines its first lines that are not empty
 */
public record LicenseText(String name, List<String> lines) {
    private static final List<String> NAMES =
            List.of("LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "LICENCE.md", "LICENCE.txt", "COPYING");
    private static final int BYTES = 4096;
    private static final int LINES = 12;

    /** The first such file in a folder; one that cannot be read is none. */
    public static Optional<LicenseText> in(Path folder) {
        return NAMES.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .flatMap(name -> read(folder, name));
    }

    private static Optional<LicenseText> read(Path folder, String name) {
        try (InputStream file = Files.newInputStream(folder.resolve(name))) {
            String head = new String(file.readNBytes(BYTES), StandardCharsets.UTF_8);
            return Optional.of(new LicenseText(
                    name,
                    head.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .limit(LINES)
                            .toList()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** What may be the title of the license: each line, and each with the next one. */
    public Stream<String> titles() {
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(at -> at + 1 < lines.size()
                        ? Stream.of(lines.get(at) + ", " + lines.get(at + 1), lines.get(at))
                        : Stream.of(lines.get(at)));
    }
}
