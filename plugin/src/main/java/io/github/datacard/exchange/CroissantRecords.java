package io.github.datacard.exchange;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.json.JsonText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The record sets of a dataset: one for each configuration, and before it one for its splits and one for each of its label sets. */
final class CroissantRecords {
    private static final Map<String, String> SPLITS =
            Map.of("train", "cr:TrainingSplit", "validation", "cr:ValidationSplit", "test", "cr:TestSplit");

    private final CroissantDialect dialect;
    private final CroissantIds ids;
    private final CroissantFiles files;
    private final Consumer<Loss> losses;
    private final Map<String, String> definitions = new HashMap<>();
    private final List<Object> sets = new ArrayList<>();

    CroissantRecords(
            CroissantDialect dialect,
            CroissantIds ids,
            CroissantFiles files,
            Descriptor answered,
            Consumer<Loss> losses) {
        this.dialect = dialect;
        this.ids = ids;
        this.files = files;
        this.losses = losses;
        answered.values(Paths.LABEL_DEFINITIONS)
                .forEach(label -> definitions.putIfAbsent(label.text("label"), label.text("definition")));
        new DatasetView(answered).configs().forEach(this::config);
    }

    List<Object> sets() {
        return List.copyOf(sets);
    }

    /** The files that the record sets come from, and all others. */
    List<Object> distribution() {
        return files.distribution();
    }

    private void config(DatasetView.Config config) {
        if (!config.splits().isEmpty()
                && config.splits().stream()
                        .allMatch(split -> files.metadata(config.name(), split, config.features())
                                .isPresent())) {
            config.splits().forEach(split -> withMetadata(config, split));
            return;
        }
        Optional<SplitPattern> pattern = config.splits().size() < 2
                ? Optional.empty()
                : SplitPattern.of(config.splits().stream()
                        .map(split -> Map.entry(split.name(), files.of(config.name(), split)))
                        .toList());
        if (config.splits().size() < 2 || pattern.isPresent()) {
            set(config, config.splits(), config.name(), pattern);
        } else {
            config.splits()
                    .forEach(
                            split -> set(config, List.of(split), config.name() + "-" + split.name(), Optional.empty()));
        }
    }

    private void set(
            DatasetView.Config config, List<DatasetView.Split> splits, String name, Optional<SplitPattern> pattern) {
        Optional<CroissantFiles.Source> source = files.source(config.name(), splits);
        if (source.isPresent() && !config.features().isEmpty()) {
            String id = ids.of(name);
            List<Object> fields = new ArrayList<>();
            pattern.ifPresent(found -> fields.add(split(id, splits, source.get(), found)));
            files.volumes(source.get(), ids, id)
                    .filter(volumes -> config.features().stream()
                            .noneMatch(feature -> feature.name().equals(CroissantVolumes.FILE)))
                    .ifPresent(volumes -> fields.add(volumes(id, source.get(), volumes)));
            records(config, name, id, fields, new CroissantFields(dialect, source.get(), Optional.empty(), ids, id));
        }
    }

    /** Files, and a table beside them: each split has its own, since names of files come again. */
    private void withMetadata(DatasetView.Config config, DatasetView.Split split) {
        String name = config.splits().size() < 2 ? config.name() : config.name() + "-" + split.name();
        CroissantMetadata found =
                files.metadata(config.name(), split, config.features()).orElseThrow();
        String id = ids.of(name);
        List<Object> fields = new ArrayList<>(List.of(found.field(ids.of(id + "/" + CroissantMetadata.FILE))));
        records(
                config,
                name,
                id,
                fields,
                new CroissantFields(dialect, found.media(), Optional.of(found.table()), ids, id));
    }

    private void records(DatasetView.Config config, String name, String id, List<Object> fields, CroissantFields made) {
        List<Object> keys = new ArrayList<>();
        for (DatasetView.Feature feature : config.features()) {
            made.of(feature)
                    .ifPresentOrElse(
                            field -> {
                                references(field, feature, made, id);
                                fields.add(field);
                                if (feature.role().equals("id")) {
                                    keys.add(CroissantDialect.reference(String.valueOf(field.get("@id"))));
                                }
                            },
                            () -> losses.accept(new Loss(
                                    Paths.FEATURES, "nothing says how they are read from the files", feature.name())));
        }
        if (!fields.isEmpty()) {
            sets.add(JsonText.object(
                    "@type",
                    "cr:RecordSet",
                    "@id",
                    id,
                    "name",
                    name,
                    "description",
                    config.description(),
                    "key",
                    keys.size() == 1 ? keys.get(0) : keys,
                    "field",
                    fields));
        }
    }

