package io.github.datacard.data;

import io.github.datacard.descriptor.FeatureType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a quick look at the data shows: which files are here, how large they are, and what their heads say.
 *
 * @param checked whether there was anything to look at
 * @param splits the splits
 * @param trouble what keeps the loader from the files
 * @param listed the files that the descriptor lists, whether a split has them or not
 */
public record DataInspection(boolean checked, List<SplitFiles> splits, Trouble trouble, ListedFiles listed) {
    /**
     * What keeps the Hub's loader from files, or us.
     *
     * @param refusal why the loader refuses the files; empty if it does not
     * @param foreign files of other tools that it would take for data
     * @param links links to places outside of the folder, which were passed over
     * @param others files that belong to no split, where something declared is not here
     * @param misfits values that it cannot read as declared
     * @param obstacles places of files where it stops
     * @param unread files of kinds that it does not read, where it finds nothing else
     * @param options parameters of readers that it refuses
     * @param packed files that it unpacks with a package only that it does not bring along
     */
    public record Trouble(
            Optional<String> refusal,
            List<String> foreign,
            List<String> links,
            List<String> others,
            List<Misfit> misfits,
            List<Obstacle> obstacles,
            List<Unread> unread,
            List<RefusedOption> options,
            List<Packed> packed) {
        /** Nothing does. */
        public static final Trouble NONE = new Trouble(
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * A value that the loader cannot read as the type that is declared.
     *
     * @param line the line of its row; 0 if the file has no lines
     * @param value what stands in the file
     * @param reason completes "…, because "
     * @param stops whether the loader stops there
     */
    public record Misfit(
            String config, String column, String path, int line, String value, String reason, boolean stops) {}

    /**
     * A place of a file where the loader stops.
     *
     * @param reason completes "…, because "
     */
    public record Obstacle(String path, int line, String reason) {}

    /**
     * A data file of a kind that the loader does not read.
     *
     * @param remedy what makes it loadable
     */
    public record Unread(String path, String remedy) {}

    /** The first file that needs a package of Python. */
    public record Packed(String path, String needs) {}

    /**
     * A parameter of a reader at whose value the loader stops.
     *
     * @param reason which values are possible; completes "…, and "
     */
    public record RefusedOption(String config, String option, String reason) {}

    /**
     * A split.
     *
     * @param files its files that are here
     * @param unmatched paths and patterns for which nothing is here
     */
    public record SplitFiles(String config, String name, List<File> files, List<String> unmatched) {
        /** The rows of all files, if all state how many they have. */
        public Optional<Long> rows() {
            return !files.isEmpty()
                            && unmatched.isEmpty()
                            && files.stream().allMatch(file -> file.rows().isPresent())
                    ? Optional.of(files.stream()
                            .mapToLong(file -> file.rows().orElse(0L))
                            .sum())
                    : Optional.empty();
        }
    }

    /**
     * A file.
     *
     * @param bytes the size of its content
     * @param digest the digest of its content, if it is known without reading a large file
     * @param pointer whether only a pointer of Git LFS is here
     * @param rows its rows, if its head states them
     * @param columns its columns, if its head states them
     * @param fault what is wrong with it, if something is
     */
    public record File(
            String path,
            long bytes,
            Optional<String> digest,
            boolean pointer,
            Optional<Long> rows,
            List<Column> columns,
            Optional<Fault> fault) {
        File with(List<Column> others) {
            return new File(path, bytes, digest, pointer, rows, others, fault);
        }
    }

    /** A column. */
    public record Column(String name, FeatureType type) {}

    /**
     * What is wrong with a file.
     *
     * @param message completes "The file … "
     */
    public record Fault(int line, String message, Kind kind) {
        /** What kind of fault it is. */
        public enum Kind {
            /** It is not what its name says. */
            BROKEN,
            /** Its characters are written in another way than it is read. */
            ENCODING,
            /** It may be sound, but its head was not read here. */
            UNREAD
        }

        /** Whether nobody can read the file as it is. */
        public boolean broken() {
            return kind != Kind.UNREAD;
        }
    }

    /** Nothing was looked at. */
    public static final DataInspection NOTHING = new DataInspection(false, List.of(), Trouble.NONE, ListedFiles.NONE);

    /** All files, each once. */
    public Stream<File> files() {
        return once(splits.stream().flatMap(split -> split.files().stream()));
    }

    /**
     * Each file once. Only those of one path are compared, since Java takes milliseconds to learn how to hash a record.
     */
    public static Stream<File> once(Stream<File> files) {
        Map<String, List<File>> met = new HashMap<>();
        return files.filter(file -> {
            List<File> same = met.computeIfAbsent(file.path(), path -> new ArrayList<>(1));
            return same.stream().noneMatch(other -> other == file || other.equals(file)) && same.add(file);
        });
    }

    /** A file that is listed or in a split. */
    public Optional<File> listed(String path) {
        return Stream.concat(listed.here().stream(), files())
                .filter(file -> file.path().equals(path))
                .findFirst();
    }

    /** What is said to be data and is not here, in the order of the splits. */
    public List<String> absent() {
        return splits.stream()
                .flatMap(split -> split.unmatched().stream())
                .distinct()
                .toList();
    }
}
