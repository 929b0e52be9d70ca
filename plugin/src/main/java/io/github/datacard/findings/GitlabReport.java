package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.json.JsonText;
import io.github.datacard.text.StreamedText;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Findings as GitLab's code quality report. GitLab itself compares the reports of two branches. */
public final class GitlabReport {
    private GitlabReport() {}

    /**
     * The report.
     *
     * @param reported which findings are in it
     * @param paths names of files as seen from the root of the repository
     */
    public static StreamedText of(List<Finding> findings, Predicate<Finding> reported, ShownPaths paths) {
        return out -> {
            Fingerprints fingerprints = new Fingerprints(paths);
            PerFile<String> names = new PerFile<>(paths::of);
            Iterable<Object> issues = () -> findings.stream()
                    .map(finding -> Map.entry(finding, fingerprints.key(finding)))
                    .filter(entry -> reported.test(entry.getKey()))
                    .map(entry ->
                            (Object) issue(entry.getKey(), entry.getValue().digest(), names))
                    .iterator();
            JsonText.indented(issues, out);
        };
    }

    private static Map<String, Object> issue(Finding finding, String fingerprint, PerFile<String> names) {
        return JsonText.ordered(
                "description",
                finding.text(),
                "check_name",
                finding.rule(),
                "fingerprint",
                fingerprint,
                "severity",
                severity(finding.severity()),
                "location",
                JsonText.ordered(
                        "path",
                        names.of(finding.location().file()),
                        "lines",
                        JsonText.ordered("begin", finding.location().line())));
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }
}
