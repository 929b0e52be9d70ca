package io.github.datacard.engine;

import io.github.datacard.audit.AuditComparison;
import io.github.datacard.audit.AuditReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an audit prints for people, in about ten lines. */
final class AuditLines {
    private AuditLines() {}

    /**
     * The lines.
     *
     * @param page where the report is
     */
    static List<String> of(AuditReport report, Optional<AuditComparison> comparison, String page) {
        List<String> lines = new ArrayList<>();
        lines.add(said(
                "%,d cards, %,d of them measured; mean score %.1f of 100",
                report.cards(), report.measured(), report.score()));
        lines.add(
                said("All five sections of the study: %.1f %% of cards (the hub in 2023: 29.2 %%)", report.complete()));
        report.matter().stream()
                .filter(count -> count.name().equals("valid"))
                .forEach(count -> lines.add(said("Front matter that the Hub takes: %.1f %%", count.percent())));
        lines.add("Least said: "
                + report.topics().stream()
                        .limit(4)
                        .map(topic -> said("%s (%.0f %%)", topic.label(), topic.percent()))
                        .collect(Collectors.joining(", ")));
        report.steps().stream()
                .limit(3)
                .forEach(step -> lines.add(said("Do first, in %,d cards: %s", step.cards(), step.step())));
        lines.add(said(
                "Copies: the text of another card in %,d, nearly the same in %,d; the license is contradicted in %,d",
                report.copies().same(),
                report.copies().nearly() - report.copies().same(),
                report.contradictions()));
        if (report.problems().cards() > 0) {
            lines.add(said(
                    "Remarks on the input: %,d cards, see cards.csv",
                    report.problems().cards()));
        }
        comparison.ifPresent(change -> lines.add(said(
                "Since the earlier audit: %,d better, %,d worse, %,d new, %,d gone; mean score was %.1f",
                change.better(),
                change.worse(),
                change.added(),
                change.gone(),
                change.before().score())));
        lines.add("Report: " + page);
        return List.copyOf(lines);
    }

    private static String said(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
