package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Location;

/**
 * A stated gap: something that the maintainers say they do not say.
 *
 * @param path the field or section; covers all below
 * @param kind why there is nothing
 * @param reason the reason; empty for what is not documented
 * @param location where the gap is stated
 */
public record Gap(String path, Kind kind, String reason, Location location) {
    /** Whether a path is this one or below it. */
    public boolean covers(String other) {
        return other.startsWith(path) && (other.length() == path.length() || other.charAt(path.length()) == '.');
    }

    /** Why there is nothing. */
    public enum Kind {
        /** Nobody wrote it down, or nobody knows. */
        NOT_DOCUMENTED("not_documented", "not documented"),
        /** The question does not arise for this dataset. */
        NOT_APPLICABLE("not_applicable", "not applicable"),
        /** It is known and kept back. */
        WITHHELD("withheld", "withheld");

        private final String key;
        private final String says;

        Kind(String key, String says) {
            this.key = key;
            this.says = says;
        }

        /** The key below {@code gaps}. */
        public String key() {
            return key;
        }

        /** The words for readers. */
        public String says() {
            return says;
        }
    }
}
