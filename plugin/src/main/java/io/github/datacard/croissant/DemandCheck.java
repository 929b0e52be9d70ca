package io.github.datacard.croissant;

import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a conference demands of a file beside the specification: all statements, each of them saying something. */
record DemandCheck(Remarks remarks, String profile) {
    private static final ReadingRule RULE = ReadingRule.CROISSANT_REFUSED;
    private static final int SHORTEST = 30;

    void check(Thing dataset, List<String> demanded) {
        Map<String, String> said = new HashMap<>();
        for (String name : demanded) {
            if (dataset.has(name)) {
                substance(dataset, name, said);
            } else {
                String reason = "it has no \"" + name + "\"";
                remarks.add(
                        Severity.ERROR,
                        RULE,
                        dataset,
                        profile + " would not accept this file: " + reason,
                        reason,
                        "Add it. From a descriptor, answer the questions of the profile " + profile
                                + " and write the file with -Ddatacard.formats=croissant.");
            }
        }
        if (dataset.text("rai:hasSyntheticData").equalsIgnoreCase("true")
                && dataset.all("prov:wasGeneratedBy").stream().noneMatch(DemandCheck::hasSoftware)) {
            remarks.warning(
                    RULE,
                    dataset.get("rai:hasSyntheticData").orElse(dataset),
                    "Synthetic data is said to be there, but no activity names what generated it",
                    "Add an activity with a prov:SoftwareAgent to \"prov:wasGeneratedBy\".");
        }
    }

    private void substance(Thing dataset, String name, Map<String, String> said) {
        List<Thing> values = dataset.all(name);
        String text = String.join(" ", dataset.texts(name)).strip();
        if (values.stream().noneMatch(Thing::isText)) {
            return;
        }
        if (text.length() < SHORTEST) {
            remarks.warning(
                    RULE,
                    dataset.get(name).orElse(dataset),
                    "\"" + name + "\" says too little for a reviewer: " + text,
                    "Say what was looked at and what was found; give a reason with \"none\".");
        }
        String first = said.putIfAbsent(text, name);
        if (first != null) {
            remarks.warning(
                    RULE,
                    dataset.get(name).orElse(dataset),
                    "\"" + name + "\" says the same as \"" + first + "\"",
                    "Answer each of them for itself.");
        }
    }

    private static boolean hasSoftware(Thing activity) {
        return List.of("prov:wasAttributedTo", "prov:wasAssociatedWith").stream()
                .flatMap(name -> activity.all(name).stream())
                .anyMatch(agent -> agent.types().contains("prov:SoftwareAgent"));
    }
}
