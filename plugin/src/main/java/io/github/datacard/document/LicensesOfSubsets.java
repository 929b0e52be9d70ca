package io.github.datacard.document;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Under which licenses subsets are, where that is none of the licenses of the whole. */
final class LicensesOfSubsets {
    private static final int MOST_NAMES = 3;

    private final ValueList licenses;
    private final Messages messages;
    private final Descriptor descriptor;

    LicensesOfSubsets(Vocabulary vocabulary, Messages messages, Descriptor descriptor) {
        this.licenses = vocabulary.list("licenses");
        this.messages = messages;
        this.descriptor = descriptor;
    }

    /**
     * One line for each license, with the subsets that are under it.
     *
     * @param whole ids of the licenses of the whole
     */
    List<String> unlike(List<String> whole) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Value subset : descriptor.values(Paths.SUBSETS)) {
            String license = id(subset.text("license"));
            if (!license.isEmpty() && !whole.contains(license)) {
                names.computeIfAbsent(license, first -> new ArrayList<>()).add(subset.text("name"));
            }
        }
        return names.entrySet().stream()
                .map(entry -> messages.say("license.part", some(entry.getValue()), licenses.label(entry.getKey())))
                .toList();
    }

    /** People write the license of a subset in words of their own, which may be an id. */
    private String id(String license) {
        String lower = license.strip().toLowerCase(Locale.ROOT);
        return licenses.get(lower).map(ValueList.Value::id).orElse(license.strip());
    }

    private String some(List<String> names) {
        String shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMES ? shown : messages.say("measured.more", shown, names.size() - MOST_NAMES);
    }
}
