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
 * @param exact whether different values are counted exactly however many rows there are
 * @param duplicates whether repeated rows are counted
 * @param exactRows up to how many rows quantiles come from all rows; above, from a sample of about so many
 * @param smallestGroup fewer rows than these do not show up as a class where the data may be about people
 * @param work a folder for what a cancelled run can go on with
 * @param fresh whether all is read again, whatever is kept from earlier runs
 * @param strict whether one file that cannot be read ends the measurement of its dataset
 * @param part which part is measured, if not all
 */
public record MeasureSettings(
        int threads,
        String memory,
        boolean exact,
        boolean duplicates,
        long exactRows,
        int smallestGroup,
        Path work,
        boolean fresh,
        boolean strict,
        Optional<PartName> part) {
    /** Settings for all of a dataset. */
    public MeasureSettings(
            int threads,
            String memory,
            boolean exact,
            boolean duplicates,
            long exactRows,
            int smallestGroup,
            Path work,
            boolean fresh,
            boolean strict) {
        this(threads, memory, exact, duplicates, exactRows, smallestGroup, work, fresh, strict, Optional.empty());
    }

    /** Settings that use what is kept and leave out what cannot be read. */
    public MeasureSettings(
            int threads,
            String memory,
            boolean exact,
            boolean duplicates,
            long exactRows,
            int smallestGroup,
            Path work) {
        this(threads, memory, exact, duplicates, exactRows, smallestGroup, work, false, false);
    }

    /** Two threads, a gigabyte, approximate counts, a million rows, groups of ten. */
    public static MeasureSettings inFolder(Path work) {
        return new MeasureSettings(2, "1GB", false, false, 1_000_000, 10, work);
    }

    /** The same settings but for those with which facts were made. */
    MeasureSettings like(Facts.Settings made) {
        return new MeasureSettings(
                threads,
                memory,
                made.exact(),
                made.duplicates(),
                made.exactRows(),
                made.smallestGroup(),
                work,
                fresh,
                strict,
                part);
    }

    /** The same settings for one part of the data. */
    public MeasureSettings ofPart(PartName name) {
        return new MeasureSettings(
                threads, memory, exact, duplicates, exactRows, smallestGroup, work, fresh, strict, Optional.of(name));
    }

    /** What facts say of how they were made. */
    Facts.Settings stated() {
        return new Facts.Settings(exact, duplicates, exactRows, smallestGroup);
    }

    /** What of the settings shows in the facts. */
    String key() {
        return exact + " " + duplicates + " " + exactRows + " " + smallestGroup;
    }
}
