package io.github.datacard.vocabulary;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What documentation people change without Java: vocabulary, profiles, value lists and templates.
 *
 * @param files the files of the library
 * @param vocabulary the vocabulary that they hold
 */
public record Library(LibraryFiles files, Vocabulary vocabulary) {
    /**
     * The library of this version, with the files of an own folder over it.
     *
     * @throws io.github.datacard.diagnostic.DatacardException if a file of the library is broken, with its place
     */
    public static Library open(Optional<Path> own) {
        LibraryFiles files = new LibraryFiles(own);
        return new Library(files, new LibraryReader(files).read());
    }
}
