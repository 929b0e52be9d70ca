package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.text.TerminalText;
import java.util.ArrayList;
import java.util.List;

/** Findings as people read them on a console. */
public final class ConsoleReport {
    private static final String INDENT = "        ";

    private final ShownPaths paths;
    private final CodeFrame frames;
    private final Ink ink;

    /** A report with these names of files, frames and colors. */
    public ConsoleReport(ShownPaths paths, CodeFrame frames, Ink ink) {
        this.paths = paths;
        this.frames = frames;
        this.ink = ink;
    }

    /** The lines of one finding: where and what, the lines it is about, how to fix it. */
    public List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(head(finding));
        if (finding.severity() != Severity.INFO) {
            List<String> frame = frames.of(finding.location());
            frame.stream().limit(Math.max(0, frame.size() - 1)).map(ink::faint).forEach(lines::add);
            frame.stream()
                    .skip(Math.max(0, frame.size() - 1))
                    .map(caret -> ink.severity(finding.severity(), caret))
                    .forEach(lines::add);
        }
        finding.remedy().strip().lines().map(TerminalText::line).forEach(line -> lines.add(INDENT + line));
        return lines;
    }

    private String head(Finding finding) {
        var place = finding.location();
        return TerminalText.line(paths.of(place.file())) + ":" + place.line() + ":" + place.column() + ": "
                + ink.severity(finding.severity(), finding.severity().word()) + ": "
                + TerminalText.line(finding.message()) + " " + ink.faint("[" + finding.rule() + "]");
    }
}
