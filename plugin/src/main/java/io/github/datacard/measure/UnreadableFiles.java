package io.github.datacard.measure;

import io.github.datacard.data.BadData;
import io.github.datacard.data.DataFolder;
import io.github.datacard.data.DataLayout;
import io.github.datacard.data.FileType;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import java.util.Map;
import java.util.TreeMap;

/** The files of one dataset that cannot be read: the others are measured. */
final class UnreadableFiles {
    /** So many are named one by one. */
    private static final int NAMED = 5;

    private final DataFolder folder;
    private final Map<String, BadData> bad = new TreeMap<>();

    UnreadableFiles(DataFolder folder) {
        this.folder = folder;
    }

    void add(String path, BadData fault) {
        bad.put(path, fault);
    }

    /** How many there are by now. */
    int count() {
        return bad.size();
    }

    boolean contains(String path) {
        return bad.containsKey(path);
    }

    /** Whether nothing of a split can be read. */
    boolean containsAll(DataLayout.Split split) {
        return bad.keySet().containsAll(split.files());
    }

    /** A split with its files that can be read. */
    DataLayout.Split readable(DataLayout.Split split) {
        return split.with(split.files().stream().filter(path -> !contains(path)).toList());
    }

    /** Names them: errors where they are all of a split, or where nothing may be left out. */
    void report(Descriptor descriptor, DataLayout layout, boolean strict, Findings findings) {
        boolean whole = strict
                || layout.splits().stream().anyMatch(split -> !split.files().isEmpty() && containsAll(split));
        Severity severity = whole ? Severity.ERROR : Severity.WARNING;
        bad.entrySet().stream()
                .limit(NAMED)
                .map(fault -> finding(severity, fault.getKey(), fault.getValue()))
                .forEach(findings::add);
        if (bad.size() > NAMED) {
            findings.add(Finding.of(
                            ReadingRule.DATA_UNREADABLE,
                            Location.of(descriptor.file()),
                            (bad.size() - NAMED) + " more files cannot be read",
                            "Fix them or leave them out. -Ddatacard.measure.strict measures nothing while there are any.")
                    .as(severity));
        }
    }

    /** What is wrong with a file. */
    Finding finding(Severity severity, String path, BadData fault) {
        return Finding.of(
                        ReadingRule.DATA_UNREADABLE,
                        Location.at(folder.resolve(path), fault.line(), 1),
                        "The file " + fault.getMessage(),
                        String.valueOf(fault.getMessage()).startsWith("is not ")
                                        && FileType.of(path).isDelimited()
                                ? "State its encoding below configs, as in options: {encoding: latin-1}, or write it"
                                        + " again in UTF-8."
                                : "Fix it or write it again; if it is another format, give it a name that says so.")
                .as(severity);
    }
}
