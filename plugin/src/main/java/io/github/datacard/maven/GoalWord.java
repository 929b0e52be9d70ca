package io.github.datacard.maven;

import java.util.List;

/** Names a goal as the user named one: by the short prefix, or by full coordinates where there is no pom. */
final class GoalWord {
    private static final String ARTIFACT = "datacard-maven-plugin";
    private static final String GROUP = "io.github.datacard";
    private static final String PREFIX = "datacard";

    private final List<String> typed;

    /** Words for what the user typed after {@code mvn}. */
    GoalWord(List<String> typed) {
        this.typed = List.copyOf(typed);
    }

    /** The command that runs a goal in this folder. */
    String command(String goal) {
        return command(goal, PREFIX);
    }

    /** The command that runs a goal in any folder: where no pom names the plugin, Maven does not know its prefix. */
    String commandAnywhere(String goal, String version) {
        return command(goal, GROUP + ":" + ARTIFACT + ":" + version);
    }

    private String command(String goal, String otherwise) {
        return "mvn "
                + typed.stream()
                        .filter(word -> word.contains(ARTIFACT + ":") || word.startsWith(PREFIX + ":"))
                        .map(word -> word.substring(0, word.lastIndexOf(':')))
                        .findFirst()
                        .orElse(otherwise)
                + ":" + goal;
    }
}
