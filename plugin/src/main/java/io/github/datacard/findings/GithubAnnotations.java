package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.text.TerminalText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Findings as workflow commands of GitHub Actions, which shows them beside the changed lines. */
public final class GithubAnnotations {
    /** GitHub shows so many errors and so many warnings of a step, and drops the rest without a word. */
    private static final int MOST = 10;

    private GithubAnnotations() {}

    /**
     * The commands, one a line: errors and warnings, those in changed files first, then the gravest. Questions of one file
     * that have no answer are one command.
     *
     * @param changed the files that differ from the base branch, as far as they are known
     * @param paths names of files as seen from the root of the repository
     * @param fields names of fields
     */
    public static List<String> of(List<Finding> findings, Set<Path> changed, ShownPaths paths, FieldPlaces fields) {
        List<Finding> sorted = Urgency.sorted(new GroupedFindings(paths, fields).of(findings), changed);
        List<String> lines = new ArrayList<>();
        Map<Severity, Integer> shown = new EnumMap<>(Severity.class);
        for (Finding finding : sorted) {
            if (shown.merge(finding.severity(), 1, Integer::sum) <= MOST) {
                lines.add(line(finding, paths));
            }
        }
        int more = sorted.size() - lines.size();
        if (more > 0) {
            lines.add("::notice title=Datacard::" + more + (more == 1 ? " more finding is" : " more findings are")
                    + " in the log and in findings.json.");
        }
        return lines;
    }

    private static String line(Finding finding, ShownPaths paths) {
        Location place = finding.location();
        return "::" + finding.severity().word() + " file=" + property(paths.of(place.file()))
                + ",line=" + place.line() + ",endLine=" + place.endLine()
                + ",col=" + place.column() + ",endColumn=" + Math.max(place.endColumn(), 1)
                + ",title=" + property("Datacard: " + finding.rule())
                + "::" + data((finding.message() + "\n" + finding.remedy()).strip());
    }

    private static String data(String text) {
        return TerminalText.lines(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
