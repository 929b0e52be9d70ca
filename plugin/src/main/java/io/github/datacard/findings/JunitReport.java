package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
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
    public static String of(Map<String, List<Finding>> findings, Severity failing, ShownPaths paths) {
        Map<String, List<Finding>> failed = new LinkedHashMap<>();
        findings.forEach((id, all) -> failed.put(
                id,
                all.stream()
                        .filter(finding -> finding.severity().atLeast(failing))
                        .toList()));
        long failures = failed.values().stream().filter(list -> !list.isEmpty()).count();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuite name=\"datacard\" tests=\"")
                .append(failed.size())
                .append("\" failures=\"")
                .append(failures)
                .append("\" errors=\"0\" skipped=\"0\">\n");
        failed.forEach((id, list) -> testCase(xml, id, list, paths));
        return xml.append("</testsuite>\n").toString();
    }

    private static void testCase(StringBuilder xml, String id, List<Finding> failed, ShownPaths paths) {
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
        text.codePoints().forEach(letter -> out.append(escaped(letter)));
        return out.toString();
    }

    private static String escaped(int letter) {
        return switch (letter) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\n', '\t' -> " ";
            default -> letter < ' ' || letter == 0xfffe || letter == 0xffff ? "?" : Character.toString(letter);
        };
    }
}
