package io.github.datacard.measure;

import io.github.datacard.facts.Facts;
import io.github.datacard.text.Digest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is known of the files of one dataset from earlier runs, all together: one file each would be many. */
final class KeptFiles {
    private final FactsCache cache;
    private final String key;
    private final Map<String, Facts.DataFile> earlier;
    private final Map<String, Facts.DataFile> now = new LinkedHashMap<>();

    /**
     * The files of a dataset.
     *
     * @param descriptor the dataset: others have files of the same names, sizes and times
     */
    KeptFiles(FactsCache cache, Path descriptor) {
        this.cache = cache;
        this.key = "files " + descriptor;
        this.earlier = cache.get(key).stream()
                .flatMap(facts -> facts.files().stream())
                .collect(Collectors.toMap(Facts.DataFile::path, file -> file, (first, second) -> second));
    }

    Optional<Facts.DataFile> get(String path, String state) {
        return Optional.ofNullable(earlier.get(name(path, state))).map(file -> named(file, path));
    }

    void put(String path, String state, Facts.DataFile file) {
        now.put(name(path, state), named(file, name(path, state)));
    }

    /** Names of files may be those of people. */
    private static String name(String path, String state) {
        return Digest.of(state + " " + path);
    }

    void keep() {
        if (!now.equals(earlier)) {
            cache.put(key, new Facts("", List.copyOf(now.values()), List.of()));
        }
    }

    static Facts.DataFile named(Facts.DataFile file, String path) {
        return new Facts.DataFile(
                path,
                file.bytes(),
                file.sha256(),
                file.format(),
                file.rows(),
                file.notRead(),
                file.image(),
                file.sound(),
                file.volume(),
                file.members(),
                file.count());
    }
}
