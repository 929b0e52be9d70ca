package io.github.datacard.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of an artifact of Maven: {@code group:artifact[:extension[:classifier]]:version}.
 *
 * @param extension empty if it is not given
 * @param classifier empty if it is not given
 */
public record Coordinates(String group, String artifact, String extension, String classifier, String version) {
    /** The classifier of the long form of a descriptor; where a module has several datasets, their ids stand before it. */
    public static final String LONG_FORM = "datacard";

    private static final Pattern FORM = Pattern.compile("[\\w.-]+:[\\w.-]+(?::[\\w.-]+){0,2}:[\\w.+-]+");
    private static final Set<String> OUTPUTS = Set.of("card", "page", LONG_FORM, "croissant", "cyclonedx");
    private static final int FEWEST_PARTS = 3;
    private static final int MOST_PARTS = 5;

    /** The coordinates that a text is. */
    public static Optional<Coordinates> of(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        List<String> parts = List.of(text.split(":", -1));
        return Optional.of(new Coordinates(
                parts.get(0),
                parts.get(1),
                parts.size() > FEWEST_PARTS ? parts.get(2) : "",
                parts.size() == MOST_PARTS ? parts.get(FEWEST_PARTS) : "",
                parts.get(parts.size() - 1)));
    }

    /**
     * The coordinates that the name of a dataset is. Their group has a dot, as those of published artifacts have: names
     * of other registries, such as {@code urn:isbn:0451450523}, look alike.
     */
    public static Optional<Coordinates> ofDataset(String ref) {
        return of(ref).filter(coordinates -> coordinates.group.contains("."));
    }

    /** The same with this extension, if they have none. */
    public Coordinates orExtension(String other) {
        return extension.isEmpty() ? new Coordinates(group, artifact, other, classifier, version) : this;
    }

    /** The long form of the dataset of which this is the card, the page or another output; empty if it is none of them. */
    public Optional<Coordinates> longForm() {
        int dash = classifier.lastIndexOf('-');
        return OUTPUTS.contains(classifier.substring(dash + 1))
                ? Optional.of(new Coordinates(
                        group, artifact, "json", classifier.substring(0, dash + 1) + LONG_FORM, version))
                : Optional.empty();
    }

    /** The long form of the dataset that this names; the module alone names its only dataset. */
    public Coordinates longFormOfDataset() {
        return longForm()
                .orElseGet(() ->
                        extension.isEmpty() ? new Coordinates(group, artifact, "json", LONG_FORM, version) : this);
    }

    @Override
    public String toString() {
        return Stream.of(group, artifact, extension, classifier, version)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(":"));
    }
}
