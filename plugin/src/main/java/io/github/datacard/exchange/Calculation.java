package io.github.datacard.exchange;

import java.util.function.Consumer;

/** A value of a format that is more than the values of fields: its mapping names it with {@code made}. */
@FunctionalInterface
interface Calculation {
    /**
     * The value as a tree of maps, lists, texts, numbers and booleans; an empty one is left out.
     *
     * @param losses takes what the value does not hold of the fields that it is made from
     */
    Object of(Disclosed dataset, Consumer<Loss> losses);
}
