package io.github.datacard.diff;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a dataset differs between two states.
 *
 * @param id its id as it is now, or as it was if it is gone
 * @param name what readers call it
 * @param file its descriptor; empty if it is in neither state that can be read
 * @param status what became of it
 * @param before the version that it claimed; may be empty
 * @param after the version that it claims; may be empty
 * @param changes what changed in meaning, the gravest first
 * @param note why it cannot be compared, or what to know of the comparison; may be empty
 */
public record DatasetChanges(
        String id,
        String name,
        Optional<Path> file,
        Status status,
        String before,
        String after,
        List<Change> changes,
        String note) {
    /** What became of a dataset. */
    public enum Status {
        /** Nothing changed in meaning. */
        SAME,
        /** Something changed in meaning. */
        CHANGED,
        /** It is only in the newer state. */
        ADDED,
        /** It is only in the older state. */
        REMOVED,
        /** One of its states cannot be read. */
        UNREADABLE
    }

    /** The gravest grade; empty if nothing changed. */
    public Optional<Grade> grade() {
        return switch (status) {
            case ADDED -> Optional.of(Grade.NOTABLE);
            case REMOVED -> Optional.of(Grade.BREAKING);
            default -> changes.stream().map(Change::grade).max(Grade::compareTo);
        };
    }
}
