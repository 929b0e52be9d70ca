package io.github.datacard.engine;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.engine.CheckResult.Line;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsFile;
import io.github.datacard.facts.FactsText;
import io.github.datacard.findings.CodeFrame;
import io.github.datacard.findings.ConsoleReport;
import io.github.datacard.findings.Ink;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.measure.Measurement;
import io.github.datacard.text.TextFile;
import io.github.datacard.workspace.Attempt;
import io.github.datacard.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The goal {@code measure}: reads the data of all descriptors and writes what it finds as facts. */
public final class Measuring {
    private final Workspace workspace;
    private final Measurement measurement;
    private final Ink ink;

    /** A measurement of the data in a workspace. */
    public Measuring(Workspace workspace, Measurement measurement, Ink ink) {
        this.workspace = workspace;
        this.measurement = measurement;
        this.ink = ink;
    }

    /**
     * What came of it.
     *
     * @param descriptors how many descriptors there are
     * @param report takes the progress, line by line
     * @param findings what is wrong
     */
    public record Result(int descriptors, List<Line> report, List<Finding> findings) {}

    /** Measures each dataset; facts that are there stay where data cannot be read. */
    public Result run() {
        DescriptorFinder.Found found = workspace.search();
        List<Path> files = found.descriptors();
        DescriptorReader reader =
                new DescriptorReader(workspace.library().vocabulary(), workspace.limits(), workspace.top());
        List<Finding> all = new ArrayList<>(found.findings());
        List<Line> seen = new ArrayList<>();
        for (Path file : files) {
            Findings onForm = new Findings();
            Optional<Descriptor> descriptor = Attempt.at("Reading", file, onForm, () -> reader.read(file, onForm))
                    .flatMap(read -> read);
            Findings onData = descriptor.isEmpty() ? onForm : new Findings();
            descriptor
                    .flatMap(read -> Attempt.at("Measuring", file, onData, () -> measured(read, onData)))
                    .ifPresent(text -> seen.add(new Line(Severity.INFO, text)));
            all.addAll(onData.sorted());
        }
        List<Line> report = new ArrayList<>();
        ConsoleReport console = new ConsoleReport(new ShownPaths(workspace.viewpoint()), new CodeFrame(List.of()), ink);
        List<Finding> findings = Findings.sorted(all.stream());
        findings.forEach(finding ->
                console.lines(finding).forEach(text -> report.add(new Line(finding.severity(), text))));
        report.addAll(seen);
        return new Result(files.size(), List.copyOf(report), findings);
    }

    private String measured(Descriptor descriptor, Findings all) {
        Measurement.Result result = measurement.measure(descriptor, Set.of(workspace.output()));
        all.addAll(result.findings());
        return descriptor.id() + ": "
                + result.facts()
                        .map(facts -> result.part()
                                .map(part -> ofPart(facts, part))
                                .orElseGet(() -> written(descriptor, facts, all)))
                        .orElseGet(() -> result.findings().isEmpty()
                                ? "there is no data here to measure"
                                : "not measured; its facts stay as they are");
    }

    private String written(Descriptor descriptor, Facts facts, Findings all) {
        Path file = FactsFile.of(descriptor.file());
        Optional<Boolean> changed = Attempt.toWrite(
                "Writing the facts of",
                descriptor.file(),
                file,
                all,
                () -> TextFile.write(
                        descriptor.folder(),
                        descriptor.folder().relativize(file).toString(),
                        FactsText.of(facts)));
        return said(facts) + "; "
                + changed.map(written -> written ? "wrote " : "unchanged: ").orElse("could not write ")
                + new ShownPaths(workspace.viewpoint()).of(file);
    }

    private String ofPart(Facts facts, Path part) {
        return said(facts) + "; wrote the part " + new ShownPaths(workspace.viewpoint()).of(part);
    }

    private static String said(Facts facts) {
        List<String> parts = new ArrayList<>();
        parts.add(facts.files().size() == 1 ? "1 file" : number(facts.files().size()) + " files");
        facts.configs()
                .forEach(config -> config.rows()
                        .ifPresent(rows -> parts.add(
                                number(rows) + " rows" + (facts.configs().size() > 1 ? " in " + config.name() : ""))));
        long notRead =
                facts.files().stream().filter(file -> !file.notRead().isEmpty()).count();
        if (notRead > 0) {
            parts.add(number(notRead) + " not read");
        }
        return "measured " + String.join(", ", parts);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
