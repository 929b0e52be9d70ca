package io.github.datacard.measure;

import io.github.datacard.data.DataLayout;
import io.github.datacard.facts.Part;
import io.github.datacard.facts.PartFile;
import io.github.datacard.facts.PartName;
import io.github.datacard.text.TextFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of a dataset that belong to a part. */
final class PartFiles {
    private PartFiles() {}

    /** Writes a part into a folder; the file of its figures. */
    static Path write(Path folder, Part part) {
        Path last = folder;
        for (Map.Entry<String, String> file : PartFile.texts(part).entrySet()) {
            TextFile.write(folder, file.getKey(), file.getValue());
            last = folder.resolve(file.getKey());
        }
        return last;
    }

    /** The splits with the files of a part, without those that have none. */
    static DataLayout of(DataLayout layout, PartName part) {
        Set<String> files = new HashSet<>(part.select(layout.files().toList()));
        List<DataLayout.Split> splits = layout.splits().stream()
                .map(split -> new DataLayout.Split(
                        split.config(),
                        split.name(),
                        split.files().stream().filter(files::contains).toList(),
                        List.of(),
                        split.options()))
                .filter(split -> !split.files().isEmpty())
                .toList();
        return new DataLayout(layout.declared(), splits, layout.refusal(), layout.foreign());
    }
}
