package io.github.datacard.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * A group of fields, and a chapter of a card.
 *
 * @param id its key in a descriptor
 * @param order its place, smallest first
 * @param title its heading
 * @param summary what it is about
 * @param root whether its fields are top-level keys
 * @param main the field that a plain text for the section means; empty if there is none
 * @param switchName the field that "yes" or "no" for the section means; empty if there is none
 * @param fields its fields
 */
public record Section(
        String id,
        int order,
        String title,
        String summary,
        boolean root,
        String main,
        String switchName,
        List<Field> fields) {
    /** Path of the switch. */
    public Optional<String> switchPath() {
        return switchName.isEmpty() ? Optional.empty() : Optional.of(id + "." + switchName);
    }

    /** The field with this name. */
    public Optional<Field> field(String name) {
        return Field.named(fields, name);
    }
}
