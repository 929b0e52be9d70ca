package io.github.datacard.engine;

/**
 * What a run may see of the data.
 *
 * @param mode whether it may look at it
 * @param digestLimit up to how many bytes a file is digested to tell whether it changed
 */
public record DataAccess(DataMode mode, long digestLimit) {
    /** Files up to 1 MiB are digested. */
    public static final DataAccess DEFAULT = new DataAccess(DataMode.AUTO, 1024 * 1024);
}
