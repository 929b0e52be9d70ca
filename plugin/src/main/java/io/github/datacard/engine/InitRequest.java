package io.github.datacard.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a start is asked to do.
 *
 * @param folder the folder of the dataset
 * @param top the highest folder of the repository
 * @param profile the profile whose questions the descriptor begins with
 * @param card the card to take over, from the folder; empty for {@code README.md}
 * @param schema where the schema for editors goes
 * @param terminal who answers questions, if somebody is asked
 * @param stated profiles that the descriptor names; none where those of the build count
 */
public record InitRequest(
        Path folder,
        Path top,
        String profile,
        Optional<String> card,
        SchemaPlace schema,
        Optional<Terminal> terminal,
        List<String> stated) {
    private static final String BASELINE = "baseline";

    /** A start that asks nobody. */
    public InitRequest(Path folder, Path top, String profile, Optional<String> card, SchemaPlace schema) {
        this(folder, top, profile, card, schema, Optional.empty(), List.of());
    }

    /** The profile whose questions are asked, of those that the dataset has to satisfy. */
    public static String firstOf(List<String> profiles) {
        return profiles.stream()
                .map(String::strip)
                .filter(profile -> !profile.isEmpty())
                .findFirst()
                .orElse(BASELINE);
    }

    /** The profiles to name in a descriptor, of those that somebody gave by hand: without them its check asks others. */
    public static List<String> namedBy(boolean given, List<String> profiles) {
        return given
                ? profiles.stream()
                        .map(String::strip)
                        .filter(profile -> !profile.isEmpty())
                        .distinct()
                        .toList()
                : List.of();
    }

    /** The usual start in a folder. */
    public static InitRequest in(Path folder) {
        return new InitRequest(folder, folder, BASELINE, Optional.empty(), SchemaPlace.LOCAL);
    }
}
