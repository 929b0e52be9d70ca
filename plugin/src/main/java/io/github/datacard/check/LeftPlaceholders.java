package io.github.datacard.check;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.util.stream.Stream;

/** {@code placeholder}: a phrase stands where an answer should be, and counts as none. */
final class LeftPlaceholders implements Rule {
    private static final int LONGEST = 60;

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.descriptor().placeholders().stream()
                .map(placeholder -> Finding.of(
                                Severity.WARNING,
                                "placeholder",
                                placeholder.location(),
                                "\"" + shortened(placeholder.text()) + "\" says nothing and counts as no answer",
                                "Answer " + placeholder.path() + ", or remove the line and list the field below gaps.")
                        .about(placeholder.path()));
    }

    /** What a template tells its authors may be long. */
    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
