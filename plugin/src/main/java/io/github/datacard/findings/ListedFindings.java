package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a console lists of the findings: all of them, grouped, or of more than people read those of some files, which are
 * files with errors as long as there are such.
 *
 * @param shown the findings to show
 * @param rest those of the files that are left out
 */
public record ListedFindings(List<Finding> shown, Rest rest) {
    /** So many findings are listed, grouped ones as one. */
    static final int MOST = 100;

    /**
     * The findings that are left out.
     *
     * @param files in how many files
     * @param findings which
     */
    public record Rest(int files, List<Finding> findings) {
        /** How many they are, where they stand, and how to list those of a file; nothing if there are none. */
        public Optional<String> says(ShownPaths paths) {
            return findings.stream()
                    .map(finding -> finding.location().file())
                    .findFirst()
                    .map(first -> Summary.counts(findings) + " in " + files
                            + (files == 1 ? " more file" : " more files")
                            + " not listed; all are in findings.json, and those of one file are listed by"
                            + " -Ddatacard.sources=" + paths.of(first));
        }

        /** How grave the gravest of them is. */
        public Severity gravest() {
            return findings.stream()
                    .map(Finding::severity)
                    .min(Comparator.naturalOrder())
                    .orElse(Severity.INFO);
        }
    }

    /** All of them. */
    public static ListedFindings all(List<Finding> findings, GroupedFindings groups) {
        return new ListedFindings(groups.of(findings), new Rest(0, List.of()));
    }

    /** As many as people read, and what is the same in many files once. */
    public static ListedFindings most(List<Finding> findings, GroupedFindings groups, ShownPaths paths) {
        List<List<Finding>> files = GroupedFindings.byFile(new SharedFaults(findings, paths).once());
        ListedFindings listed = listed(files, groups);
        return listed.rest.files() == 0
                ? listed
                : listed(
                        files.stream()
                                .sorted(Comparator.comparing(ListedFindings::hasNoError))
                                .toList(),
                        groups);
    }

    private static boolean hasNoError(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** A file is listed whole or not at all, and the first one always. */
    private static ListedFindings listed(List<List<Finding>> files, GroupedFindings groups) {
        List<Finding> shown = new ArrayList<>();
        int listed = 0;
        for (List<Finding> file : files) {
            List<Finding> grouped = groups.of(file);
            if (!shown.isEmpty() && shown.size() + grouped.size() > MOST) {
                break;
            }
            shown.addAll(grouped);
            listed++;
        }
        List<List<Finding>> rest = files.subList(listed, files.size());
        return new ListedFindings(
                List.copyOf(shown),
                new Rest(rest.size(), rest.stream().flatMap(Collection::stream).toList()));
    }
}
