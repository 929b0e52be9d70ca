package io.github.datacard.engine;

import io.github.datacard.audit.AuditReport;
import io.github.datacard.json.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report of an audit for programs. */
final class AuditJson {
    private AuditJson() {}

    /** The report as an ordered tree. */
    static Object of(AuditReport report) {
        return JsonText.ordered(
                "cards", report.cards(),
                "measured", report.measured(),
                "score", report.score(),
                "complete", report.complete(),
                "bands",
                        report.bands().stream()
                                .map(band -> JsonText.ordered(
                                        "id", band.id(),
                                        "cards", band.cards(),
                                        "complete", band.complete(),
                                        "words", band.words(),
                                        "shares", band.shares(),
                                        "score", band.score()))
                                .toList(),
                "sections",
                        report.study().stream()
                                .map(section -> JsonText.ordered(
                                        "id", section.id(),
                                        "present", section.present(),
                                        "filled", section.filled(),
                                        "says", section.says(),
                                        "hollow", section.hollow(),
                                        "unseen", section.unseen()))
                                .toList(),
                "topics",
                        report.topics().stream()
                                .map(topic -> JsonText.ordered(
                                        "id", topic.id(),
                                        "answer", topic.answer(),
                                        "filler", topic.filler(),
                                        "gap", topic.gap(),
                                        "empty", topic.empty(),
                                        "missing", topic.missing(),
                                        "percent", topic.percent()))
                                .toList(),
                "steps",
                        report.steps().stream()
                                .map(step -> JsonText.ordered(
                                        "topic", step.topic(), "cards", step.cards(), "percent", step.percent()))
                                .toList(),
                "front_matter", counts(report.matter()),
                "licenses", counts(report.licenses()),
                "license_contradicted", report.contradictions(),
                "copies",
                        JsonText.ordered(
                                "same",
                                report.copies().same(),
                                "nearly",
                                report.copies().nearly()),
                "problems", report.problems().cards());
    }

    private static Map<String, Object> counts(List<AuditReport.Count> counts) {
        Map<String, Object> all = new LinkedHashMap<>();
        counts.forEach(count -> all.put(count.name(), count.cards()));
        return all;
    }
}
