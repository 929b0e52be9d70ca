package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Findings as workflow commands of GitHub Actions, which shows them beside the changed lines. */
public final class GithubAnnotations {
    /** GitHub shows ten errors and ten warnings of a step and drops the rest without a word. */
    private static final int MOST = 9;

    private GithubAnnotations() {}

    /**
     * The commands, one a line: errors and warnings, those in changed files first, then the gravest.
     *
     * @param changed the files that differ from the base branch, as far as they are known
     * @param paths names of files as seen from the root of the repository
     */
    public static List<String> of(List<Finding> findings, Set<Path> changed, ShownPaths paths) {
        List<Finding> told = Urgency.sorted(findings, changed);
        List<String> lines = new ArrayList<>();
        told.stream().limit(MOST).map(finding -> line(finding, paths)).forEach(lines::add);
        if (told.size() > MOST) {
            int more = told.size() - MOST;
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
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
