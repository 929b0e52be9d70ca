package io.github.datacard.engine;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.findings.Fingerprints;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.git.GitRepository;
import io.github.datacard.git.GitTree;
import io.github.datacard.judging.Judgement;
import io.github.datacard.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Judges another commit of the repository by the rules of today, to find which findings are new. */
final class Comparing {
    private final Workspace workspace;
    private final Function<Workspace, Judgement> judge;

    /**
     * A comparison.
     *
     * @param judge judges a workspace
     */
    Comparing(Workspace workspace, Function<Workspace, Judgement> judge) {
        this.workspace = workspace;
        this.judge = judge;
    }

    /** The findings that a commit has too. */
    Set<Finding> unchanged(List<Finding> findings, String ref) {
        GitRepository repository = GitRepository.at(workspace.top())
                .orElseThrow(() -> new DatacardException("There is no git repository at " + workspace.top()
                        + ", but -Ddatacard.against=" + ref
                        + " compares with a commit. Without git use -Ddatacard.known=update."));
        try (GitTree tree = repository.tree(ref, workspace.limits().bytes())) {
            Workspace then = workspace.at(tree.root());
            Set<String> old = fingerprints(judge.apply(then).findings(), then.top());
            Fingerprints now = new Fingerprints(new ShownPaths(workspace.top()));
            Map<Path, String> renamed = repository.renamedSince(ref);
            Map<Path, Path> before = new HashMap<>();
            return findings.stream()
                    .filter(finding -> old.contains(now.of(finding.in(
                            before.computeIfAbsent(finding.location().file(), file -> before(file, renamed))))))
                    .collect(Collectors.toSet());
        }
    }

    /** Where a file was then. What lies in a renamed folder, such as a folder or facts, is where its neighbors were. */
    private Path before(Path file, Map<Path, String> renamed) {
        Path whole = file.toAbsolutePath().normalize();
        String name = renamed.get(whole);
        if (name != null) {
            return workspace.top().resolve(name);
        }
        return renamed.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(whole) && !entry.getKey().equals(whole))
                .findFirst()
                .flatMap(entry ->
                        folderBefore(whole, entry.getKey(), workspace.top().resolve(entry.getValue())))
                .orElse(file);
    }

    /** The folder above a file that was moved, if the way from it to the file is still the same. */
    private static Optional<Path> folderBefore(Path folder, Path now, Path then) {
        Path below = folder.relativize(now);
        Path before = then;
        for (int names = below.getNameCount(); names > 0 && before != null; names--) {
            before = before.getParent();
        }
        return Optional.ofNullable(before)
                .filter(old -> old.resolve(below.toString()).equals(then));
    }

    private static Set<String> fingerprints(List<Finding> findings, Path top) {
        Fingerprints fingerprints = new Fingerprints(new ShownPaths(top));
        Set<String> all = new HashSet<>();
        findings.forEach(finding -> all.add(fingerprints.of(finding)));
        return all;
    }
}
