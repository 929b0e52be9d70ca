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
 * Activities of a Croissant file, and its statement that nothing was generated, as fields. What no field holds
 * is kept, so that it is written again.
 */
final class CroissantActivities {
    private static final String ACTIVITIES = "prov:wasGeneratedBy";
    private static final Set<String> OWN =
            Set.of("#collection", "#generation", "#preprocessing", "#annotation", "#quality-review");
    private static final String COLLECTORS = "Collectors";
    private static final String TIMEFRAME = "rai:dataCollectionTimeframe";
    private static final String SYNTHETIC = "rai:hasSyntheticData";

    private CroissantActivities() {}

    static void place(Node root, ImportedFile file) {
        timeframe(root, file);
        List<Object> steps = new ArrayList<>();
        for (Node activity : TreePath.nodes(root, ACTIVITIES)) {
            if (placed(activity, steps, file)) {
                file.read(List.of(activity));
            }
        }
        if (!steps.isEmpty()) {
            file.say(ACTIVITIES, Paths.STEPS, List.copyOf(steps));
        }
        if (TreePath.texts(root, SYNTHETIC).contains("false")) {
            file.say(SYNTHETIC, Paths.SYNTHETIC_SHARE, "0%");
            file.read(TreePath.nodes(root, SYNTHETIC));
        }
    }

    /** Whether fields hold all of an activity. */
    private static boolean placed(Node activity, List<Object> steps, ImportedFile file) {
        String what = TreePath.first(activity, "prov:label", "name", "rdfs:label", "prov:type", "@id")
                .toLowerCase(Locale.ROOT);
        String text = TreePath.first(activity, "description", "prov:description", "prov:label");
        if (text.isEmpty() || what.contains("generat")) {
            return false;
        }
        if (what.contains("collect")) {
            boolean said = file.say(ACTIVITIES, Paths.COLLECTION, text);
            period(activity, file);
            collectors(activity, file);
            return said || isOwn(activity);
        }
        if (what.contains("annotat") || what.contains("label")) {
            return file.say(ACTIVITIES, Paths.ANNOTATION, withAgents(text, activity)) || isOwn(activity);
        }
        if (what.contains("process") || what.contains("clean")) {
            steps.add(new LinkedHashMap<>(Map.of("description", withAgents(text, activity))));
            return true;
        }
        return false;
    }

    private static void collectors(Node activity, ImportedFile file) {
        List<String> collectors = isOwn(activity)
                ? agents(activity)
                        .filter(agent -> TreePath.first(agent, "prov:label").equals(COLLECTORS))
                        .map(agent -> TreePath.first(agent, "description"))
                        .toList()
                : agents(activity).map(CroissantActivities::agent).toList();
        if (!collectors.isEmpty()) {
            file.say(ACTIVITIES, Paths.COLLECTORS, String.join("; ", collectors));
        }
    }

    private static String withAgents(String text, Node activity) {
        List<String> agents = isOwn(activity)
                ? List.of()
                : agents(activity).map(CroissantActivities::agent).toList();
        return text + (agents.isEmpty() ? "" : " Done by " + String.join("; ", agents) + ".");
    }

    private static boolean isOwn(Node activity) {
        return OWN.contains(TreePath.first(activity, "@id"));
    }

    private static Stream<Node> agents(Node activity) {
        return Stream.of("prov:wasAttributedTo", "prov:wasAssociatedWith", "rai:usedPlatform")
                .flatMap(key -> TreePath.nodes(activity, key).stream());
    }

    /** An agent or a platform in words. */
    private static String agent(Node agent) {
        String name = TreePath.first(agent, "prov:label", "name", "rdfs:label", "@id", ".");
        String url = TreePath.first(agent, "url");
        String text = TreePath.first(agent, "description", "prov:description").replaceFirst("\\.$", "");
        return name + (url.isEmpty() ? "" : " (" + url + ")") + (text.isEmpty() ? "" : ": " + text);
    }

    private static void timeframe(Node root, ImportedFile file) {
        List<String> days = TreePath.texts(root, TIMEFRAME).stream()
                .map(CroissantActivities::day)
                .toList();
        if (!days.isEmpty() && !days.contains("")) {
            file.say(TIMEFRAME, Paths.COLLECTED, days.get(0) + (days.size() > 1 ? "/" + days.get(1) : ""));
            file.read(TreePath.nodes(root, TIMEFRAME));
        }
    }

    private static void period(Node activity, ImportedFile file) {
        String start = day(TreePath.first(activity, "prov:startedAtTime", "prov:atTime"));
        String end = day(TreePath.first(activity, "prov:endedAtTime"));
        if (!start.isEmpty()) {
            file.say(ACTIVITIES, Paths.COLLECTED, start + "/" + (end.isEmpty() ? ".." : end));
        }
    }

    private static String day(String moment) {
        return moment.matches("\\d{4}-\\d{2}-\\d{2}.*") ? moment.substring(0, "2026-01-01".length()) : "";
    }
}
