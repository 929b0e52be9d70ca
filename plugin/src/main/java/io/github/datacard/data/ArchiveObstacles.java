package io.github.datacard.data;

import io.github.datacard.hub.Loader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What stops the Hub's loader where it reads packed files. Tried with datasets 5.0.1. */
final class ArchiveObstacles {
    private static final int MOST_ARCHIVES = 20;
    private static final int MOST_HEADERS = 50;
    private static final int LONGEST_HEADER = 64 * 1024;
    private static final String TEXT = "text";
    private static final String SAMPLES = "webdataset";
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
        List<String> members = folder.inArchive(path).stream()
                .filter(member -> !member.endsWith("/") && !isPassedOver(member))
                .sorted()
                .toList();
        if (members.isEmpty()) {
            return Optional.of(UNOPENED);
        }
        Optional<String> other = reader.equals(TEXT)
                ? Optional.empty()
                : members.stream().filter(member -> !isOf(member, reader)).findFirst();
        return other.map(member -> "it reads all that is in the archive as " + reader + ", " + member
                        + " too; pack the data without it")
                .or(() -> reader.equals("csv") ? headers(path, members) : Optional.empty());
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

    private Optional<String> headers(String path, List<String> members) {
        try (ZipFile zip = new ZipFile(folder.resolve(path).toFile())) {
            List<String> headers = new ArrayList<>();
            for (String member : members.subList(0, Math.min(MOST_HEADERS, members.size()))) {
                headers.add(header(zip, zip.getEntry(member)));
                if (!headers.get(headers.size() - 1).equals(headers.get(0))) {
                    return Optional.of(member + " in it has other columns than " + members.get(0));
                }
            }
        } catch (IOException unreadable) {
            return Optional.of("it is no zip file, or cut off");
        }
        return Optional.empty();
    }

    private static String header(ZipFile zip, ZipEntry member) throws IOException {
        try (InputStream in = zip.getInputStream(member)) {
            String start = new String(in.readNBytes(LONGEST_HEADER), StandardCharsets.UTF_8);
            return start.lines().findFirst().orElse("").strip();
        }
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
