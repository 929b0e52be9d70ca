package io.github.datacard.engine;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.audience.JudgedDataset;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.findings.Baseline;
import io.github.datacard.findings.GitlabReport;
import io.github.datacard.findings.JsonReport;
import io.github.datacard.findings.JunitReport;
import io.github.datacard.findings.SarifReport;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.judging.Judgement;
import io.github.datacard.text.StreamedText;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.workspace.Lazy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The reports of a check for machines.
 *
 * @param paths how files are named
 * @param shown what is reported besides errors and warnings
 * @param failOn what fails
 * @param version the version of Datacard
 */
record ReportFiles(Library library, ShownPaths paths, Set<ShowOption> shown, FailOn failOn, String version) {
    /**
     * The files by their names.
     *
     * @param judgement all findings
     * @param fresh those that are not left out
     * @param baseline which of all are old ones
     */
    Map<String, StreamedText> of(Judgement judgement, Judgement fresh, Baseline baseline) {
        Map<String, List<Assessment>> assessments = new LinkedHashMap<>();
        judgement
                .datasets()
                .forEach(dataset -> assessments.putIfAbsent(
                        dataset.descriptor().id(), dataset.assessments().all()));
        Predicate<Finding> reported =
                finding -> finding.severity() != Severity.INFO || shown.contains(ShowOption.NOTES);
        Map<String, StreamedText> files = new LinkedHashMap<>();
        files.put(
                "findings.json",
                JsonReport.of(
                        judgement.findings(),
                        assessments,
                        new JsonReport.Help(
                                new AcceptedAnswers(library).of(judgement.findings()),
                                sources(judgement.datasets()),
                                unread(judgement)),
                        paths,
                        baseline));
        String schema = library.files().read("findings.schema.json");
        files.put(JsonReport.SCHEMA, out -> out.write(schema));
        files.put(
                "findings.sarif",
                new SarifReport(library.vocabulary(), version, paths, baseline).of(judgement.findings(), reported));
        files.put("TEST-datacard.xml", JunitReport.of(cases(fresh), failOn.threshold(), paths));
        files.put("gl-code-quality-report.json", GitlabReport.of(judgement.findings(), reported, paths));
        return files;
    }

    /** Where answers may stand, for datasets that have something to fix. */
    private Map<String, List<String>> sources(List<JudgedDataset> datasets) {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        Lazy<SourceTexts> texts = new Lazy<>(() -> new SourceTexts(library));
        for (JudgedDataset dataset : datasets) {
            if (dataset.findings().stream().anyMatch(finding -> finding.severity() != Severity.INFO)) {
                sources.computeIfAbsent(
                        dataset.descriptor().id(), id -> texts.get().of(dataset.descriptor()));
            }
        }
        return sources;
    }

    /** Where answers may stand beside descriptors that could not be read. */
    private Map<Path, List<String>> unread(Judgement judgement) {
        Set<Path> read = judgement.datasets().stream()
                .map(dataset -> dataset.descriptor().file())
                .collect(Collectors.toSet());
        Lazy<SourceTexts> texts = new Lazy<>(() -> new SourceTexts(library));
        Map<Path, List<String>> unread = new LinkedHashMap<>();
        judgement.descriptors().stream()
                .filter(file -> !read.contains(file))
                .forEach(file -> unread.put(file, texts.get().of(file)));
        return unread;
    }

    /** The findings of each dataset, and those of each file that is none. */
    private List<JunitReport.Case> cases(Judgement judgement) {
        Map<String, JunitReport.Case> cases = new LinkedHashMap<>();
        for (JudgedDataset dataset : judgement.datasets()) {
            Descriptor descriptor = dataset.descriptor();
            cases.computeIfAbsent(descriptor.id(), id -> new JunitReport.Case(id, descriptor.file(), new ArrayList<>()))
                    .findings()
                    .addAll(dataset.findings());
        }
        judgement.onNoDataset().forEach(finding -> {
            Path file = finding.location().file();
            cases.computeIfAbsent(paths.of(file), name -> new JunitReport.Case(name, file, new ArrayList<>()))
                    .findings()
                    .add(finding);
        });
        return List.copyOf(cases.values());
    }
}
