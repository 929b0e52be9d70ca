package io.github.datacard.vocabulary;

import io.github.datacard.library.Artifacts;
import io.github.datacard.library.LibraryArtifact;
import io.github.datacard.library.LibraryFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What documentation people change without Java: vocabulary, profiles, value lists and templates.
 *
 * @param files the files of the library
 * @param vocabulary the vocabulary that they hold
 * @param artifacts where base files come from that are named by coordinates
 */
public record Library(LibraryFiles files, Vocabulary vocabulary, Artifacts artifacts) {
    /**
     * The library of this version, with the files of an own folder over it.
     *
     * @throws io.github.datacard.diagnostic.DatacardException if a file of the library is broken, with its place
     */
    public static Library open(Optional<Path> own) {
        return open(own, List.of(), Artifacts.NONE);
    }

    /**
     * The library of this version, with the files of artifacts over it, and those of an own folder over both.
     *
     * @param coordinates artifacts whose files below {@code datacard/} count; what an earlier one has goes before
     * @throws io.github.datacard.diagnostic.DatacardException if a file is broken or an artifact cannot be resolved
     */
    public static Library open(Optional<Path> own, List<String> coordinates, Artifacts artifacts) {
        LibraryFiles files = new LibraryFiles(
                own,
                coordinates.stream()
                        .map(name -> LibraryArtifact.texts(name, artifacts))
                        .toList());
        return new Library(files, new LibraryReader(files).read(), artifacts);
    }
}
