package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Findings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads documentation of another kind into a first descriptor. Which importers are tried is decided by what is in the
 * folder; what they did not understand, they say.
 */
public interface Importer {
    /**
     * What the folder's documentation of this kind says; empty if there is none, or, with an error, if it cannot be read.
     *
     * @param folder the folder of the dataset
     * @param findings where to say what cannot be read
     */
    Optional<Imported> read(Path folder, Findings findings);
}
