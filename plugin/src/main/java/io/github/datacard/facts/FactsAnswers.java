package io.github.datacard.facts;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Gap;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.vocabulary.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets facts answer what a descriptor leaves open: the splits, their counts and sizes, columns and their types, the size of
 * the data, and how often classes occur. What people wrote stays as it is.
 */
public final class FactsAnswers {
    private static final String NAME = "name";

    private final Descriptor descriptor;
    private final Facts facts;
    private final Location place;

    private FactsAnswers(Descriptor descriptor, Facts facts) {
        this.descriptor = descriptor;
        this.facts = facts;
        this.place = Location.of(FactsFile.of(descriptor.file()));
    }

    /** The descriptor with all that the facts add to it. */
    public static Descriptor complete(Descriptor descriptor, Optional<Facts> facts) {
        return facts.map(known -> new FactsAnswers(descriptor, known).complete())
                .orElse(descriptor);
    }

    private Descriptor complete() {
        Map<String, Value> root = new LinkedHashMap<>(descriptor.root().values());
        root.put(
                Paths.CONFIGS,
                merged(
                        descriptor.values(Paths.CONFIGS),
                        facts.configs(),
                        DatasetView.DEFAULT_CONFIG,
                        Facts.Config::name,
                        this::config));
        root.put("composition", composition(Optional.ofNullable(root.get("composition"))));
        return descriptor.with(root);
    }

    private Value config(Value stated, Facts.Config measured) {
        Map<String, Value> config = members(stated);
        if (!measured.name().equals(DatasetView.DEFAULT_CONFIG)) {
            config.putIfAbsent(NAME, scalar(FieldType.LINE, measured.name()));
        }
        config.put("splits", merged(below(stated, "splits"), measured.splits(), "", Facts.Split::name, this::split));
        List<Value> options = Stream.concat(below(stated, "options").stream(), options(measured))
                .toList();
        if (!options.isEmpty()) {
            config.put("options", new Value.Items(options, place));
        }
        if (!measured.columns().isEmpty()) {
            config.put(
                    "features",
                    merged(below(stated, "features"), measured.columns(), "", Facts.Column::name, this::feature));
        }
        return new Value.Members(config, stated.location());
    }

    private Stream<Value> options(Facts.Config measured) {
        return measured.options().entrySet().stream()
                .map(option -> new Value.Members(
                        Map.of(
                                NAME,
                                scalar(FieldType.LINE, option.getKey()),
                                "value",
                                new Value.Items(List.of(scalar(FieldType.LINE, option.getValue())), place)),
                        place));
    }

    private Value split(Value stated, Facts.Split measured) {
        Map<String, Value> split = members(stated);
        split.putIfAbsent(NAME, scalar(FieldType.LINE, measured.name()));
        split.putIfAbsent(
                "files",
                new Value.Items(
                        measured.files().stream()
                                .map(file -> scalar(FieldType.LINE, file))
                                .toList(),
                        place));
        if (isOpen(Paths.SPLIT_COUNT)) {
            measured.rows()
                    .ifPresent(rows -> split.putIfAbsent("count", scalar(FieldType.COUNT, String.valueOf(rows))));
        }
        if (isOpen(Paths.SPLIT_BYTES)) {
            split.putIfAbsent("bytes", scalar(FieldType.BYTES, String.valueOf(measured.bytes())));
        }
        return new Value.Members(split, stated.location());
    }

    private Value feature(Value stated, Facts.Column measured) {
        Map<String, Value> feature = members(stated);
        feature.putIfAbsent(NAME, scalar(FieldType.LINE, measured.name()));
        feature.putIfAbsent("type", new Value.ColumnType(measured.type(), !measured.stated(), place));
        return new Value.Members(feature, stated.location());
    }

    private Value composition(Optional<Value> stated) {
        Map<String, Value> composition = stated.map(FactsAnswers::members).orElseGet(LinkedHashMap::new);
        if (isOpen(Paths.SIZE)) {
            composition.putIfAbsent("size", members("bytes", scalar(FieldType.BYTES, String.valueOf(facts.bytes()))));
        }
        if (isOpen(Paths.LABELS)) {
            labels().ifPresent(labels -> composition.putIfAbsent("labels", labels));
        }
        return new Value.Members(composition, stated.map(Value::location).orElse(place));
    }

    /** What is said of labels in general comes from the only column of labels. */
    private Optional<Value> labels() {
        List<Facts.Classes> all = facts.configs().stream()
                .flatMap(config -> config.columns().stream())
                .flatMap(column -> column.classes().stream())
                .toList();
        if (all.size() != 1 || all.get(0).hidden() > 0 || all.get(0).counts().isEmpty()) {
            return Optional.empty();
        }
        List<Facts.ClassCount> counts = all.get(0).counts();
        Map<String, Value> labels = new LinkedHashMap<>();
        labels.put("present", scalar(FieldType.YESNO, "yes"));
        labels.put("classes", scalar(FieldType.COUNT, String.valueOf(counts.size())));
        labels.put(
                "distribution",
                new Value.Shares(
                        counts.stream()
                                .map(known ->
                                        new Value.Share(known.name(), false, String.valueOf(known.count()), place))
                                .toList(),
                        place));
        return Optional.of(new Value.Members(labels, place));
    }

    /** What is withheld stays so. */
    private boolean isOpen(String path) {
        return descriptor
                .gap(path)
                .filter(gap -> gap.kind() != Gap.Kind.NOT_DOCUMENTED)
                .isEmpty();
    }

    /** Stated values completed by what was measured under their names, then what was only measured. */
    private <T> Value merged(
            List<Value> stated,
            List<T> measured,
            String unnamed,
            java.util.function.Function<T, String> name,
            java.util.function.BiFunction<Value, T, Value> complete) {
        Map<String, T> open =
                measured.stream().collect(Collectors.toMap(name, part -> part, (a, b) -> a, LinkedHashMap::new));
        List<Value> merged = new ArrayList<>();
        for (Value value : stated) {
            String own = value.text(NAME).isEmpty() ? unnamed : value.text(NAME);
            Optional<T> found = Optional.ofNullable(open.remove(own));
            merged.add(found.map(part -> complete.apply(value, part)).orElse(value));
        }
        open.values().forEach(part -> merged.add(complete.apply(new Value.Members(Map.of(), place), part)));
        return new Value.Items(List.copyOf(merged), place);
    }

    private static List<Value> below(Value value, String member) {
        return value.at(member).flatMap(Value::flat).toList();
    }

    private static Map<String, Value> members(Value value) {
        return Stream.of(value)
                .filter(Value.Members.class::isInstance)
                .map(map -> new LinkedHashMap<>(((Value.Members) map).values()))
                .findFirst()
                .orElseGet(LinkedHashMap::new);
    }

    private Value members(String name, Value value) {
        return new Value.Members(Map.of(name, value), place);
    }

    private Value scalar(FieldType type, String text) {
        return new Value.Scalar(type, text, place);
    }
}
