package io.github.datacard.workspace;

import io.github.datacard.audience.Cards;
import java.util.List;

/**
 * What becomes of cards and Croissant files that have no descriptor.
 *
 * @param mode whether they are judged
 * @param names names of files that are cards
 */
public record LoneCards(Mode mode, List<String> names) {
    /** Cards as the Hub looks for them are judged. */
    public static final LoneCards DEFAULT = new LoneCards(Mode.JUDGE, List.of(Cards.NAME));

    /** They are passed over. */
    public static final LoneCards IGNORED = new LoneCards(Mode.IGNORE, DEFAULT.names);

    /** What becomes of them. */
    public enum Mode {
        /** They are judged. */
        JUDGE,
        /** They are passed over. */
        IGNORE
    }

    /** Names of cards, or the usual one if none is given. */
    public static LoneCards of(Mode mode, List<String> names) {
        return new LoneCards(mode, names.isEmpty() ? DEFAULT.names : List.copyOf(names));
    }
}
