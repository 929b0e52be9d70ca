package io.github.datacard.workspace;

import io.github.datacard.measure.Measurement;
import java.util.Optional;

/**
 * What a run may see of the data.
 *
 * @param mode whether it may look at it
 * @param digestLimit up to how many bytes a file is digested to find whether it changed
 * @param measurement how to measure the data again, if it is to be measured
 */
public record DataAccess(DataMode mode, long digestLimit, Optional<Measurement> measurement) {
    /** Files up to 1 MiB are digested. */
    public static final DataAccess DEFAULT = new DataAccess(DataMode.AUTO, 1024 * 1024, Optional.empty());
}
