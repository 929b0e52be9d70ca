package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.json.JsonText;
import io.github.datacard.text.EditedText;
import io.github.datacard.text.MarkdownText;
import io.github.datacard.text.StreamedText;
import io.github.datacard.vocabulary.RuleGuide;
import io.github.datacard.vocabulary.Vocabulary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Findings in SARIF 2.1.0 (OASIS), for code scanning. */
public final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";
    private static final int MOST = 4_999;

    private final Vocabulary vocabulary;
    private final String version;
    private final ShownPaths paths;
    private final Baseline baseline;
    private final ExactEdits edits = new ExactEdits();

    /**
     * A report.
     *
     * @param version the version of Datacard
     * @param paths names of files as seen from the root of the repository
     * @param baseline what is new
     */
    public SarifReport(Vocabulary vocabulary, String version, ShownPaths paths, Baseline baseline) {
        this.vocabulary = vocabulary;
        this.version = version;
        this.paths = paths;
        this.baseline = baseline;
    }

    /**
     * The report on these findings. GitHub shows 5,000 results of a run: of more, the most urgent are in it, and one more
     * says how many are not.
     *
     * @param reported which of them are results
     */
    public StreamedText of(List<Finding> findings, Predicate<Finding> reported) {
        return out -> JsonText.indented(log(findings, reported), out);
    }

    /** A finding with its fingerprint, which takes count of those before it. */
    private record Result(Finding finding, Fingerprints.Key key) {}

    private List<Result> results(List<Finding> findings, Predicate<Finding> reported) {
        Fingerprints fingerprints = new Fingerprints(paths);
        List<Result> all = findings.stream()
                .map(finding -> new Result(finding, fingerprints.key(finding)))
                .filter(result -> reported.test(result.finding()))
                .toList();
        if (all.size() <= MOST) {
            return all;
        }
        List<Result> shown = new ArrayList<>(all.stream()
                .sorted(Comparator.comparing(Result::finding, Urgency.ORDER))
                .limit(MOST - 1)
                .toList());
        Finding rest =
                rest(all.size() - shown.size(), findings.get(0).location().file());
        shown.add(new Result(rest, fingerprints.key(rest)));
        return shown;
    }

    private static Finding rest(int count, Path file) {
        return Finding.of(
                Severity.INFO,
                ReadingRule.MORE_FINDINGS.id(),
                Location.of(file),
                count + (count == 1 ? " more finding is" : " more findings are")
                        + " left out here, since no more than 5,000 results are shown",
                "All of them are in findings.json.");
    }

    private Map<String, Object> log(List<Finding> findings, Predicate<Finding> reported) {
        List<Result> results = results(findings, reported);
        PerFile<Artifact> artifacts =
                new PerFile<>(file -> new Artifact(artifact(paths.of(file)), Files.isDirectory(file)));
        List<String> rules = results.stream()
                .map(result -> result.finding().rule())
                .distinct()
                .sorted()
                .toList();
        Map<String, Object> driver = JsonText.object(
                "name",
                "Datacard",
                "semanticVersion",
                version,
                "rules",
                rules.stream().map(this::rule).toList());
        Map<String, Object> run = JsonText.object(
                "tool", Map.of("driver", driver),
                "automationDetails", Map.of("id", "datacard/"),
                "columnKind", "unicodeCodePoints",
                "originalUriBaseIds",
                        Map.of(ROOT, Map.of("description", Map.of("text", "The root of the repository."))));
        run.put(
                "results",
                JsonText.each(
                        results,
                        result -> result(result, rules.indexOf(result.finding().rule()), artifacts)));
        return JsonText.object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run));
    }

    private Map<String, Object> rule(String id) {
        Optional<RuleGuide> guide = vocabulary.rule(id);
        Map<String, Object> rule = JsonText.object("id", id);
        guide.ifPresent(found -> rule.putAll(JsonText.ordered(
                "shortDescription", Map.of("text", found.summary().strip()),
                "fullDescription", Map.of("text", found.why().strip()),
                "help", JsonText.ordered("text", help(found), "markdown", markdown(found)),
                "defaultConfiguration", Map.of("level", level(found.severity().word())))));
        return rule;
    }

    private static String help(RuleGuide guide) {
        return guide.why().strip() + "\n\nInstead of:\n" + guide.bad().stripTrailing() + "\n\nwrite:\n"
                + guide.good().stripTrailing() + source(guide);
    }

    private static String markdown(RuleGuide guide) {
        return MarkdownText.inline(guide.why()) + "\n\nInstead of\n\n" + MarkdownText.fence(guide.bad(), "yaml")
                + "\n\nwrite\n\n" + MarkdownText.fence(guide.good(), "yaml")
                + MarkdownText.inline(source(guide)).replaceFirst("^(?=.)", "\n\n");
    }

    private static String source(RuleGuide guide) {
        return guide.source().isBlank() ? "" : "\n\nSource: " + guide.source().strip();
    }

    /** A file or folder as results name it. */
    private record Artifact(Map<String, Object> location, boolean folder) {}

    private Map<String, Object> result(Result result, int rule, PerFile<Artifact> artifacts) {
        Finding finding = result.finding();
        String fingerprint = result.key().digest();
        return JsonText.object(
                "ruleId", finding.rule(),
                "ruleIndex", rule,
                "level", level(finding.severity().word()),
                "message", Map.of("text", finding.text()),
                "locations", List.of(Map.of("physicalLocation", place(finding.location(), artifacts))),
                "partialFingerprints",
                        JsonText.ordered("datacard/v2", fingerprint, "primaryLocationLineHash", fingerprint + ":1"),
                "baselineState", baseline.state(finding).orElse(""),
                "fixes", fixes(finding, artifacts));
    }

    private List<Map<String, Object>> fixes(Finding finding, PerFile<Artifact> artifacts) {
        List<EditedText.Replacement> exact = edits.of(finding);
        return exact.isEmpty()
                ? List.of()
                : List.of(JsonText.ordered(
                        "description",
                        Map.of("text", finding.remedy().strip()),
                        "artifactChanges",
                        List.of(JsonText.ordered(
                                "artifactLocation",
                                artifacts.of(finding.location().file()).location(),
                                "replacements",
                                exact.stream().map(SarifReport::replacement).toList()))));
    }

    private static Map<String, Object> replacement(EditedText.Replacement edit) {
        return JsonText.ordered(
                "deletedRegion", JsonText.ordered("byteOffset", edit.offset(), "byteLength", edit.length()),
                "insertedContent", Map.of("text", edit.text()));
    }

    /** A folder has no lines. */
    private static Map<String, Object> place(Location place, PerFile<Artifact> artifacts) {
        Artifact artifact = artifacts.of(place.file());
        Map<String, Object> region = JsonText.ordered(
                "startLine", place.line(),
                "startColumn", place.column(),
                "endLine", place.endLine(),
                "endColumn", Math.max(place.endColumn(), 1));
        return JsonText.object(
                "artifactLocation", artifact.location(), "region", artifact.folder() ? Map.of() : region);
    }

    /** What lies outside of the repository is named by its whole address. */
    private static Map<String, Object> artifact(String path) {
        String uri = URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
        return path.startsWith("/") || path.matches("[A-Za-z]:/.*")
                ? JsonText.ordered("uri", "file://" + (path.startsWith("/") ? "" : "/") + uri)
                : JsonText.ordered("uri", uri, "uriBaseId", ROOT);
    }

    private static String level(String severity) {
        return severity.equals(Severity.INFO.word()) ? "note" : severity;
    }
}
