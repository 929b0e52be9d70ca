package io.github.datacard.measure;

import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FileStore;
import java.nio.file.Path;
import java.util.Optional;

/** What is known of the files of one dataset from earlier runs, all together: one file each would be many. */
final class KeptFiles {
    private final FactsCache cache;
    private final String key;
    private final FileStore earlier;
    private final FileStore.Draft now = new FileStore.Draft();
    private int found;

    /**
     * The files of a dataset.
     *
     * @param descriptor the dataset: others have files of the same names, sizes and times
     */
    KeptFiles(FactsCache cache, Path descriptor) {
        this.cache = cache;
        this.key = "files " + descriptor;
        this.earlier = cache.files(key);
    }

    Optional<Facts.DataFile> get(byte[] state, String path) {
        Optional<Facts.DataFile> known = earlier.get(state, path);
        known.ifPresent(file -> found++);
        return known;
    }

    void put(byte[] state, Facts.DataFile file) {
        now.put(state, file);
    }

    /** Nothing is written where all was known. */
    void keep() {
        if (found < now.size() || now.size() < earlier.size()) {
            cache.put(key, now);
        }
    }
}
