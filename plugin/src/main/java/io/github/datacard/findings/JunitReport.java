package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.text.StreamedText;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** Findings as JUnit XML, for servers that show test results: one test case for each dataset. */
public final class JunitReport {
    private JunitReport() {}

    /**
     * What is one test case.
     *
     * @param name the id of a dataset, or the path of a file that is none
     * @param file the descriptor, or that file
     * @param findings what was found
     */
    public record Case(String name, Path file, List<Finding> findings) {}

    /**
     * The report. Times are said to be nothing, since the same input gives the same bytes.
     *
     * @param failing findings at least as grave as this fail a case
     */
    public static StreamedText of(List<Case> cases, Severity failing, ShownPaths paths) {
        List<Case> failed = cases.stream()
                .map(one -> new Case(
                        one.name(),
                        one.file(),
                        one.findings().stream()
                                .filter(finding -> finding.severity().atLeast(failing))
                                .toList()))
                .toList();
        return out -> write(failed, paths, out);
    }

    private static void write(List<Case> cases, ShownPaths paths, Writer xml) throws IOException {
        long failures = cases.stream().filter(one -> !one.findings().isEmpty()).count();
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuite name=\"datacard\" tests=\"")
                .append(String.valueOf(cases.size()))
                .append("\" failures=\"")
                .append(String.valueOf(failures))
                .append("\" errors=\"0\" skipped=\"0\" time=\"0\">\n");
        for (Case one : cases) {
            testCase(xml, one, paths);
        }
        xml.append("</testsuite>\n");
    }

    private static void testCase(Writer xml, Case one, ShownPaths paths) throws IOException {
        xml.append("  <testcase classname=\"datacard.check\" name=\"")
                .append(escaped(one.name()))
                .append("\" file=\"")
                .append(escaped(paths.of(one.file())))
                .append("\" time=\"0\"");
        if (one.findings().isEmpty()) {
            xml.append("/>\n");
            return;
        }
        xml.append(">\n    <failure message=\"")
                .append(escaped(Summary.counts(one.findings())))
                .append("\">");
        for (Finding finding : one.findings()) {
            xml.append(escaped(paths.of(finding.location().file()) + ":"
                            + finding.location().line() + ": " + finding.message() + " [" + finding.rule() + "]"))
                    .append('\n');
            for (String line : finding.remedy().strip().lines().toList()) {
                xml.append("    ").append(escaped(line)).append('\n');
            }
        }
        xml.append("</failure>\n  </testcase>\n");
    }

    private static String escaped(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        return plain == text.length() ? text : text.substring(0, plain) + withoutMarks(text.substring(plain));
    }

    private static String withoutMarks(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(character -> out.append(escaped(character)));
        return out.toString();
    }

    private static boolean isPlain(int character) {
        return character >= ' '
                && character < 0xfffe
                && character != '<'
                && character != '>'
                && character != '&'
                && character != '"';
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
