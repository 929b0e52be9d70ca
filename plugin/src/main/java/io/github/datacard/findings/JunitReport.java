package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.text.StreamedText;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as JUnit XML, for servers that show test results: one test case for each dataset. */
public final class JunitReport {
    private JunitReport() {}

    /**
     * The report.
     *
     * @param findings the findings of each dataset by its id
     * @param failing findings at least as grave as this fail a case
     */
    public static StreamedText of(Map<String, List<Finding>> findings, Severity failing, ShownPaths paths) {
        Map<String, List<Finding>> failed = new LinkedHashMap<>();
        findings.forEach((id, all) -> failed.put(
                id,
                all.stream()
                        .filter(finding -> finding.severity().atLeast(failing))
                        .toList()));
        long failures = failed.values().stream().filter(list -> !list.isEmpty()).count();
        return out -> write(failed, failures, paths, out);
    }

    private static void write(Map<String, List<Finding>> failed, long failures, ShownPaths paths, Writer xml)
            throws IOException {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuite name=\"datacard\" tests=\"")
                .append(String.valueOf(failed.size()))
                .append("\" failures=\"")
                .append(String.valueOf(failures))
                .append("\" errors=\"0\" skipped=\"0\">\n");
        for (Map.Entry<String, List<Finding>> dataset : failed.entrySet()) {
            testCase(xml, dataset.getKey(), dataset.getValue(), paths);
        }
        xml.append("</testsuite>\n");
    }

    private static void testCase(Writer xml, String id, List<Finding> failed, ShownPaths paths) throws IOException {
        xml.append("  <testcase classname=\"datacard.check\" name=\"")
                .append(escaped(id))
                .append('"');
        if (failed.isEmpty()) {
            xml.append("/>\n");
            return;
        }
        xml.append(">\n    <failure message=\"")
                .append(escaped(Summary.counts(failed)))
                .append("\">");
        for (Finding finding : failed) {
            xml.append(escaped(paths.of(finding.location().file()) + ":"
                            + finding.location().line() + ": " + finding.message() + " [" + finding.rule() + "]"))
                    .append('\n');
        }
        xml.append("</failure>\n  </testcase>\n");
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(character -> out.append(escaped(character)));
        return out.toString();
    }

    private static String escaped(int character) {
        return switch (character) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\n', '\t' -> " ";
            default ->
                character < ' ' || character == 0xfffe || character == 0xffff ? "?" : Character.toString(character);
        };
    }
}
