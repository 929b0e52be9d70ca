package io.github.datacard.engine;

import io.github.datacard.audit.AuditReport;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares the figures of an audit with what a team demands. */
final class AuditGate {
    /** Of these, less is better. */
    private static final List<String> AT_MOST = List.of("copies", "problems");

    private AuditGate() {}

    /** What does not pass. */
    static List<String> failures(AuditReport report, List<String> thresholds) {
        Map<String, Double> figures = figures(report);
        List<String> failures = new ArrayList<>();
        for (String threshold : thresholds) {
            String[] parts = threshold.strip().split("=", -1);
            if (parts.length != 2 || !parts[1].strip().matches("\\d{1,3}(?:\\.\\d+)?")) {
                throw new DatacardException("A threshold is written as score=60, not \"" + threshold
                        + "\". Correct -Ddatacard.audit.thresholds.");
            }
            String name = parts[0].strip();
            Double figure = figures.get(name);
            if (figure == null) {
                throw new DatacardException("There is no figure \"" + name + "\" for a threshold. "
                        + Nearest.hint(name, figures.keySet()) + "Figures are: " + String.join(", ", figures.keySet())
                        + ".");
            }
            double wanted = Double.parseDouble(parts[1].strip());
            boolean most = AT_MOST.contains(name);
            if (!most && wanted > 0 && wanted < 1) {
                throw new DatacardException(String.format(
                        Locale.ROOT,
                        "The threshold %s is below one percent. Figures go from 0 to 100: write %s=%d in"
                                + " -Ddatacard.audit.thresholds.",
                        threshold.strip(),
                        name,
                        Math.max(1, Math.round(wanted * 100))));
            }
            if (wanted > 100) {
                throw new DatacardException("The threshold " + threshold.strip()
                        + " is above 100, which no figure reaches. Correct -Ddatacard.audit.thresholds.");
            }
            if (most ? figure > wanted : figure < wanted) {
                failures.add(String.format(
                        Locale.ROOT,
                        "%s is %s, and %s %s is wanted",
                        name,
                        figure,
                        most ? "at most" : "at least",
                        wanted));
            }
        }
        return failures;
    }

    /** All figures by the names that thresholds use. */
    private static Map<String, Double> figures(AuditReport report) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("score", report.score());
        figures.put("complete", report.complete());
        report.matter().stream()
                .filter(count -> count.name().equals("valid"))
                .forEach(count -> figures.put("front-matter", count.percent()));
        report.study().forEach(section -> figures.put("filled/" + section.id(), section.filled()));
        report.study().forEach(section -> figures.put("says/" + section.id(), section.says()));
        report.topics().forEach(topic -> figures.put(topic.id(), topic.percent()));
        int measured = Math.max(1, report.measured());
        figures.put("copies", 100.0 * report.copies().nearly() / measured);
        figures.put("problems", 100.0 * report.problems().cards() / Math.max(1, report.cards()));
        return figures;
    }
}
