package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Faults and gaps that are the same in many files, which a console shows once, with the names of the other files. Open
 * questions are gathered for each file.
 */
final class SharedFaults {
    /** In so many files the same fault is shown each time. */
    static final int FEW = 4;

    private static final int MOST_NAMES = 3;

    private static final Set<Finding.Kind> ALONE = Set.of(Finding.Kind.FAULT, Finding.Kind.GAP);

    private final Map<Fault, Set<Path>> files = new LinkedHashMap<>();
    private final List<Finding> findings;
    private final ShownPaths paths;

    /** What makes two findings the same to a reader. */
    private record Fault(Severity severity, String rule, String message, String remedy) {
        static Fault of(Finding finding) {
            return new Fault(finding.severity(), finding.rule(), finding.message(), finding.remedy());
        }
    }

    SharedFaults(List<Finding> findings, ShownPaths paths) {
        this.findings = findings;
        this.paths = paths;
        findings.stream()
                .filter(finding -> ALONE.contains(finding.kind()))
                .forEach(finding -> files.computeIfAbsent(Fault.of(finding), first -> new LinkedHashSet<>())
                        .add(finding.location().file()));
    }

    /** The findings, of which those that many files share stand in the first of them alone. */
    List<Finding> once() {
        List<Finding> once = new ArrayList<>();
        Set<Fault> said = new LinkedHashSet<>();
        for (Finding finding : findings) {
            Fault fault = Fault.of(finding);
            Set<Path> all = files.getOrDefault(fault, Set.of());
            if (all.size() <= FEW) {
                once.add(finding);
            } else if (finding.location().file().equals(all.iterator().next())) {
                once.add(said.add(fault) ? naming(finding, all) : finding);
            }
        }
        return once;
    }

    private Finding naming(Finding finding, Set<Path> all) {
        int others = all.size() - 1;
        return finding.saying(finding.message() + "; the same in " + others + " more files: "
                + all.stream().skip(1).limit(MOST_NAMES).map(paths::of).collect(Collectors.joining(", "))
                + (others > MOST_NAMES ? " and " + (others - MOST_NAMES) + " more" : ""));
    }
}