    private Map<String, Object> split(
            String set, List<DatasetView.Split> splits, CroissantFiles.Source source, SplitPattern pattern) {
        String id = ids.of(set + "_splits");
        String name = id + "/name";
        boolean known = splits.stream().allMatch(split -> SPLITS.containsKey(split.name()));
        List<Object> fields = new ArrayList<>();
        fields.add(JsonText.ordered("@type", "cr:Field", "@id", name, "name", "name", "dataType", "sc:Text"));
        if (known) {
            fields.add(JsonText.ordered("@type", "cr:Field", "@id", id + "/url", "name", "url", "dataType", "sc:URL"));
        }
        List<Object> data = splits.stream()
                .map(split -> JsonText.object(
                        name,
                        split.name(),
                        id + "/url",
                        known
                                ? SPLITS.getOrDefault(split.name(), "")
                                        .replace("cr:", "http://mlcommons.org/croissant/")
                                : ""))
                .map(Object.class::cast)
                .toList();
        sets.add(inline(id, "cr:Split", name, fields, data));
        Map<String, Object> from = new LinkedHashMap<>(source.reference());
        from.put("extract", JsonText.ordered("fileProperty", pattern.property()));
        from.put("transform", JsonText.ordered("regex", pattern.regex()));
        return JsonText.ordered(
                "@type",
                "cr:Field",
                "@id",
                ids.of(set + "/split"),
                "name",
                "split",
                "dataType",
                "sc:Text",
                "references",
                JsonText.ordered("field", CroissantDialect.reference(name)),
                "source",
                from);
    }

    /** The name of each file, by which its header is found. */
    private Map<String, Object> volumes(String set, CroissantFiles.Source source, CroissantVolumes volumes) {
        sets.add(volumes.set());
        Map<String, Object> from = new LinkedHashMap<>(source.reference());
        from.put("extract", JsonText.ordered("fileProperty", "filename"));
        return JsonText.ordered(
                "@type",
                "cr:Field",
                "@id",
                ids.of(set + "/" + CroissantVolumes.FILE),
                "name",
                CroissantVolumes.FILE,
                "dataType",
                "sc:Text",
                "references",
                JsonText.ordered("field", CroissantDialect.reference(volumes.key())),
                "source",
                from);
    }

    private static Map<String, Object> inline(
            String id, String type, String key, List<Object> fields, List<Object> data) {
        return JsonText.ordered(
                "@type", "cr:RecordSet",
                "@id", id,
                "name", id,
                "dataType", type,
                "key", CroissantDialect.reference(key),
                "field", fields,
                "data", data);
    }

    /** A field of classes refers to their names, or to their numbers. */
    private void references(Map<String, Object> field, DatasetView.Feature feature, CroissantFields made, String set) {
        List<String> labels = feature.type().map(CroissantRecords::labels).orElse(List.of());
        if (labels.isEmpty() || field.containsKey("subField")) {
            return;
        }
        String id = ids.of(set + "_" + feature.name() + "_labels");
        String name = id + "/name";
        String number = id + "/number";
        boolean numbered = made.isNumbered();
        boolean defined = labels.stream().allMatch(definitions::containsKey);
        List<Object> fields = new ArrayList<>();
        if (numbered) {
            fields.add(
                    JsonText.ordered("@type", "cr:Field", "@id", number, "name", "number", "dataType", "sc:Integer"));
        }
        fields.add(JsonText.ordered("@type", "cr:Field", "@id", name, "name", "name", "dataType", "sc:Text"));
        if (defined) {
            fields.add(JsonText.ordered(
                    "@type", "cr:Field", "@id", id + "/definition", "name", "definition", "dataType", "sc:Text"));
        }
        List<Object> data = IntStream.range(0, labels.size())
                .mapToObj(at -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    if (numbered) {
                        row.put(number, at);
                    }
                    row.put(name, labels.get(at));
                    if (defined) {
                        row.put(id + "/definition", definitions.getOrDefault(labels.get(at), ""));
                    }
                    return (Object) row;
                })
                .toList();
        sets.add(inline(id, "sc:Enumeration", numbered ? number : name, fields, data));
        field.put("references", JsonText.ordered("field", CroissantDialect.reference(numbered ? number : name)));
    }

    private static List<String> labels(FeatureType type) {
        return type.item().map(CroissantRecords::labels).orElseGet(type::labels);
    }
}
