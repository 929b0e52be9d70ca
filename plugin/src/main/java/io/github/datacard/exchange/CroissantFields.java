package io.github.datacard.exchange;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of one record set. */
final class CroissantFields {
    private static final Set<String> MEDIA = Set.of("image", "audio", "video", "pdf", "nifti", "mesh");

    /** The folder in which a file lies. */
    private static final String FOLDER = "(?:.*/)?([^/]+)/[^/]+$";

    private static final int CORNERS = 4;

    private final CroissantDialect dialect;
    private final CroissantFiles.Source source;
    private final Optional<CroissantFiles.Source> table;
    private final CroissantIds ids;
    private final String recordSet;

    /**
     * Fields.
     *
     * @param table the table beside media files, from which all comes that is none of their contents
     */
    CroissantFields(
            CroissantDialect dialect,
            CroissantFiles.Source source,
            Optional<CroissantFiles.Source> table,
            CroissantIds ids,
            String recordSet) {
        this.table = table;
        this.dialect = dialect;
        this.source = source;
        this.ids = ids;
        this.recordSet = recordSet;
    }

    /** The field of a column; empty if nothing says how its values are read from the files. */
    Optional<Map<String, Object>> of(DatasetView.Feature feature) {
        FeatureType type = feature.type().orElseGet(() -> FeatureType.simple("string"));
        return extract(feature.name(), type).map(from -> {
            Map<String, Object> field = field(ids.of(recordSet + "/" + feature.name()), feature.name(), type, from);
            if (!feature.description().isEmpty()) {
                field.put("description", feature.description());
            }
            return field;
        });
    }

    /** Whether the class of each file is that of its folder. */
    private boolean isClassOfFolder(FeatureType type) {
        return type.name().equals(FeatureType.CLASS_LABEL) && !rows(type).type().isTable();
    }

    /** Where the values of a type come from. */
    private CroissantFiles.Source rows(FeatureType type) {
        return table.filter(beside -> !MEDIA.contains(type.name())).orElse(source);
    }

    private Optional<Map<String, Object>> extract(String column, FeatureType type) {
        CroissantFiles.Source source = rows(type);
        Map<String, Object> from = new LinkedHashMap<>(source.reference());
        if (source.type().type().equals("json")) {
            from.put("extract", JsonText.ordered("jsonPath", "$[*]['" + column.replace("'", "\\'") + "']"));
        } else if (source.type().isTable() && !source.type().type().equals("txt")) {
            from.put("extract", JsonText.ordered("column", column));
        } else if (source.type().type().equals("txt") && type.name().equals("string")) {
            from.put("extract", JsonText.ordered("fileProperty", "lines"));
        } else if (MEDIA.contains(type.name())) {
            from.put("extract", JsonText.ordered("fileProperty", "content"));
        } else if (isClassOfFolder(type)) {
            from.put("extract", JsonText.ordered("fileProperty", "fullpath"));
            from.put("transform", JsonText.ordered("regex", FOLDER));
        } else {
            return Optional.empty();
        }
        return Optional.of(from);
    }

    private Map<String, Object> field(String id, String name, FeatureType type, Map<String, Object> from) {
        Map<String, Object> field = JsonText.ordered("@type", "cr:Field", "@id", id, "name", name);
        List<String> shape = new ArrayList<>();
        FeatureType item = type;
        while (item.item().isPresent() && !isBox(name, item)) {
            shape.add(String.valueOf(item.settings().getOrDefault("length", "-1")));
            item = item.item().get();
        }
        if (item.settings().get("shape") instanceof List<?> sizes) {
            sizes.forEach(size -> shape.add(size instanceof Long ? size.toString() : "-1"));
            item = FeatureType.simple(String.valueOf(item.settings().getOrDefault("dtype", "float32")));
        }
        if (!item.members().isEmpty()) {
            members(field, id, item, from);
        } else {
            field.put("dataType", isBox(name, item) ? "cr:BoundingBox" : type(item));
            field.put("source", from);
        }
        if (!shape.isEmpty()) {
            field.putAll(dialect.array(String.join(",", shape)));
        }
        return field;
    }

    /** Whether a list holds the four numbers of a box, as its name says. */
    private static boolean isBox(String name, FeatureType type) {
        return name.toLowerCase(java.util.Locale.ROOT).matches("(?:.*[_.-])?(?:bbox|bounding_?box|box)")
                && Long.valueOf(CORNERS).equals(type.settings().get("length"));
    }

    private String type(FeatureType type) {
        return type.name().equals(FeatureType.CLASS_LABEL) && isNumbered() ? "sc:Integer" : dialect.type(type.name());
    }

    /** Parquet holds classes by their numbers, text files by their names. */
    boolean isNumbered() {
        return table.orElse(source).type().isParquet();
    }

    private void members(Map<String, Object> field, String id, FeatureType type, Map<String, Object> from) {
        field.put(
                "subField",
                type.members().entrySet().stream()
                        .map(member -> field(
                                ids.of(id + "/" + member.getKey()),
                                member.getKey(),
                                member.getValue(),
                                below(from, member.getKey())))
                        .collect(Collectors.toList()));
    }

    private static Map<String, Object> below(Map<String, Object> from, String member) {
        Map<String, Object> below = new LinkedHashMap<>(from);
        String above = from.get("transform") instanceof Map<?, ?> transform ? transform.get("jsonPath") + "." : "";
        below.put("transform", JsonText.ordered("jsonPath", above + member));
        return below;
    }
}
