package io.github.datacard.data;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.facts.Facts;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns that a card states of a configuration, and which values and columns of files contradict it. */
final class DeclaredColumns {
    private final Map<String, FeatureType> declared = new LinkedHashMap<>();
    private final boolean stated;
    private final Map<String, FeatureType> contradicted;
    private final LoaderStops stops;
    private final Set<String> undeclared = new LinkedHashSet<>();

    DeclaredColumns(String config, List<DatasetView.Feature> features, Optional<Facts> facts, LoaderStops stops) {
        features.forEach(feature -> declared(feature).ifPresent(type -> declared.put(feature.name(), type)));
        this.stated = !features.isEmpty() && declared.size() == features.size();
        this.contradicted = facts.flatMap(known -> known.config(config))
                .map(measured -> MeasuredContradictions.of(measured, declared))
                .orElse(Map.of());
        this.stops = stops;
    }

    private static Optional<FeatureType> declared(DatasetView.Feature feature) {
        return feature.measured() ? Optional.empty() : feature.type().filter(type -> !type.lacksNames());
    }

    /** The types that are stated, by columns. */
    Map<String, FeatureType> types() {
        return declared;
    }

    /** Whether a type is stated of each column that is named. */
    boolean areStated() {
        return stated;
    }

    /** Whether facts know of values that do not fit. */
    boolean areContradicted() {
        return !contradicted.isEmpty();
    }

    boolean isReported(String column) {
        return stops.isReported(column);
    }

    void misfit(String name, String path, int line, String text, String reason) {
        stops.misfitOnce(name, path, line, text, reason);
    }

    /** A number of a class that has no name. */
    void nameless(String name, String path, int line, String number) {
        stops.oddOnce(name, path, line, number, "no class has the number " + number);
    }

    /** A card that states some columns only keeps the loader from the others, or from all. */
    void undeclared(String path, int line, String name) {
        if (stated && !declared.containsKey(name) && undeclared.add(name)) {
            stops.misfit(name, path, line, "", "it is not declared");
        }
    }

    /** What facts know and was not come to. */
    void tooFar(List<String> files) {
        contradicted.forEach((column, type) -> {
            if (stops.misfits().stream()
                    .noneMatch(misfit -> misfit.stops() && misfit.column().equals(column))) {
                stops.misfit(column, files.get(0), 0, "", "values were measured as " + type.says());
            }
        });
    }
}
