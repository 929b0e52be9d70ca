package io.github.datacard.measure;

/** Hears how far long work is. */
public interface Progress {
    /** Hears nothing. */
    Progress NONE = (what, done, all) -> {};

    /**
     * Something was done.
     *
     * @param what the file or split that is read
     * @param done bytes that were read so far
     * @param all bytes that are to be read
     */
    void at(String what, long done, long all);
}
