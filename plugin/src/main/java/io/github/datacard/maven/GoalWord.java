package io.github.datacard.maven;

import java.util.List;

/** Names a goal as the user named one: by the short prefix, or by full coordinates where there is no pom. */
final class GoalWord {
    private static final String ARTIFACT = "datacard-maven-plugin";
    private static final String PREFIX = "datacard";

    private final List<String> typed;

    /** Words for what the user typed after {@code mvn}. */
    GoalWord(List<String> typed) {
        this.typed = List.copyOf(typed);
    }

    /** The command that runs a goal. */
    String command(String goal) {
        return "mvn "
                + typed.stream()
                        .filter(word -> word.contains(ARTIFACT + ":") || word.startsWith(PREFIX + ":"))
                        .map(word -> word.substring(0, word.lastIndexOf(':')))
                        .findFirst()
                        .orElse(PREFIX)
                + ":" + goal;
    }
}
