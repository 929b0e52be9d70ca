package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Location;
import io.github.datacard.yaml.Node;
import java.util.List;
import java.util.Optional;

/**
 * What a descriptor says about itself.
 *
 * @param profiles names of profiles with the places of the names; empty for those of the build
 * @param gaps the stated gaps
 * @param internal paths that only the organization may see
 * @param hidden where something is written that only the organization may see
 * @param suppressions findings that shall not be reported
 * @param extra a free tree
 */
public record Envelope(
        List<Named> profiles,
        List<Gap> gaps,
        List<Named> internal,
        List<Location> hidden,
        List<Suppression> suppressions,
        Optional<Node> extra) {
    /** The same with these places hidden. */
    Envelope hiding(List<Location> places) {
        return new Envelope(profiles, gaps, internal, places, suppressions, extra);
    }

    /** Whether the free tree has something at a path such as {@code croissant.distribution}. */
    public boolean keeps(String path) {
        Optional<Node> found = extra;
        for (String key : path.split("\\.", -1)) {
            found = found.filter(Node.Mapping.class::isInstance).flatMap(tree -> ((Node.Mapping) tree).get(key));
        }
        return found.filter(node -> !node.isNothing()).isPresent();
    }

    /** A name with its place. */
    public record Named(String name, Location location) {}
}
