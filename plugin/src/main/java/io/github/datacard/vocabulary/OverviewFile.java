package io.github.datacard.vocabulary;

import io.github.datacard.library.LibraryFiles;
import io.github.datacard.library.LibraryNode;

/** The file {@code overview.yaml}, of which the vocabulary reads the envelope and pages the rest. */
public final class OverviewFile {
    private OverviewFile() {}

    /**
     * Its content.
     *
     * @throws io.github.datacard.diagnostic.DatacardException if it is broken or has a key that nobody reads, with the place
     */
    public static LibraryNode read(LibraryFiles files) {
        return LibraryNode.read(files, "overview.yaml")
                .allow(
                        "envelope",
                        "glance",
                        "catalog",
                        "topics",
                        "matters",
                        "pictures",
                        "notices",
                        "otherwise",
                        "always",
                        "weighty",
                        "head",
                        "silent");
    }
}
