package io.github.datacard.data;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.facts.Facts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Columns of which texts were measured where numbers, times or yes and no are declared: the loader stops at some value. */
final class MeasuredContradictions {
    private static final Pattern TYPED = Pattern.compile("(u?int|float|decimal|double|bool|date|timestamp).*");

    private MeasuredContradictions() {}

    /** The measured types of these columns by their names. */
    static Map<String, FeatureType> of(Facts.Config measured, Map<String, FeatureType> declared) {
        Map<String, FeatureType> contradicted = new LinkedHashMap<>();
        measured.columns().stream()
                .filter(column -> !column.stated())
                .filter(column -> Optional.ofNullable(declared.get(column.name()))
                        .filter(type -> contradicts(column.type(), type))
                        .isPresent())
                .forEach(column -> contradicted.put(column.name(), column.type()));
        return contradicted;
    }

    private static boolean contradicts(FeatureType measured, FeatureType declared) {
        return TYPED.matcher(declared.name()).matches()
                && (measured.name().equals("string")
                        || (measured.name().equals("bool") && !declared.name().equals("bool")));
    }
}
