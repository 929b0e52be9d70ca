package io.github.datacard.hub;

import io.github.datacard.library.LibraryNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which values a reader of the library {@code datasets} takes for some of its parameters.
 *
 * @param names the parameters
 * @param fits what all of a value has to be
 * @param once whether the values of a list may not repeat
 * @param some whether an empty list is refused
 * @param single whether several values are refused
 * @param says which values are possible; completes "…, and "
 */
public record OptionLimit(List<String> names, Pattern fits, boolean once, boolean some, boolean single, String says) {
    private static final Set<String> NOTHING = Set.of("null", "none");

    static OptionLimit read(LibraryNode node) {
        return new OptionLimit(
                node.texts("names"),
                node.pattern(node.required("fits")),
                node.flag("once"),
                node.flag("some"),
                node.flag("single"),
                node.required("says"));
    }

    /** Whether the reader stops at these values; with null, or none of them, it takes what is usual. */
    public boolean refuses(List<String> values) {
        Set<String> seen = new HashSet<>();
        return (some && values.isEmpty())
                || (single && values.size() > 1)
                || values.stream()
                        .filter(value -> !isNothing(value))
                        .anyMatch(value -> !fits.matcher(value).matches() || (once && !seen.add(value)));
    }

    /** Whether a value stands for what is usual. */
    public static boolean isNothing(String value) {
        return NOTHING.contains(value.toLowerCase(Locale.ROOT));
    }
}
