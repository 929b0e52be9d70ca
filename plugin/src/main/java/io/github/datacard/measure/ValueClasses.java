package io.github.datacard.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The class that a value stands for, as the Hub encodes it: a name, with spaces around it or not, or else its number by the
 * order of the declaration. A missing value elsewhere in the column turns 1 into 1.0, and a reader of booleans turns True
 * into true.
 */
final class ValueClasses {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.0*)?");

    private final List<String> declared;
    private final Map<String, String> exact = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();

    ValueClasses(List<String> declared, boolean yesOrNo) {
        this.declared = declared;
        declared.forEach(name -> exact.putIfAbsent(name.strip(), name));
        if (yesOrNo) {
            declared.forEach(name -> folded.putIfAbsent(folded(name), name));
        }
    }

    /** All that may stand for a class, in lower case. */
    List<String> spellings() {
        Set<String> all = new LinkedHashSet<>();
        declared.forEach(name -> all.add(folded(name)));
        List<String> numbers = new ArrayList<>(declared);
        for (int place = 0; place < declared.size(); place++) {
            numbers.add(String.valueOf(place));
        }
        numbers.stream().filter(text -> NUMBER.matcher(text).matches()).forEach(text -> {
            all.add(text);
            all.add(text + ".0");
        });
        return List.copyOf(all);
    }

    /** The rows of each class, from those of texts. */
    Map<String, Long> in(Map<String, Long> texts) {
        Map<String, Long> classes = new HashMap<>();
        texts.forEach((text, rows) -> of(text).ifPresent(name -> classes.merge(name, rows, Long::sum)));
        return classes;
    }

    Optional<String> of(String value) {
        String text = value.strip();
        return Optional.ofNullable(exact.get(text))
                .or(() -> Optional.ofNullable(folded.get(folded(text))))
                .or(() -> Optional.ofNullable(exact.get(text.replaceFirst("\\.0*$", ""))))
                .or(() -> byPlace(text));
    }

    /** Numbers that are names are no places. */
    private Optional<String> byPlace(String text) {
        boolean numbers =
                declared.stream().allMatch(name -> NUMBER.matcher(name).matches());
        if (numbers || !NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        int place = Integer.parseInt(text.replaceFirst("\\.0*$", ""));
        return place >= 0 && place < declared.size() ? Optional.of(declared.get(place)) : Optional.empty();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
