package io.github.datacard.library;

import java.nio.file.Path;

/** Where artifacts come from that are named by Maven coordinates. */
public interface Artifacts {
    /** Finds none, for use without Maven. */
    Artifacts NONE = (coordinates, extension) -> {
        throw new Missing("artifacts are resolved only in a Maven build");
    };

    /**
     * The file of an artifact.
     *
     * @param coordinates {@code group:artifact[:extension[:classifier]]:version}
     * @param extension the extension of an artifact whose coordinates have none
     * @throws Missing if it cannot be resolved, with the reason
     */
    Path file(String coordinates, String extension) throws Missing;

    /** An artifact cannot be resolved. */
    final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        /**
         * An artifact that cannot be resolved.
         *
         * @param reason why, as it goes on after a colon
         */
        public Missing(String reason) {
            super(reason);
        }

        /** The failure of a text that does not name an artifact. */
        public static Missing noCoordinates() {
            return new Missing("these are no coordinates");
        }
    }
}
