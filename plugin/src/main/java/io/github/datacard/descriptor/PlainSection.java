package io.github.datacard.descriptor;

import java.util.Map;
import java.util.Optional;

/**
 * A section that a descriptor writes as one value, such as {@code collection: Read from gauges.}
 *
 * @param id the section
 * @param field the field of the section that the value is
 */
public record PlainSection(String id, String field) {
    /** The section of a field, if it is written so. */
    public static Optional<PlainSection> of(Descriptor descriptor, String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(descriptor.root().values().get(path.substring(0, dot)))
                        .filter(Value.Members.class::isInstance)
                        .map(Value.Members.class::cast)
                        .flatMap(PlainSection::only)
                        .filter(field -> !path.equals(path.substring(0, dot + 1) + field))
                        .map(field -> new PlainSection(path.substring(0, dot), field));
    }

    /** Whether a section is written as a mapping of its fields. */
    public static boolean isMapping(Descriptor descriptor, String section) {
        return descriptor.root().values().get(section) instanceof Value.Members members
                && only(members).isEmpty();
    }

    private static Optional<String> only(Value.Members section) {
        return section.values().size() != 1
                ? Optional.empty()
                : section.values().entrySet().stream()
                        .filter(member -> member.getValue().location().equals(section.location()))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /** How the value stays where another field of the section is added. */
    public String remedy() {
        return "\"" + id + "\" is one value here. To keep it, write it as  " + id + ": {" + field + ": …}";
    }
}
