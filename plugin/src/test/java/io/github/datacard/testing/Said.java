package io.github.datacard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as text, without the name of the file. */
public final class Said {
    private Said() {}

    /** {@code line:column-line:column: severity: message [rule]}, and the remedy on lines of its own. */
    public static String of(Collection<Finding> findings) {
        return findings.stream().map(Said::of).collect(Collectors.joining());
    }

    /** Each finding stands at a place that the text has, and says something. */
    public static void inTheText(String name, String text, Collection<Finding> findings) {
        List<String> lines = text.lines().toList();
        assertThat(findings).as(name + ":\n" + text).allSatisfy(finding -> {
            var place = finding.location();
            assertThat(place.line()).isBetween(1, Math.max(1, lines.size()));
            String line = lines.isEmpty() ? "" : lines.get(place.line() - 1);
            assertThat(place.column()).isBetween(1, 1 + line.codePointCount(0, line.length()));
            assertThat(finding.message()).isNotBlank().doesNotContain("\n");
            assertThat(finding.remedy()).isNotBlank();
        });
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
