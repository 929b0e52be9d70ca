package io.github.datacard.findings;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.assessment.State;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.json.JsonText;
import io.github.datacard.text.EditedText;
import io.github.datacard.text.StreamedText;
import io.github.datacard.vocabulary.Profile.Part;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings and completeness as {@code findings.json}. */
public final class JsonReport {
    /** Where the schema of this report lies, as seen from it. */
    public static final String SCHEMA = "assets/findings.schema.json";

    private static final int FORMAT = 1;

    private static final String PRINCIPLE = "State only what a source states; name the source below card.evidence, with"
            + " file and quote. What no source states is a gap: list its path below gaps, do not guess.";

    /**
     * What helps to fix findings.
     *
     * @param fields what the fields that findings are about take, by their paths
     * @param sources files in which answers may stand, by the id of a dataset
     * @param unread the same by descriptors that could not be read
     */
    public record Help(Map<String, Object> fields, Map<String, List<String>> sources, Map<Path, List<String>> unread) {}

    private JsonReport() {}

    /**
     * The report.
     *
     * @param assessments the assessments of each dataset by its id
     * @param help what helps to fix them
     * @param baseline what is new
     */
    public static StreamedText of(
            List<Finding> findings,
            Map<String, List<Assessment>> assessments,
            Help help,
            ShownPaths paths,
            Baseline baseline) {
        return out -> JsonText.lines(report(findings, assessments, help, paths, baseline), out);
    }

    private static Map<String, Object> report(
            List<Finding> findings,
            Map<String, List<Assessment>> assessments,
            Help help,
            ShownPaths paths,
            Baseline baseline) {
        Fingerprints fingerprints = new Fingerprints(paths);
        PerFile<String> names = new PerFile<>(paths::of);
        ExactEdits edits = new ExactEdits();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("$schema", SCHEMA);
        report.put("format", FORMAT);
        report.put("principle", PRINCIPLE);
        report.put("counts", counts(findings));
        report.put(
                "findings", JsonText.each(findings, finding -> finding(finding, names, fingerprints, baseline, edits)));
        report.put("fields", help.fields());
        report.put(
                "datasets",
                JsonText.each(List.copyOf(assessments.entrySet()), dataset -> dataset(dataset, help.sources())));
        if (!help.unread().isEmpty()) {
            report.put(
                    "unread",
                    help.unread().entrySet().stream()
                            .map(file -> JsonText.ordered("file", names.of(file.getKey()), "sources", file.getValue()))
                            .toList());
        }
        return report;
    }

    private static Map<String, Object> dataset(
            Map.Entry<String, List<Assessment>> dataset, Map<String, List<String>> sources) {
        return JsonText.object(
                "id",
                dataset.getKey(),
                "sources",
                sources.getOrDefault(dataset.getKey(), List.of()),
                "profiles",
                dataset.getValue().stream().map(JsonReport::assessment).toList());
    }

    private static Map<String, Object> counts(List<Finding> findings) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(
                    severity.word(),
                    findings.stream()
                            .filter(finding -> finding.severity() == severity)
                            .count());
        }
        return counts;
    }

    private static Map<String, Object> finding(
            Finding finding, PerFile<String> names, Fingerprints fingerprints, Baseline baseline, ExactEdits edits) {
        Location place = finding.location();
        return JsonText.object(
                "rule", finding.rule(),
                "severity", finding.severity().word(),
                "file", names.of(place.file()),
                "line", place.line(),
                "column", place.column(),
                "endLine", place.endLine(),
                "endColumn", place.endColumn(),
                "message", finding.message(),
                "remedy", finding.remedy().strip(),
                "field", finding.path().orElse(""),
                "fingerprint", fingerprints.of(finding),
                "state", baseline.state(finding).orElse(""),
                "fix", edits.of(finding).stream().map(JsonReport::edit).toList());
    }

    private static Map<String, Object> edit(EditedText.Replacement edit) {
        return JsonText.ordered("offset", edit.offset(), "length", edit.length(), "text", edit.text());
    }

    private static Map<String, Object> assessment(Assessment assessment) {
        return JsonText.object(
                "profile", assessment.profile().id(),
                "version", assessment.profile().version(),
                "answered", assessment.count(State.ANSWERED),
                "gaps", assessment.count(State.GAP),
                "notApplicable", assessment.count(State.NOT_APPLICABLE),
                "open", assessment.count(State.OPEN) + assessment.count(State.UNKNOWN),
                "completeness", assessment.completeness(),
                "questions",
                        assessment.questions().stream()
                                .map(JsonReport::question)
                                .toList());
    }

    private static Map<String, Object> question(JudgedQuestion judged) {
        return JsonText.object(
                "topic", judged.question().topic(),
                "number", judged.question().number(),
                "fields", judged.question().answers(),
                "required", judged.question().required(),
                "state", judged.state().says(),
                "missing",
                        judged.partly()
                                ? judged.missing().stream().map(Part::answers).toList()
                                : List.of());
    }
}
