package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.stream.Stream;

/** {@code path-outside}: a path of the descriptor leaves its folder. */
final class PathOutside implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return Stream.of(Paths.SPLIT_FILES, Paths.CARD_PATH)
                .flatMap(path -> subject.descriptor().values(path).stream()
                        .filter(value -> value instanceof Value.Scalar scalar && leaves(scalar.text()))
                        .map(value -> finding(
                                ((Value.Scalar) value).text(),
                                r.at(value.location()).about(path))));
    }

    private static Finding finding(String path, Report.At at) {
        String slashes = path.replace('\\', '/');
        return path.equals(slashes) || leaves(slashes)
                ? at.say(
                        "The path \"" + path + "\" leaves the descriptor's folder",
                        "Write a path with \"/\" that is relative to this folder and has no \"..\".")
                : at.say("The path \"" + path + "\" has backslashes", "Write it with \"/\": " + slashes);
    }

    static boolean leaves(String path) {
        return path.startsWith("/")
                || path.contains("\\")
                || (path.matches("[A-Za-z]:.*") && !path.contains("://"))
                || List.of(path.split("/", -1)).contains("..");
    }
}
