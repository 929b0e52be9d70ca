package io.github.datacard.findings;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.State;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.json.JsonLine;
import io.github.datacard.json.JsonText;
import io.github.datacard.text.EditedText;
import io.github.datacard.text.StreamedText;
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
        JsonLine.Texts texts = new JsonLine.Texts();
        QuestionLines questions = new QuestionLines(texts);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("$schema", SCHEMA);
        report.put("format", FORMAT);
        report.put("principle", PRINCIPLE);
        report.put("counts", counts(findings));
        report.put(
                "findings",
                JsonText.each(findings, finding -> finding(finding, names, fingerprints, baseline, edits, texts)));
        report.put("fields", help.fields());
        report.put(
                "datasets",
                JsonText.each(
                        List.copyOf(assessments.entrySet()),
                        dataset -> dataset(dataset, help.sources(), questions, texts)));
        if (!help.unread().isEmpty()) {
            report.put(
                    "unread",
                    help.unread().entrySet().stream()
                            .map(file -> JsonText.ordered("file", names.of(file.getKey()), "sources", file.getValue()))
                            .toList());
        }
        return report;
    }

    private static JsonLine.Written dataset(
            Map.Entry<String, List<Assessment>> dataset,
            Map<String, List<String>> sources,
            QuestionLines questions,
            JsonLine.Texts texts) {
        return new JsonLine(texts)
                .text("id", dataset.getKey())
                .texts("sources", sources.getOrDefault(dataset.getKey(), List.of()))
                .list(
                        "profiles",
                        dataset.getValue().stream()
                                .map(assessment -> assessment(assessment, questions, texts))
                                .toList())
                .end();
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

    private static JsonLine.Written finding(
            Finding finding,
            PerFile<String> names,
            Fingerprints fingerprints,
            Baseline baseline,
            ExactEdits edits,
            JsonLine.Texts texts) {
        Location place = finding.location();
        return new JsonLine(texts)
                .oftenText("rule", finding.rule())
                .oftenText("severity", finding.severity().word())
                .text("file", names.of(place.file()))
                .number("line", place.line())
                .number("column", place.column())
                .number("endLine", place.endLine())
                .number("endColumn", place.endColumn())
                .oftenText("message", finding.message())
                .oftenText("remedy", finding.remedy().strip())
                .oftenText("field", finding.path().orElse(""))
                .text("fingerprint", fingerprints.of(finding))
                .text("state", baseline.state(finding).orElse(""))
                .list(
                        "fix",
                        edits.of(finding).stream()
                                .map(edit -> edit(edit, texts))
                                .toList())
                .end();
    }

    private static JsonLine.Written edit(EditedText.Replacement edit, JsonLine.Texts texts) {
        return new JsonLine(texts)
                .number("offset", edit.offset())
                .number("length", edit.length())
                .anyText("text", edit.text())
                .end();
    }

    private static JsonLine.Written assessment(Assessment assessment, QuestionLines questions, JsonLine.Texts texts) {
        return new JsonLine(texts)
                .text("profile", assessment.profile().id())
                .text("version", assessment.profile().version())
                .number("answered", assessment.count(State.ANSWERED))
                .number("gaps", assessment.count(State.GAP))
                .number("notApplicable", assessment.count(State.NOT_APPLICABLE))
                .number("open", assessment.count(State.OPEN) + assessment.count(State.UNKNOWN))
                .number("completeness", assessment.completeness())
                .list(
                        "questions",
                        assessment.questions().stream().map(questions::of).toList())
                .end();
    }
}
