package io.github.datacard.measure;

import io.github.datacard.data.CsvTable;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder of queries, for those whose database no build may touch: queries are written to it, and answers that somebody has
 * put beside them are read.
 */
public final class QueryFolder implements TableAnswers {
    private final Path folder;

    /** A folder, which need not be there. */
    public QueryFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<List<Map<String, String>>> to(String name, String query) {
        Path file = folder.resolve(name + ".csv");
        boolean asked = Files.exists(folder.resolve(name + ".sql"));
        boolean changed = TextFile.write(folder, name + ".sql", query + "\n");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        if (asked && changed) {
            throw new DatacardException("The query " + name + " has changed since " + file
                    + " was made. Run it again, and store its answer there.");
        }
        try {
            return Optional.of(CsvTable.read(file));
        } catch (IOException broken) {
            throw new DatacardException("The answer " + file + " cannot be read: " + broken.getMessage(), broken);
        }
    }

    @Override
    public Map<String, String> columns(String query) {
        return Map.of();
    }

    @Override
    public String place() {
        return folder.toString();
    }
}
