package io.github.datacard.data;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program with the name of the dataset, which the library {@code datasets} takes for one that loads the data. It runs none
 * since version 4, and stops there.
 */
final class LoadingProgram {
    private LoadingProgram() {}

    static Optional<DataInspection.Obstacle> in(DataFolder folder, String id) {
        return Stream.of(folder.name(), FileType.lastOf(id))
                .map(name -> name + ".py")
                .filter(folder::has)
                .findFirst()
                .map(path -> new DataInspection.Obstacle(
                        path,
                        1,
                        "it takes a program of this name, which is that of the dataset, for one that loads the data, and"
                                + " runs no such program since version 4; call it otherwise or remove it"));
    }
}
