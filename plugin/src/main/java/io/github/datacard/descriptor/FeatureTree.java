package io.github.datacard.descriptor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes column types as trees that {@link FeatureReader} reads back as the same types. */
public final class FeatureTree {
    private final Function<List<String>, Object> classes;

    private FeatureTree(Function<List<String>, Object> classes) {
        this.classes = classes;
    }

    /** A column type as the Hub spells it, with the names of classes below {@code names}. */
    public static Object longForm(FeatureType type) {
        return new FeatureTree(labels -> Map.of("names", labels)).of(type);
    }

    /** A column type as people write it, with the names of classes directly below {@code class_label}. */
    public static Object shortForm(FeatureType type) {
        return new FeatureTree(labels -> labels).of(type);
    }

    private Object of(FeatureType type) {
        if (type.name().equals(FeatureType.CLASS_LABEL)) {
            return Map.of(type.name(), classes.apply(type.labels()));
        }
        if (type.item().isPresent()) {
            Map<String, Object> list = new LinkedHashMap<>();
            list.put(type.name(), of(type.item().get()));
            list.putAll(type.settings());
            return list;
        }
        if (type.name().equals(FeatureType.TRANSLATION)) {
            return Map.of(
                    type.name(), Map.of("languages", List.copyOf(type.members().keySet())));
        }
        if (!type.name().equals(FeatureType.STRUCT)) {
            return type.settings().isEmpty() ? type.name() : Map.of(type.name(), type.settings());
        }
        Map<String, Object> members = new LinkedHashMap<>();
        type.members().forEach((name, member) -> members.put(name, of(member)));
        return Map.of(type.name(), members);
    }
}
