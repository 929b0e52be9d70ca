package io.github.datacard.exchange;

/**
 * Something that a dataset says and that a format cannot hold.
 *
 * @param path the path of the field
 * @param reason why, in words that follow "does not hold"
 * @param said what is lost, as the dataset says it
 */
public record Loss(String path, String reason, String said) {
    static final String NO_PLACE = "it has no place for them";

    /** What a format has no key for. */
    static Loss noPlace(String path, String said) {
        return new Loss(path, NO_PLACE, said);
    }
}
