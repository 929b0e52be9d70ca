package io.github.datacard.croissant;

import io.github.datacard.diagnostic.ReadingRule;
import java.util.List;

/** {@code conformsTo}: without a version that it knows, the official library falls back to the rules of a draft. */
record VersionCheck(Remarks remarks) {
    private static final String BASE = "http://mlcommons.org/croissant/";
    private static final List<String> KNOWN = List.of(BASE + "1.0", BASE + "1.1");

    /** Whether the file is of version 1.1; a file without a version is judged as the newest. */
    boolean isCurrent(Thing dataset) {
        List<Thing> stated = dataset.all("conformsTo");
        boolean known = stated.stream().anyMatch(version -> version.isText() && KNOWN.contains(version.text()));
        if (stated.isEmpty()) {
            remarks.error(
                    ReadingRule.CROISSANT_VERSION,
                    dataset,
                    "The file does not say which version of Croissant it follows",
                    "Add \"conformsTo\": \"" + BASE + "1.1\".");
        } else if (!known) {
            remarks.error(
                    ReadingRule.CROISSANT_VERSION,
                    stated.get(0),
                    stated.get(0).isObject()
                            ? "The version is an object, which the official library does not read"
                            : "\"" + stated.get(0).text() + "\" is no version that the official library knows",
                    "Write exactly \"" + BASE + "1.1\" or \"" + BASE + "1.0\", as a text.");
        }
        return dataset.texts("conformsTo").stream().noneMatch(version -> version.endsWith("croissant/1.0"));
    }
}
