package io.github.datacard.judging;

import io.github.datacard.cardcheck.LoneFiles;
import io.github.datacard.cardcheck.LoneQuestions;
import io.github.datacard.croissant.CroissantDemands;
import io.github.datacard.croissant.CroissantLinter;
import io.github.datacard.croissant.FilesBeside;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.exchange.MappedImporter;
import io.github.datacard.json.JsonReader;
import io.github.datacard.workspace.Attempt;
import io.github.datacard.workspace.DataMode;
import io.github.datacard.workspace.Lazy;
import io.github.datacard.workspace.LoneCards;
import io.github.datacard.workspace.Policy;
import io.github.datacard.workspace.Workers;
import io.github.datacard.workspace.Workspace;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges the Croissant files of a workspace, whether there is a descriptor beside them or not. */
final class CroissantJudge {
    /** Files of 50 MB and of 100,000 fields are read. */
    static final Limits LIMITS = new Limits(128 * 1024 * 1024, 200, 0, 2_000_000);

    private final Workspace workspace;
    private final Policy policy;

    CroissantJudge(Workspace workspace, Policy policy) {
        this.workspace = workspace;
        this.policy = policy;
    }

    /** All findings on all of them. */
    List<Finding> findings(LoneFiles lone) {
        List<Path> files = lone.croissant();
        if (files.isEmpty()) {
            return List.of();
        }
        CroissantLinter linter = new CroissantLinter(workspace.library());
        Lazy<LoneQuestions> questions = new Lazy<>(this::questions);
        Lazy<List<MappedImporter>> importers = new Lazy<>(() -> MappedImporter.all(workspace.library()));
        return Workers.map(
                        files,
                        file -> Stream.concat(
                                findings(linter, file).stream(),
                                isJudged(lone, file)
                                        ? open(file, questions.get(), importers.get()).stream()
                                        : Stream.empty()))
                .stream()
                .flatMap(found -> found)
                .toList();
    }

    /** Those of profiles that demand properties of the file itself are judged by these. */
    private LoneQuestions questions() {
        CroissantDemands demands = CroissantDemands.of(workspace.library());
        return new LoneQuestions(workspace, policy, profile -> !demands.isDemanding(profile.id()));
    }

    private boolean isJudged(LoneFiles lone, Path file) {
        return policy.cards().mode() != LoneCards.Mode.IGNORE && lone.isAlone(file);
    }

    /** What a reader misses who has nothing but this file. */
    private static List<Finding> open(Path file, LoneQuestions questions, List<MappedImporter> importers) {
        Path folder = LoneFiles.folderOf(file);
        String name = String.valueOf(file.getFileName());
        return importers.stream()
                .flatMap(importer -> importer.read(folder, new Findings()).stream())
                .filter(read -> read.source().equals(name))
                .findFirst()
                .map(read -> questions.findings(file, read, List.of(), 0))
                .orElse(List.of());
    }

    private List<Finding> findings(CroissantLinter linter, Path file) {
        Findings findings = new Findings();
        Attempt.at("Reading", file, findings, () -> {
            new JsonReader(LIMITS)
                    .read(file, findings)
                    .ifPresent(root -> linter.lint(root, beside(file), policy.profiles())
                            .forEach(remark -> findings.add(remark.finding())));
            return file;
        });
        return findings.sorted();
    }

    private Optional<FilesBeside> beside(Path file) {
        return policy.data().mode() == DataMode.ABSENT
                ? Optional.empty()
                : Optional.ofNullable(file.toAbsolutePath().getParent())
                        .map(folder -> new LocalFiles(
                                folder, workspace.output(), policy.data().digestLimit()));
    }
}
