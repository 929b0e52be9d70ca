package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.text.JsonText;
import io.github.datacard.vocabulary.RuleGuide;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings in SARIF 2.1.0 (OASIS), for code scanning. */
public final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private SarifReport() {}

    /**
     * The report.
     *
     * @param version the version of Datacard
     * @param paths names of files as seen from the root of the repository
     */
    public static String of(List<Finding> findings, Vocabulary vocabulary, String version, ShownPaths paths) {
        Fingerprints fingerprints = new Fingerprints(paths);
        List<String> rules =
                findings.stream().map(Finding::rule).distinct().sorted().toList();
        Map<String, Object> driver = Map.of(
                "driver",
                JsonText.object(
                        "name",
                        "Datacard",
                        "semanticVersion",
                        version,
                        "rules",
                        rules.stream().map(rule -> rule(rule, vocabulary)).toList()));
        Map<String, Object> run = JsonText.object("tool", driver, "columnKind", "unicodeCodePoints");
        run.put(
                "results",
                findings.stream()
                        .map(finding -> result(finding, rules.indexOf(finding.rule()), paths, fingerprints))
                        .toList());
        return JsonText.indented(JsonText.object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run)));
    }

    private static Map<String, Object> rule(String id, Vocabulary vocabulary) {
        Optional<RuleGuide> guide = vocabulary.rule(id);
        return JsonText.object(
                "id", id,
                "shortDescription", Map.of("text", guide.map(RuleGuide::summary).orElse(id)),
                "help", guide.map(found -> Map.of("text", help(found))).orElse(Map.of()));
    }

    private static String help(RuleGuide guide) {
        return guide.why().strip() + "\n\nInstead of:\n" + guide.bad().stripTrailing() + "\n\nwrite:\n"
                + guide.good().stripTrailing();
    }

    private static Map<String, Object> result(Finding finding, int rule, ShownPaths paths, Fingerprints fingerprints) {
        return JsonText.object(
                "ruleId", finding.rule(),
                "ruleIndex", rule,
                "level", level(finding.severity()),
                "message", Map.of("text", (finding.message() + ". " + finding.remedy()).strip()),
                "locations", List.of(Map.of("physicalLocation", place(finding.location(), paths))),
                "partialFingerprints", Map.of("datacard/v1", fingerprints.of(finding)));
    }

    private static Map<String, Object> place(Location place, ShownPaths paths) {
        return JsonText.object(
                "artifactLocation", JsonText.object("uri", uri(paths.of(place.file())), "uriBaseId", "%SRCROOT%"),
                "region",
                        JsonText.object(
                                "startLine", place.line(),
                                "startColumn", place.column(),
                                "endLine", place.endLine(),
                                "endColumn", Math.max(place.endColumn(), 1)));
    }

    private static String uri(String path) {
        try {
            return new java.net.URI(null, null, path, null).toASCIIString();
        } catch (java.net.URISyntaxException impossible) {
            return path;
        }
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.word();
    }
}
