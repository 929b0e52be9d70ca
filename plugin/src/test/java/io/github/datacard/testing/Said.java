package io.github.datacard.testing;

import io.github.datacard.diagnostic.Finding;
import java.util.Collection;
import java.util.stream.Collectors;

/** Findings as text, without the name of the file. */
public final class Said {
    private Said() {}

    /** {@code line:column-line:column: severity: message [rule]}, and the remedy on lines of its own. */
    public static String of(Collection<Finding> findings) {
        return findings.stream().map(Said::of).collect(Collectors.joining());
    }

    private static String of(Finding finding) {
        var place = finding.location();
        String end = place.endLine() == place.line() && place.endColumn() == place.column()
                ? ""
                : "-" + place.endLine() + ":" + place.endColumn();
        String remedy = finding.remedy()
                .strip()
                .lines()
                .map(line -> "    " + line + "\n")
                .collect(Collectors.joining());
        return place.line() + ":" + place.column() + end + ": "
                + finding.severity().word() + ": " + finding.message() + " [" + finding.rule() + "]\n" + remedy;
    }
}
