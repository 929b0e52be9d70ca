package io.github.datacard.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which files were published, with digests as {@code sha256sum} writes them. By it the next run knows which files are its
 * own, and which somebody else changed since.
 *
 * @param digests digests by paths
 */
record Manifest(Map<String, String> digests) {
    /** Where it stands. */
    static final String PATH = ".datacard/published.sha256";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    /** That of these files. */
    static Manifest of(List<PublishedFile> files) {
        Map<String, String> digests = new TreeMap<>();
        files.forEach(file -> digests.put(file.path(), file.sha256()));
        return new Manifest(digests);
    }

    /** Reads one; what is no line of it is passed over. */
    static Manifest read(String text) {
        Map<String, String> digests = new TreeMap<>();
        text.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> digests.put(line.group(2), line.group(1)));
        return new Manifest(digests);
    }

    Optional<String> digest(String path) {
        return Optional.ofNullable(digests.get(path));
    }

    String text() {
        return digests.entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    /** The file in which it stands. */
    PublishedFile file() {
        return PublishedFile.of(PATH, text());
    }
}
