package io.github.datacard.measure;

import io.github.datacard.data.BadData;
import io.github.datacard.data.DataReading;
import io.github.datacard.data.FileDigest;
import io.github.datacard.data.FileType;
import io.github.datacard.data.LfsPointer;
import io.github.datacard.data.MediaKind;
import io.github.datacard.data.Unpacking;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.facts.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The files of one dataset, each read once for its digest and what it states of itself. */
final class MeasuredFiles {
    private final MeasuredDataset dataset;
    private final KeptFiles kept;
    private final Map<String, FileState> states = new HashMap<>();
    private final Map<String, Facts.DataFile> files = new LinkedHashMap<>();

    MeasuredFiles(MeasuredDataset dataset, KeptFiles kept) {
        this.dataset = dataset;
        this.kept = kept;
    }

    /** Reads files in the order of their paths; what was read is kept even where a later one ends the run. */
    void read(List<String> paths) {
        try {
            paths.forEach(this::file);
        } finally {
            kept.keep();
        }
    }

    /** All of them by their paths. */
    List<Facts.DataFile> all() {
        return List.copyOf(files.values());
    }

    Facts.DataFile known(String path) {
        return Optional.ofNullable(files.get(path)).orElseThrow();
    }

    /** Takes over what is known of a file by now, such as its rows. */
    void learn(Facts.DataFile file) {
        files.put(file.path(), file);
    }

    /** Those of which nothing but bytes and digest is known. */
    List<String> notRead() {
        return files.values().stream()
                .filter(file -> file.notRead().equals(DataReading.NOT_READ)
                        && MediaKind.of(file.path()).isEmpty())
                .map(Facts.DataFile::path)
                .toList();
    }

    /** Says of a file that it cannot be read. */
    void spoil(String path, BadData fault) {
        dataset.unreadable().add(path, fault);
        Optional.ofNullable(files.get(path))
                .ifPresent(file -> files.put(
                        path,
                        new Facts.DataFile(
                                path,
                                file.bytes(),
                                file.sha256(),
                                file.format(),
                                Optional.empty(),
                                "cannot be read: " + fault.getMessage(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of())));
    }

    /** The bytes of a file whose state is remembered. */
    long bytes(String path) {
        return Optional.ofNullable(states.get(path)).map(FileState::bytes).orElse(0L);
    }

    /** Remembers the state of a file, by which a later change is seen. */
    void state(String path) {
        try {
            states.put(path, FileState.of(dataset.folder().resolve(path)));
        } catch (IOException gone) {
            dataset.findings().add(dataset.unreadable().finding(Severity.ERROR, path, new BadData("cannot be read")));
        }
    }

    private void file(String path) {
        FileState state = states.get(path);
        if (state == null) {
            return;
        }
        Path file = dataset.folder().resolve(path);
        byte[] key = state.key(path);
        Optional<Facts.DataFile> known = kept.get(key, path);
        try {
            if (known.isEmpty() && LfsPointer.read(file).isPresent()) {
                throw new BadData("is a pointer of Git LFS; fetch its content with git lfs pull");
            }
            if (known.isEmpty() && Unpacking.isArchive(file, FileType.of(path))) {
                throw new BadData("is an archive under the name of a table or text; unpack it, or name it as one");
            }
            Facts.DataFile now = known.isPresent()
                    ? known.get()
                    : DataReading.read(path, file, read -> dataset.progress().add(path, read));
            files.put(path, now);
            kept.put(key, now);
            if (known.isPresent()) {
                known(path, now);
            }
        } catch (BadData broken) {
            unread(path, file, broken);
        } catch (IOException gone) {
            dataset.findings().add(dataset.unreadable().finding(Severity.ERROR, path, new BadData("cannot be read")));
        }
    }

    /** Nobody opens media again that are known, so that they are those of their state whatever happens to them. */
    private void known(String path, Facts.DataFile file) {
        dataset.progress().add(path, file.bytes());
        if (MediaKind.of(path).isPresent()) {
            states.remove(path);
        }
    }

    private void unread(String path, Path file, BadData broken) {
        try {
            files.put(
                    path,
                    new Facts.DataFile(
                            path,
                            Files.size(file),
                            FileDigest.of(file),
                            FileType.of(path).name(),
                            Optional.empty(),
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            List.of()));
            spoil(path, broken);
        } catch (IOException gone) {
            dataset.findings().add(dataset.unreadable().finding(Severity.ERROR, path, broken));
        }
    }

    /** Says of a file if it is not what was read. */
    void requireUnchanged(String path) {
        FileState before = states.get(path);
        if (before == null) {
            return;
        }
        state(path);
        if (!Objects.equals(before, states.get(path))) {
            dataset.findings()
                    .add(
                            ReadingRule.DATA_UNREADABLE,
                            Location.of(dataset.folder().resolve(path)),
                            "The file changed while it was measured",
                            "Measure again when nobody writes to it.");
        }
    }
}
