package io.github.datacard.exchange;

import io.github.datacard.descriptor.Imported;
import io.github.datacard.diagnostic.Findings;
import java.nio.file.Path;
import java.util.Optional;

/** Reads documentation of another kind into a first descriptor. What it did not understand, it lists. */
public interface Importer {
    /** Where several importers find something: what one with a higher priority says stands, others fill in. */
    int priority();

    /**
     * What the folder's documentation of this kind says; empty if there is none, or, with an error, if it cannot be read.
     * The draft holds only what a descriptor takes.
     *
     * @param folder the folder of the dataset
     * @param findings where to say what cannot be read
     */
    Optional<Imported> read(Path folder, Findings findings);
}
