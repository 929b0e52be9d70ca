package io.github.datacard.diagnostic;

import java.util.List;
import java.util.Optional;

/**
 * What certainly does what a remedy says, as exact edits of one file.
 *
 * @param edits the edits, none of which overlap
 */
public record Fix(List<Edit> edits) {
    /**
     * A change at one place.
     *
     * @param place what is replaced; a point to insert something
     * @param text what is written
     * @param moved what else of the file is written where the text has a NUL, as it stands there
     * @param indent the spaces that each further line of what is moved gets
     */
    public record Edit(Location place, String text, Optional<Location> moved, int indent) {
        /** Other words at a place. */
        public static Edit of(Location place, String text) {
            return new Edit(place, text, Optional.empty(), 0);
        }
    }

    /** One edit. */
    public static Fix replacing(Location place, String text) {
        return new Fix(List.of(Edit.of(place, text)));
    }
}
