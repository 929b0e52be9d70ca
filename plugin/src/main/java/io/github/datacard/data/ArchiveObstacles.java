package io.github.datacard.data;

import io.github.datacard.hub.Loader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stops the Hub's loader where it reads packed files. Tried with datasets 5.0.1. */
final class ArchiveObstacles {
    private static final int MOST_ARCHIVES = 20;
    private static final String TEXT = "text";
    private static final String SAMPLES = "webdataset";
    private static final String LOGS = "eval";
    private static final String A_SAMPLE = "samples/1_epoch_1.json";
    private static final Pattern SAMPLE = Pattern.compile("(.*/)?samples/\\d+_epoch_\\d+\\.[^/]*");
    private static final String UNOPENED = "it is empty, or no zip file";

    private final DataFolder folder;

    ArchiveObstacles(DataFolder folder) {
        this.folder = folder;
    }

    /** The first obstacle in the splits of a configuration. */
    Optional<DataInspection.Obstacle> of(List<DataLayout.Split> splits) {
        List<String> all =
                splits.stream().flatMap(split -> split.files().stream()).toList();
        Optional<String> reader = HubInference.readerOf(all, folder::inArchive);
        if (reader.filter(SAMPLES::equals).isPresent()) {
            return samples(splits);
        }
        if (reader.filter(LOGS::equals).isPresent()) {
            return all.stream()
                    .limit(MOST_ARCHIVES)
                    .flatMap(path -> logs(path).stream())
                    .findFirst();
        }
        return all.stream()
                .filter(path -> !FileType.of(path).compression().isEmpty() || isZip(path))
                .limit(MOST_ARCHIVES)
                .flatMap(path -> reader.flatMap(kind -> packed(path, kind)).stream())
                .findFirst();
    }

    /** Where the loader finds nothing to read, the first archive that it cannot open. */
    Optional<DataInspection.Obstacle> unopened(List<String> names) {
        return names.stream()
                .filter(ArchiveObstacles::isZip)
                .filter(path -> !isPassedOver(path) && !isPointer(path))
                .filter(path -> folder.inArchive(path).isEmpty())
                .findFirst()
                .map(path -> new DataInspection.Obstacle(path, 1, UNOPENED));
    }

    /** A log of Inspect is a zip file with one file for each sample. */
    private Optional<DataInspection.Obstacle> logs(String path) {
        List<String> members = isPointer(path) ? List.of(A_SAMPLE) : folder.inArchive(path);
        return members.stream().anyMatch(member -> SAMPLE.matcher(member).matches())
                ? Optional.empty()
                : Optional.of(new DataInspection.Obstacle(
                        path,
                        1,
                        "it takes it for a log of the program Inspect, which is a zip file with files such as "
                                + A_SAMPLE + ", and it is none; name it otherwise, or name the data below configs"));
    }

    private static boolean isZip(String path) {
        return FileType.of(path).isZip();
    }

    private Optional<DataInspection.Obstacle> packed(String path, String reader) {
        Optional<String> why = Loader.shipped().neverUnpacked().contains(reader)
                ? Optional.of("its reader of " + reader + " opens files as they are and unpacks none; put it beside the"
                        + " card unpacked")
                : isZip(path) ? archive(path, reader) : Optional.empty();
        return why.map(reason -> new DataInspection.Obstacle(path, 1, reason));
    }

    /** All files of an archive are read by one reader, whatever they are. */
    private Optional<String> archive(String path, String reader) {
        if (isPointer(path)) {
            return Optional.empty();
        }
        Optional<String> unfindable = unfindable(path);
        List<String> members = members(folder, path);
        if (unfindable.isPresent() || members.isEmpty()) {
            return unfindable.or(() -> Optional.of(UNOPENED));
        }
        Optional<String> other = reader.equals(TEXT)
                ? Optional.empty()
                : members.stream().filter(member -> !isOf(member, reader)).findFirst();
        return other.map(member ->
                "it reads all that is in the archive as " + reader + ", " + member + " too; pack the data without it");
    }

    /** A name in an archive that the loader looks for elsewhere. */
    private Optional<String> unfindable(String path) {
        return folder.inArchive(path).stream()
                .filter(member -> member.startsWith("/") || member.indexOf('\\') >= 0 || member.startsWith("../"))
                .findFirst()
                .map(member -> "it does not find " + member + " in it; pack it again with names that are relative and"
                        + " have / between folders");
    }

    /** The names of the files in a zip archive, in the order in which the loader reads them. */
    static List<String> members(DataFolder folder, String path) {
        return folder.inArchive(path).stream()
                .filter(member -> !member.endsWith("/") && !isPassedOver(member))
                .sorted()
                .toList();
    }

    private boolean isPointer(String path) {
        try {
            return LfsPointer.read(folder.resolve(path)).isPresent();
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static boolean isPassedOver(String member) {
        for (String part : member.split("/", -1)) {
            if (part.startsWith(".") || part.startsWith("__")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(String member, String reader) {
        return HubInference.readerOf(List.of(member)).filter(reader::equals).isPresent()
                || (MediaColumns.isMetadata(member)
                        && Loader.shipped().columns().containsKey(reader));
    }

    /** The loader takes the columns from the first archive of the last split. */
    private Optional<DataInspection.Obstacle> samples(List<DataLayout.Split> splits) {
        return splits.stream()
                .flatMap(split -> split.files().stream().limit(1))
                .limit(MOST_ARCHIVES)
                .flatMap(path -> samples(path).stream())
                .findFirst();
    }

    private Optional<DataInspection.Obstacle> samples(String path) {
        Path file = folder.resolve(path);
        try {
            return isPointer(path)
                    ? Optional.empty()
                    : WebDataset.refusal(file, FileType.of(path))
                            .map(reason -> new DataInspection.Obstacle(path, 1, reason));
        } catch (BadData bad) {
            return Optional.of(new DataInspection.Obstacle(path, bad.line(), "it " + bad.getMessage()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
