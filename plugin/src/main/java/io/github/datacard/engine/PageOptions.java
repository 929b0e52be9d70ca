package io.github.datacard.engine;

import io.github.datacard.vocabulary.Messages;
import java.util.List;
import java.util.Optional;

/**
 * What is made besides the card and the pages of each run.
 *
 * @param profiles names of more profiles by which the page of each dataset can be read
 * @param formats ids of the formats in which each dataset is written
 * @param singleFile whether each dataset gets one file that holds all of its documentation, fit to be archived
 * @param version the version of the program, which that file names
 * @param language the language of the interface of pages
 * @param since an earlier state since which pages say what changed
 */
public record PageOptions(
        List<String> profiles,
        List<String> formats,
        boolean singleFile,
        String version,
        String language,
        Optional<EarlierState> since) {
    /** Options of pages that say nothing of earlier states. */
    public PageOptions(
            List<String> profiles, List<String> formats, boolean singleFile, String version, String language) {
        this(profiles, formats, singleFile, version, language, Optional.empty());
    }

    /** Options of pages in English. */
    public PageOptions(List<String> profiles, List<String> formats, boolean singleFile, String version) {
        this(profiles, formats, singleFile, version, Messages.ENGLISH);
    }
}
