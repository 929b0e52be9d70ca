package io.github.datacard.descriptor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The type of a column in the Hub's grammar.
 *
 * @param name {@code string}, {@code class_label}, {@code list}, {@code struct}, …
 * @param labels the names of a class label, by their order
 * @param item the type of a list's items
 * @param members the columns of a struct, or the languages of a translation
 * @param settings what else the type has, by the Hub's names: numbers, yes or no, texts, and lists of these, such as
 *     {@code sampling_rate} of a sound or {@code shape} of an array
 */
public record FeatureType(
        String name,
        List<String> labels,
        Optional<FeatureType> item,
        Map<String, FeatureType> members,
        Map<String, Object> settings) {
    /** The name of a type with named classes. */
    public static final String CLASS_LABEL = "class_label";
    /** The name of a list type. */
    public static final String LIST = "list";
    /** The name of a list type for very large columns. */
    public static final String LARGE_LIST = "large_list";
    /** The name of a type with columns of its own. */
    public static final String STRUCT = "struct";
    /** The name of a type with one text for each language. */
    public static final String TRANSLATION = "translation";

    /** A type without parts. */
    public static FeatureType simple(String name) {
        return new FeatureType(name, List.of(), Optional.empty(), Map.of(), Map.of());
    }

    /** A type with named classes. */
    public static FeatureType classes(List<String> labels) {
        return new FeatureType(CLASS_LABEL, labels, Optional.empty(), Map.of(), Map.of());
    }

    /** A list. */
    public static FeatureType listOf(FeatureType item) {
        return new FeatureType(LIST, List.of(), Optional.of(item), Map.of(), Map.of());
    }

    /** Named columns in one. */
    public static FeatureType struct(Map<String, FeatureType> members) {
        return new FeatureType(STRUCT, List.of(), Optional.empty(), members, Map.of());
    }

    /** The same type with settings. */
    public FeatureType with(Map<String, Object> others) {
        return others.isEmpty() ? this : new FeatureType(name, labels, item, members, others);
    }

    /** The same type in which classes without names have these. */
    FeatureType naming(List<String> names) {
        if (name.equals(CLASS_LABEL) && labels.isEmpty()) {
            return classes(names);
        }
        Map<String, FeatureType> named = new LinkedHashMap<>();
        members.forEach((member, type) -> named.put(member, type.naming(names)));
        return new FeatureType(name, labels, item.map(type -> type.naming(names)), named, settings);
    }

    /** Whether it has classes without names, in it or below it. */
    public boolean lacksNames() {
        return (name.equals(CLASS_LABEL) && labels.isEmpty())
                || item.filter(FeatureType::lacksNames).isPresent()
                || members.values().stream().anyMatch(FeatureType::lacksNames);
    }

    /** The type on one line, as a reader sees it: {@code list of string}. */
    public String says() {
        if (item.isPresent()) {
            return "list of " + item.get().says();
        }
        if (!members.isEmpty()) {
            return name + " of "
                    + String.join(
                            ", ",
                            members.entrySet().stream()
                                    .map(member -> member.getKey() + ": "
                                            + member.getValue().says())
                                    .toList());
        }
        return labels.isEmpty() ? name : name + " of " + String.join(", ", labels);
    }
}
