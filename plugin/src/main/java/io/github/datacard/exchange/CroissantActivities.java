package io.github.datacard.exchange;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Activities of a Croissant file, and its statement that nothing was generated, as fields. Activities of others name more
 * than fields hold, so they are kept as well.
 */
final class CroissantActivities {
    private static final String ACTIVITIES = "prov:wasGeneratedBy";
    private static final Set<String> OWN =
            Set.of("#collection", "#generation", "#preprocessing", "#annotation", "#quality-review");
    private static final String TIMEFRAME = "rai:dataCollectionTimeframe";
    private static final String SYNTHETIC = "rai:hasSyntheticData";

    private CroissantActivities() {}

    static void place(Node root, ImportedFile file) {
        if (TreePath.texts(root, ACTIVITIES + "/@id").stream().anyMatch(OWN::contains)) {
            file.take(ACTIVITIES);
        }
        timeframe(root, file);
        List<Object> steps = new ArrayList<>();
        for (Node activity : TreePath.nodes(root, ACTIVITIES)) {
            String what = first(activity, "prov:label", "name", "rdfs:label", "prov:type", "@id")
                    .toLowerCase(Locale.ROOT);
            String text = first(activity, "description", "prov:description", "prov:label");
            if (text.isEmpty()) {
                continue;
            }
            if (what.contains("collect")) {
                file.say(ACTIVITIES, Paths.COLLECTION, text);
                period(activity, file);
            } else if (what.contains("annotat") || what.contains("label")) {
                file.say(ACTIVITIES, Paths.ANNOTATION, text);
            } else if (what.contains("process") || what.contains("clean")) {
                steps.add(new LinkedHashMap<>(Map.of("description", text)));
            }
        }
        if (!steps.isEmpty()) {
            file.say(ACTIVITIES, Paths.STEPS, List.copyOf(steps));
        }
        if (TreePath.texts(root, SYNTHETIC).contains("false")) {
            file.say(SYNTHETIC, Paths.SYNTHETIC_SHARE, "0%");
            file.take(SYNTHETIC);
        }
    }

    private static void timeframe(Node root, ImportedFile file) {
        List<String> days = TreePath.texts(root, TIMEFRAME).stream()
                .map(CroissantActivities::day)
                .toList();
        if (!days.isEmpty() && !days.contains("")) {
            file.say(TIMEFRAME, Paths.COLLECTED, days.get(0) + (days.size() > 1 ? "/" + days.get(1) : ""));
            file.take(TIMEFRAME);
        }
    }

    private static void period(Node activity, ImportedFile file) {
        String start = day(first(activity, "prov:startedAtTime", "prov:atTime"));
        String end = day(first(activity, "prov:endedAtTime"));
        if (!start.isEmpty()) {
            file.say(ACTIVITIES, Paths.COLLECTED, start + "/" + (end.isEmpty() ? ".." : end));
        }
    }

    private static String day(String moment) {
        return moment.matches("\\d{4}-\\d{2}-\\d{2}.*") ? moment.substring(0, "2026-01-01".length()) : "";
    }

    private static String first(Node node, String... paths) {
        return Stream.of(paths)
                .flatMap(path -> TreePath.texts(node, path).stream())
                .findFirst()
                .orElse("");
    }
}
