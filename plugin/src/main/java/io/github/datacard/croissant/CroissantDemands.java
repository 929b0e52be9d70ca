package io.github.datacard.croissant;

import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.Library;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What conferences demand of Croissant files beside the specification. It is a file of its own, since each check asks for
 * it, and few ask for the specification.
 *
 * @param byProfile the properties, by the profile that asks for the answers
 */
public record CroissantDemands(Map<String, List<String>> byProfile) {
    private static final String FILE = "croissant-demands.yaml";
    private static final String KEY = "demanded_by";

    /** The demands of a library. */
    public static CroissantDemands of(Library library) {
        LibraryNode demands = LibraryNode.read(library.files(), FILE).allow(KEY).below(KEY);
        return new CroissantDemands(
                demands.keys().stream().collect(Collectors.toMap(profile -> profile, demands::texts)));
    }

    /** Whether a profile demands something of Croissant files. */
    public boolean isDemanding(String profile) {
        return byProfile.containsKey(profile);
    }

    List<String> of(String profile) {
        return byProfile.getOrDefault(profile, List.of());
    }
}
