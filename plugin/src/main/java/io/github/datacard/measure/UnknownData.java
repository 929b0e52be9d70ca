package io.github.datacard.measure;

import io.github.datacard.data.DataFolder;
import io.github.datacard.data.DataLayout;
import io.github.datacard.data.FileType;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.facts.Facts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Names files that lie there and are not measured: a silent nothing looks like success. */
final class UnknownData {
    private static final int NAMED = 3;
    private static final int SPECIAL = 5;
    private static final String ZIP = "zip";

    private UnknownData() {}

    /** What is in a folder in which the Hub would find no data. */
    static List<Finding> in(Descriptor descriptor, DataFolder folder) {
        List<String> files = DataLayout.candidates(folder);
        List<String> special = folder.specialFiles();
        return special.isEmpty()
                ? files.isEmpty() ? List.of() : List.of(notMeasured(descriptor, Severity.ERROR, files))
                : List.of(noFile(Location.of(descriptor.file()), special.get(0)));
    }

    /** Says that a path is that of a pipe, socket or device. */
    static Finding noFile(Location place, String path) {
        return Finding.of(
                ReadingRule.DATA_MISSING,
                place,
                "\"" + path + "\" is a pipe, socket or device, so its data cannot be measured",
                "Write the data into a file, and name that.");
    }

    /** Names files of which nothing but bytes and digests is known. */
    static Optional<Finding> notRead(Descriptor descriptor, List<String> files) {
        return files.isEmpty() ? Optional.empty() : Optional.of(notMeasured(descriptor, Severity.WARNING, files));
    }

    /** Names zip archives of tables, which the Hub reads, and of which no more than the members is known. */
    static Optional<Finding> inArchives(Descriptor descriptor, List<Facts.DataFile> files) {
        List<String> archives = files.stream()
                .filter(file -> file.format().equals(ZIP) && isOfTables(file.members()))
                .map(Facts.DataFile::path)
                .toList();
        return archives.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ReadingRule.DATA_MISSING,
                                Location.of(descriptor.file()),
                                (archives.size() == 1
                                                ? "One zip archive holds"
                                                : archives.size() + " zip archives hold")
                                        + " tables whose rows and columns are not measured: " + first(archives),
                                "Publish the tables themselves, each packed as in train.csv.gz if it is large: then they are"
                                        + " measured. Until then the facts list the members.")
                        .as(Severity.WARNING));
    }

    /** The Hub reads an archive as what most of its members are. */
    private static boolean isOfTables(List<Facts.MemberType> members) {
        return members.stream()
                .max(Comparator.comparingLong(Facts.MemberType::count))
                .filter(member -> FileType.of("x." + member.type()).hasRows())
                .isPresent();
    }

    private static String first(List<String> files) {
        return String.join(", ", files.stream().limit(NAMED).toList())
                + (files.size() > NAMED ? " and " + (files.size() - NAMED) + " more" : "");
    }

    /** Names the first pipes, sockets and devices in a folder. */
    static List<Finding> special(Descriptor descriptor, DataFolder folder) {
        return folder.specialFiles().stream()
                .limit(SPECIAL)
                .map(path -> noFile(Location.of(descriptor.file()), path).as(Severity.WARNING))
                .toList();
    }

    private static Finding notMeasured(Descriptor descriptor, Severity severity, List<String> files) {
        return Finding.of(
                        ReadingRule.DATA_MISSING,
                        Location.of(descriptor.file()),
                        (files.size() == 1 ? "One file is" : files.size() + " files are")
                                + " here whose content is not measured: " + first(files),
                        "Publish tables as CSV, JSON Lines or Parquet, which the Hub reads, or name the files below splits: then"
                                + " their bytes and digests are kept. Whoever can read them may write the facts by their schema.")
                .as(severity);
    }
}
