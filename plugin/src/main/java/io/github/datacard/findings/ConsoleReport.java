package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/** Findings as people read them on a console. */
public final class ConsoleReport {
    private final ShownPaths paths;
    private final CodeFrame frames;

    /** A report with these names of files and frames. */
    public ConsoleReport(ShownPaths paths, CodeFrame frames) {
        this.paths = paths;
        this.frames = frames;
    }

    /** The lines of one finding: where and what, the lines it is about, how to mend it. */
    public List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(head(finding));
        if (finding.severity() != Severity.INFO) {
            lines.addAll(frames.of(finding.location()));
        }
        if (!finding.remedy().isEmpty()) {
            finding.remedy().strip().lines().forEach(line -> lines.add("        " + line));
        }
        return lines;
    }

    private String head(Finding finding) {
        var place = finding.location();
        return paths.of(place.file()) + ":" + place.line() + ":" + place.column() + ": "
                + finding.severity().word() + ": " + finding.message() + " [" + finding.rule() + "]";
    }
}
