package io.github.datacard.card;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import java.util.Locale;

/** How much of a card Datacard writes. */
public enum CardMode {
    /** Front matter and all sections. */
    FULL,
    /** Front matter, and the parts that a card has marks for. */
    REGIONS,
    /** The front matter alone. */
    FRONT_MATTER;

    public static CardMode of(Descriptor descriptor) {
        String given = descriptor.text(Paths.CARD_MODE);
        return given.isEmpty() ? FULL : valueOf(given.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
