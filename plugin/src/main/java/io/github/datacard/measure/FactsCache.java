package io.github.datacard.measure;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsReader;
import io.github.datacard.facts.FactsText;
import io.github.datacard.facts.FileStore;
import io.github.datacard.text.Digest;
import io.github.datacard.text.TextFile;
import io.github.datacard.vocabulary.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Facts of single files and splits from earlier runs, kept below the output folder: what did not change is not read again,
 * and a cancelled run goes on where it ended.
 */
final class FactsCache {
    private static final String FILES = ".files";

    private final Path folder;
    private final boolean fresh;
    private final FactsReader reader;

    FactsCache(Path folder, boolean fresh, Vocabulary vocabulary) {
        this.folder = folder;
        this.fresh = fresh;
        this.reader = new FactsReader(vocabulary);
        TextFile.sweep(folder);
    }

    Optional<Facts> get(String key) {
        Path file = folder.resolve(name(key));
        return !fresh && Files.isRegularFile(file) ? reader.readFile(file, new Findings()) : Optional.empty();
    }

    /** What is known of very many files. */
    FileStore files(String key) {
        return fresh ? FileStore.NONE : FileStore.read(folder.resolve(Digest.of(key) + FILES));
    }

    void put(String key, FileStore.Draft files) {
        TextFile.write(folder, Digest.of(key) + FILES, files::writeTo);
    }

    void put(String key, Facts facts) {
        TextFile.write(folder, name(key), FactsText.of(facts));
    }

    private static String name(String key) {
        return Digest.of(key) + ".json";
    }
}
