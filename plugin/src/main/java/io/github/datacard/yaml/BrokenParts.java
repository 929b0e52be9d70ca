package io.github.datacard.yaml;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.ReadingRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Goes on behind what is broken in a file: each field of the top level that cannot be read is left out, and the rest read
 * again, so that one run says all that is wrong. It stops where a later error would lie above an earlier one, since then it
 * is not known what belongs to what.
 */
final class BrokenParts {
    private static final int MOST = 10;

    private static final Pattern FIELD = Pattern.compile("[\\w-]{1,100}+ {0,99}+:(?:\\s.*+)?+");
    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<<<<<<< |>>>>>>> )");

    private final YamlReader reader;
    private final Path file;

    BrokenParts(YamlReader reader, Path file) {
        this.reader = reader;
        this.file = file;
    }

    /**
     * What can be read of a broken text, if it is known where its broken parts end.
     *
     * @param first what reading the whole text found
     * @param findings takes what is wrong with the broken parts behind the first
     */
    Optional<Node.Mapping> rest(String text, Findings first, Findings findings) {
        if (CONFLICT.matcher(text).find()) {
            return Optional.empty();
        }
        Findings found = first;
        Optional<String> left = Optional.of(text);
        int above = 0;
        for (int part = 1; part < MOST; part++) {
            int line = next(found, above).orElse(0);
            Findings read = new Findings();
            left = left.filter(known -> line > 0).flatMap(known -> without(known, line));
            Optional<Node.Mapping> root = left.flatMap(known -> reader.parse(file, known, read));
            findings.addAll(root.isPresent() ? read.sorted() : broken(read, line));
            if (root.isPresent() || left.isEmpty()) {
                return root;
            }
            found = read;
            above = line;
        }
        return Optional.empty();
    }

    /** The line of the first broken part below a line. */
    private static Optional<Integer> next(Findings found, int above) {
        return broken(found, above).stream()
                .map(finding -> finding.location().line())
                .findFirst();
    }

    private static List<Finding> broken(Findings found, int above) {
        return found.sorted().stream()
                .filter(finding -> finding.isOf(ReadingRule.YAML_SYNTAX))
                .filter(finding -> finding.location().line() > above)
                .limit(1)
                .toList();
    }

    /** The text with empty lines in place of the field that a line belongs to; places in the rest stay the same. */
    private static Optional<String> without(String text, int line) {
        List<String> lines = text.lines().toList();
        int start = line - 1;
        while (start > 0 && !isField(lines.get(start))) {
            start--;
        }
        int end = line;
        while (end < lines.size() && !isField(lines.get(end))) {
            end++;
        }
        int from = start;
        int to = end;
        return from == 0 && to >= lines.size()
                ? Optional.empty()
                : Optional.of(IntStream.range(0, lines.size())
                        .mapToObj(at -> at >= from && at < to ? "" : lines.get(at))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private static boolean isField(String line) {
        return FIELD.matcher(line).matches();
    }
}
