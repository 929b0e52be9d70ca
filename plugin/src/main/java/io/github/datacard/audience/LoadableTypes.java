package io.github.datacard.audience;

import io.github.datacard.assessment.KnownDataset;
import io.github.datacard.data.DataInspection;
import io.github.datacard.data.FileType;
import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types of columns as a front matter may state them: none that the loader cannot read the data as. Its reader of
 * delimited files takes the names of classes for text only (version 5.0.1 with pandas 3), so that there they are text.
 */
final class LoadableTypes {
    private static final Pattern PATTERN = Pattern.compile("[\\[*?]");

    private final KnownDataset known;

    private LoadableTypes(KnownDataset known) {
        this.known = known;
    }

    /** A descriptor with the types that may be stated. */
    static Descriptor of(Descriptor descriptor, KnownDataset known) {
        LoadableTypes types = new LoadableTypes(known);
        Map<String, Value> root = new LinkedHashMap<>(descriptor.root().values());
        root.computeIfPresent(Paths.CONFIGS, (key, configs) -> each(configs, types::config));
        return descriptor.with(root);
    }

    private static Value each(Value list, UnaryOperator<Value> change) {
        return new Value.Items(list.flat().map(change).toList(), list.location());
    }

    private static Value member(Value record, String name, UnaryOperator<Value> change) {
        if (!(record instanceof Value.Members members)) {
            return record;
        }
        Map<String, Value> changed = new LinkedHashMap<>(members.values());
        changed.computeIfPresent(name, (key, value) -> change.apply(value));
        return new Value.Members(changed, members.location());
    }

    private Value config(Value config) {
        String name = DatasetView.nameOf(config);
        Set<String> here = known.seen().splits().stream()
                .flatMap(split -> split.files().stream())
                .map(DataInspection.File::path)
                .collect(Collectors.toSet());
        Value named = member(
                counted(name, config),
                "splits",
                splits ->
                        each(splits, split -> member(split, "files", files -> each(files, file -> path(file, here)))));
        return member(
                named,
                "features",
                features -> each(
                        features, feature -> member(feature, "type", type -> type(name, feature.text("name"), type))));
    }

    /** The loader refuses data with another number of rows than it is told. */
    private Value counted(String config, Value value) {
        return member(
                value,
                "splits",
                splits -> each(splits, split -> {
                    boolean differs = known.seen().splits().stream()
                            .filter(seen ->
                                    seen.config().equals(config) && seen.name().equals(split.text("name")))
                            .flatMap(seen -> seen.rows().stream())
                            .anyMatch(rows -> Count.of(split.text("count"))
                                    .filter(count -> count.isExact() && count.value() != rows)
                                    .isPresent());
                    return differs ? without(split, "count") : split;
                }));
    }

    private static Value without(Value record, String name) {
        if (!(record instanceof Value.Members members)) {
            return record;
        }
        Map<String, Value> changed = new LinkedHashMap<>(members.values());
        changed.remove(name);
        return new Value.Members(changed, members.location());
    }

    /** The name of a file that looks like a pattern, as a pattern that finds this file. */
    private static Value path(Value file, Set<String> here) {
        return file instanceof Value.Scalar path
                        && here.contains(path.text())
                        && PATTERN.matcher(path.text()).find()
                ? new Value.Scalar(path.type(), PATTERN.matcher(path.text()).replaceAll("[$0]"), path.location())
                : file;
    }

    private Value type(String config, String column, Value type) {
        if (!(type instanceof Value.ColumnType stated) || stated.measured()) {
            return type;
        }
        boolean misfit = known.seen().trouble().misfits().stream()
                .filter(DataInspection.Misfit::stops)
                .anyMatch(found -> found.config().equals(config)
                        && (found.column().equals(column) || isUndeclared(config, found.column())));
        if (misfit) {
            return new Value.ColumnType(stated.feature(), true, stated.location());
        }
        return stated.feature().name().equals(FeatureType.CLASS_LABEL)
                        && !stated.feature().lacksNames()
                        && holdsWords(config, column)
                ? new Value.ColumnType(FeatureType.simple("string"), false, stated.location())
                : type;
    }

    /** With some of the columns alone, the loader refuses files that have more. */
    private boolean isUndeclared(String config, String column) {
        return known.answered().values(Paths.CONFIGS).stream()
                .filter(value -> DatasetView.nameOf(value).equals(config))
                .flatMap(value -> value.at("features"))
                .flatMap(Value::flat)
                .noneMatch(feature -> feature.text("name").equals(column));
    }

    /** Where the data is not here, or shows nothing, text is what loads in any case. */
    private boolean holdsWords(String config, String column) {
        List<DataInspection.File> files = known.seen().splits().stream()
                .filter(split -> split.config().equals(config))
                .flatMap(split -> split.files().stream())
                .toList();
        Stream<String> paths = known.answered().values(Paths.CONFIGS).stream()
                .filter(value -> DatasetView.nameOf(value).equals(config))
                .flatMap(value -> value.at("splits"))
                .flatMap(Value::flat)
                .flatMap(split -> split.texts("files").stream());
        boolean delimited = Stream.concat(paths, files.stream().map(DataInspection.File::path))
                .anyMatch(path -> FileType.of(path).isDelimited());
        List<String> types = files.stream()
                .flatMap(file -> file.columns().stream())
                .filter(found -> found.name().equals(column))
                .map(found -> found.type().name())
                .toList();
        return delimited && (types.isEmpty() || types.contains("string"));
    }
}
