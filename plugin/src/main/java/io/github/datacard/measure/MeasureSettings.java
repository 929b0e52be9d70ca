package io.github.datacard.measure;

import io.github.datacard.facts.Facts;
import io.github.datacard.facts.PartName;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How to measure.
 *
 * @param threads how many threads the engine may use
 * @param memory how much memory the engine may use, such as {@code 2GB}
 * @param stated what facts say of how they were made
 * @param work a folder for what a cancelled run can go on with
 * @param fresh whether all is read again, whatever is kept from earlier runs
 * @param strict whether one file that cannot be read ends the measurement of its dataset
 * @param part which part is measured, if not all
 */
public record MeasureSettings(
        int threads,
        String memory,
        Facts.Settings stated,
        Path work,
        boolean fresh,
        boolean strict,
        Optional<PartName> part) {
    /** Settings for all of a dataset that use what is kept and leave out what cannot be read. */
    static MeasureSettings of(int threads, String memory, Facts.Settings stated, Path work) {
        return new MeasureSettings(threads, memory, stated, work, false, false, Optional.empty());
    }

    /** Two threads, a gigabyte, approximate counts, a million rows, groups of ten. */
    public static MeasureSettings inFolder(Path work) {
        return of(2, "1GB", new Facts.Settings(false, false, 1_000_000, 10), work);
    }

    /** The same settings with other threads and memory. */
    public MeasureSettings using(int otherThreads, String otherMemory) {
        return new MeasureSettings(otherThreads, otherMemory, stated, work, fresh, strict, part);
    }

    /** The same settings with what is counted how exactly, and what is kept out of facts. */
    public MeasureSettings counting(boolean exact, boolean duplicates, long exactRows, int smallestGroup) {
        return like(new Facts.Settings(exact, duplicates, exactRows, smallestGroup).nearly(stated.nearDuplicates()));
    }

    /** The same settings with or without counting rows whose texts are nearly those of others. */
    public MeasureSettings nearly(boolean counted) {
        return like(stated.nearly(counted));
    }

    /** The same settings for a run that may read all again, or refuse what it cannot read. */
    public MeasureSettings reading(boolean allAgain, boolean strictly) {
        return new MeasureSettings(threads, memory, stated, work, allAgain, strictly, part);
    }

    /** The same settings but for those with which facts were made. */
    MeasureSettings like(Facts.Settings made) {
        return new MeasureSettings(threads, memory, made, work, fresh, strict, part);
    }

    /** The same settings for one part of the data, in which nobody counts rows that repeat those of other parts. */
    MeasureSettings ofPart(PartName name) {
        return new MeasureSettings(threads, memory, stated.withoutDuplicates(), work, fresh, strict, Optional.of(name));
    }

    /** What of the settings shows in the facts. */
    String key() {
        return stated.exact() + " " + stated.duplicates() + " " + stated.exactRows() + " " + stated.smallestGroup();
    }
}
