package io.github.datacard.engine;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.LibraryFiles;
import io.github.datacard.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;

/**
 * All datasets of a run as they were judged.
 *
 * @param vocabulary the vocabulary
 * @param library the files of the library
 * @param descriptors all descriptors that were found, readable or not
 * @param datasets the datasets whose descriptors could be read
 * @param findings all findings, by place
 */
public record Judgement(
        Vocabulary vocabulary,
        LibraryFiles library,
        List<Path> descriptors,
        List<Dataset> datasets,
        List<Finding> findings) {}
