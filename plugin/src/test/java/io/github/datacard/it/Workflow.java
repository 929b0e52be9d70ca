package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A workflow of GitHub, as far as it says which commands run at which event, and with which variables. */
final class Workflow {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *(.*?) *}}");
    private static final Pattern EVENT = Pattern.compile("github\\.event_name == '(\\w+)'");

    private final Node.Mapping tree;

    private Workflow(Node.Mapping tree) {
        this.tree = tree;
    }

    /**
     * Commands that one shell runs.
     *
     * @param event the event at which they run; at every event where none is named
     * @param script the commands
     * @param variables what the workflow adds to the environment
     */
    record Step(Optional<String> event, String script, Map<String, String> variables) {}

    static Workflow of(String text) {
        Findings findings = new Findings();
        Optional<Node.Mapping> tree = new YamlReader(Limits.DEFAULT).parse(Path.of("workflow.yml"), text, findings);
        assertThat(findings.sorted()).isEmpty();
        return new Workflow(tree.orElseThrow());
    }

    /** The names of the events that start it. */
    List<String> events() {
        return mapping(tree, "on").keys();
    }

    /** The steps with commands of a job, in their order. */
    List<Step> steps(String job, Map<String, String> context) {
        return mapping(mapping(tree, "jobs"), job).items("steps").stream()
                .map(Node.Mapping.class::cast)
                .filter(step -> !step.text("run").isEmpty())
                .map(step -> new Step(event(step.text("if")), step.text("run"), variables(step, context)))
                .toList();
    }

    private Map<String, String> variables(Node.Mapping step, Map<String, String> context) {
        Map<String, String> variables = new HashMap<>();
        for (Node.Mapping owner : List.of(tree, step)) {
            if (owner.get("env").isPresent()) {
                Node.Mapping given = mapping(owner, "env");
                given.keys().forEach(name -> variables.put(name, evaluated(given.text(name), context)));
            }
        }
        return variables;
    }

    private static Optional<String> event(String condition) {
        if (condition.isEmpty()) {
            return Optional.empty();
        }
        Matcher event = EVENT.matcher(condition);
        assertThat(event.matches()).as(condition).isTrue();
        return Optional.of(event.group(1));
    }

    private static String evaluated(String text, Map<String, String> context) {
        return EXPRESSION.matcher(text).replaceAll(found -> {
            assertThat(context).containsKey(found.group(1));
            return Matcher.quoteReplacement(context.getOrDefault(found.group(1), ""));
        });
    }

    private static Node.Mapping mapping(Node.Mapping owner, String key) {
        return (Node.Mapping) owner.get(key).orElseThrow(() -> new AssertionError("No " + key));
    }
}
