package io.github.datacard.engine;

import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Fix;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.text.EditedText;
import io.github.datacard.text.TextFile;
import io.github.datacard.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Applies the edits of findings to descriptors, whole file or not at all: a file that reads worse afterwards stays as it
 * is. What one edit brings to light is fixed in the next round.
 */
final class Fixing {
    private static final int ROUNDS = 20;

    private final Workspace workspace;

    Fixing(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Fixes what can be fixed in all descriptors, and says of each file how much that is. */
    List<String> run(List<Path> files) {
        Map<Path, Integer> fixed = new TreeMap<>();
        for (Path file : files) {
            TextFile.sweep(Objects.requireNonNull(file.getParent()));
            int count = fix(file);
            if (count > 0) {
                fixed.put(file, count);
            }
        }
        ShownPaths paths = new ShownPaths(workspace.viewpoint());
        return fixed.entrySet().stream()
                .map(file -> "Fixed " + file.getValue() + (file.getValue() == 1 ? " finding in " : " findings in ")
                        + paths.of(file.getKey()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private int fix(Path file) {
        String before = text(file);
        String now = before;
        int count = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Finding> faults = faults(file, now);
            EditedText edited = new EditedText(now);
            List<Fix> fixes = edited.together(faults.stream()
                    .filter(finding -> finding.location().file().equals(file))
                    .flatMap(finding -> finding.fix().stream())
                    .toList());
            String next = edited.after(fixes);
            List<Finding> left = faults(file, next);
            if (fixes.isEmpty() || next.equals(now) || !isBetter(left, faults)) {
                break;
            }
            count += fixes.size();
            now = next;
        }
        if (count > 0) {
            TextFile.write(
                    Objects.requireNonNull(file.getParent()), file.getFileName().toString(), now);
        }
        return count;
    }

    /** What was not YAML shows all its faults only once it is. */
    private static boolean isBetter(List<Finding> after, List<Finding> before) {
        boolean unread = after.stream().anyMatch(Fixing::isSyntax);
        if (before.stream().anyMatch(Fixing::isSyntax)) {
            return !unread || line(after) > line(before) || after.size() < before.size();
        }
        return !unread && errors(after) <= errors(before) && after.size() < before.size();
    }

    private static boolean isSyntax(Finding finding) {
        return finding.isOf(ReadingRule.YAML_SYNTAX);
    }

    private static int line(List<Finding> findings) {
        return findings.stream()
                .filter(Fixing::isSyntax)
                .mapToInt(finding -> finding.location().line())
                .min()
                .orElse(0);
    }

    private static long errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    private List<Finding> faults(Path file, String text) {
        Findings findings = new Findings();
        new DescriptorReader(workspace.library().vocabulary(), workspace.limits(), workspace.top())
                .parse(file, text, findings);
        return findings.sorted();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
