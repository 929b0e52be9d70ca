package io.github.datacard.check;

import io.github.datacard.data.DataInspection;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.facts.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the data says, by quick look or by facts, beside what the descriptor says. */
final class Measured {
    private final Descriptor descriptor;
    private final Map<String, List<DataInspection.SplitFiles>> byConfig;
    // Both by the names of configuration and split, in a list since the first hash of a record takes milliseconds.
    private final Map<List<String>, DataInspection.SplitFiles> looked;
    private final Map<List<String>, Facts.Split> measured;

    Measured(Subject subject) {
        this.descriptor = subject.descriptor();
        DataInspection seen = subject.seen();
        this.byConfig = seen.splits().stream().collect(Collectors.groupingBy(DataInspection.SplitFiles::config));
        this.looked = seen.splits().stream()
                .collect(Collectors.toMap(
                        split -> List.of(split.config(), split.name()), split -> split, (first, again) -> first));
        this.measured = subject.facts().stream()
                .flatMap(facts -> facts.configs().stream())
                .flatMap(config -> config.splits().stream().map(split -> Map.entry(config.name(), split)))
                .collect(Collectors.toMap(
                        known -> List.of(known.getKey(), known.getValue().name()),
                        Map.Entry::getValue,
                        (first, again) -> first));
    }

    /** A declared split with the configuration that it is in. */
    record Place(String config, Value split) {
        String name() {
            return split.text("name");
        }
    }

    /**
     * A number of rows.
     *
     * @param where who has them: {@code data/train.parquet}
     */
    record Rows(String where, long count) {}

    /** The declared splits. */
    Stream<Place> splits() {
        return configs(
                (name, config) -> config.at("splits").flatMap(Value::flat).map(split -> new Place(name, split)));
    }

    /** What a function finds in each declared configuration. */
    <T> Stream<T> configs(BiFunction<String, Value, Stream<T>> each) {
        return descriptor.values(Paths.CONFIGS).stream()
                .flatMap(config -> each.apply(DatasetView.nameOf(config), config));
    }

    /** The rows of a split; a quick look is fresher than the facts. */
    Optional<Rows> rows(Place place) {
        List<String> name = List.of(place.config(), place.name());
        return Optional.ofNullable(looked.get(name))
                .flatMap(split -> split.rows().map(count -> new Rows(named(paths(split)), count)))
                .or(() -> Optional.ofNullable(measured.get(name))
                        .flatMap(split -> split.rows().map(count -> new Rows(named(split.files()), count))));
    }

    /** The rows of all declared splits, if those of each are known. */
    Optional<Rows> rows() {
        List<Optional<Rows>> all = splits().map(this::rows).toList();
        return !all.isEmpty() && all.stream().allMatch(Optional::isPresent)
                ? Optional.of(new Rows(
                        all.size() == 1 ? all.get(0).orElseThrow().where() : "the data",
                        all.stream()
                                .mapToLong(rows -> rows.orElseThrow().count())
                                .sum()))
                : Optional.empty();
    }

    /** The files that state their columns, of one configuration. */
    List<DataInspection.File> heads(String config) {
        return DataInspection.once(byConfig.getOrDefault(config, List.of()).stream()
                        .flatMap(split -> split.files().stream())
                        .filter(file -> !file.columns().isEmpty()))
                .toList();
    }

    private static List<String> paths(DataInspection.SplitFiles split) {
        return split.files().stream().map(DataInspection.File::path).toList();
    }

    private static String named(List<String> files) {
        return files.size() == 1 ? files.get(0) : "all " + files.size() + " files together";
    }
}
