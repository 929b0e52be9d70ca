package io.github.datacard.substance;

import io.github.datacard.markdown.Fragment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds texts that say again what an earlier one said. Only running text counts, since lists, tables and code are alike by
 * nature; under one heading everything counts.
 */
public final class Repetition {
    /** Shorter texts, such as names and licenses, are the same in several places for good reasons. */
    private static final int LEAST_WORDS = 8;

    private static final int SEQUENCE = 4;
    private static final double SHARE = 0.9;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<EarlierText> seen = new ArrayList<>();

    private record EarlierText(String name, String all, Set<String> sequences) {}

    /**
     * Takes in one text and names the earlier one that it repeats.
     *
     * @param name what people call it, such as its heading
     */
    public Optional<String> add(String name, String markdown) {
        List<Fragment> fragments = Fragment.of(markdown);
        List<String> prose = words(fragments, true);
        Set<String> sequences = sequences(prose);
        String all = String.join(" ", words(fragments, false));
        Optional<String> earlier = seen.stream()
                .filter(other -> (!all.isEmpty() && other.name.equalsIgnoreCase(name) && other.all.equals(all))
                        || (prose.size() >= LEAST_WORDS && isIn(sequences, other.sequences)))
                .map(EarlierText::name)
                .findFirst();
        seen.add(new EarlierText(name, all, sequences));
        return earlier;
    }

    private static boolean isIn(Set<String> sequences, Set<String> others) {
        return sequences.stream().filter(others::contains).count() >= sequences.size() * SHARE;
    }

    private static List<String> words(List<Fragment> fragments, boolean proseOnly) {
        return fragments.stream()
                .filter(fragment -> !proseOnly || fragment.kind() == Fragment.Kind.PROSE)
                .flatMap(fragment -> NO_WORD.splitAsStream(fragment.text().toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Set<String> sequences(List<String> words) {
        Set<String> sequences = new HashSet<>();
        for (int at = 0; at + SEQUENCE <= words.size(); at++) {
            sequences.add(String.join(" ", words.subList(at, at + SEQUENCE)));
        }
        return sequences;
    }
}
