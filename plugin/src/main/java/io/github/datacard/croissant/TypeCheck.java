package io.github.datacard.croissant;

import io.github.datacard.diagnostic.ReadingRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Types of Croissant have addresses of Croissant: of schema.org or of a version, the official library knows none. */
record TypeCheck(Remarks remarks) {
    private static final String BASE = "http://mlcommons.org/croissant/";
    private static final Set<String> OWN = Set.of("FileObject", "FileSet", "RecordSet", "Field");

    /** What prefix {@code cr} means is a matter of the context, where it is wrong once. */
    private static final String USUAL = "cr:";

    /** All things of a dataset. */
    void check(Thing dataset) {
        dataset.all("distribution").forEach(this::thing);
        for (Thing set : dataset.all("recordSet")) {
            thing(set);
            set.all("field").forEach(this::field);
        }
    }

    private void field(Thing field) {
        thing(field);
        field.all("subField").forEach(this::field);
    }

    private void thing(Thing thing) {
        List<String> written = thing.texts("@type");
        Stream<String> own =
                written.stream().filter(type -> OWN.contains(thing.terms().name(type)));
        own.filter(type -> !type.startsWith(USUAL)).findFirst().ifPresent(type -> {
            String name = thing.terms().name(type);
            if (written.stream()
                    .noneMatch(other -> other.startsWith(USUAL)
                            || thing.terms().address(other).equals(BASE + name))) {
                remarks.error(
                        ReadingRule.CROISSANT_VALUE,
                        thing.get("@type").orElse(thing),
                        "The type \"" + type + "\" is " + thing.terms().address(type)
                                + ", which the official library does not know",
                        "Write \"@type\": \"cr:" + name + "\", with \"cr\": \"" + BASE + "\" in the context.");
            }
        });
    }
}
