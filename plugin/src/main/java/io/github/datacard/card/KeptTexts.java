package io.github.datacard.card;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.markdown.OpenBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of an imported card that no field took. Templates place them by number; what they say is put in at the end, so
 * that it stands as it was written.
 */
final class KeptTexts {
    private static final Pattern NUMBER = Pattern.compile("(?m)^<!-- datacard:kept ([0-9]{1,6}) -->$");

    private final List<String> places = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    KeptTexts(Descriptor descriptor) {
        for (Value kept : descriptor.values(Paths.KEPT)) {
            places.add(kept.text("place"));
            texts.add(OpenBlocks.closed(kept.text("text")));
        }
    }

    /** The numbers of the texts at a place; the place before all headings is an empty text. */
    List<String> at(String place) {
        List<String> numbers = new ArrayList<>();
        for (int index = 0; index < places.size(); index++) {
            if (places.get(index).equals(place)) {
                numbers.add(String.valueOf(index));
            }
        }
        return numbers;
    }

    /** The numbers of the texts whose place is none of these. */
    List<String> elsewhere(Set<String> known) {
        return places.stream()
                .distinct()
                .filter(place -> !place.isEmpty() && !known.contains(place))
                .flatMap(place -> at(place).stream())
                .sorted((first, second) -> Integer.compare(Integer.parseInt(first), Integer.parseInt(second)))
                .toList();
    }

    /** Puts the texts in the place of their numbers. */
    String fill(String text) {
        return texts.isEmpty()
                ? text
                : NUMBER.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(texts.get(Integer.parseInt(found.group(1)))));
    }
}
