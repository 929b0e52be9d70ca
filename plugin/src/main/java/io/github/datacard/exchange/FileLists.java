package io.github.datacard.exchange;

import io.github.datacard.data.FileType;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.json.JsonText;
import io.github.datacard.text.Identifiers;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Files and columns as other formats list them, with what all formats share. */
final class FileLists {
    private static final String NO_DAY = "1970-01-01";
    private static final String OTHER = "other";
    private static final String UNKNOWN = "unknown";
    private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

    private final CroissantDialect dialect;
    private final SchemaOrg schemaOrg;
    private final ValueList licenses;
    private final ValueList kaggle;

    FileLists(Vocabulary vocabulary) {
        this.dialect = CroissantDialect.of(vocabulary, true);
        this.schemaOrg = new SchemaOrg(vocabulary);
        this.licenses = vocabulary.list("licenses");
        this.kaggle = vocabulary.list("kaggle-licenses");
    }

    Map<String, Calculation> calculations() {
        Map<String, Calculation> all = new HashMap<>(schemaOrg.calculations());
        all.put("id", (dataset, losses) -> dataset.answered().id());
        all.put(
                "slug",
                (dataset, losses) ->
                        dataset.answered().id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-"));
        all.put(
                "doi_id",
                (dataset, losses) ->
                        Identifiers.doi(dataset.answered().text(Paths.DOI)).orElse("(:tba)"));
        all.put("urn", (dataset, losses) -> "urn:datacard:" + dataset.answered().id());
        all.put("previous_day", (dataset, losses) -> previousDay(dataset));
        all.put("file_hashes", (dataset, losses) -> hashes(dataset));
        all.put("day", (dataset, losses) -> day(dataset));
        all.put("moment", (dataset, losses) -> day(dataset) + "T00:00:00Z");
        all.put("year", (dataset, losses) -> day(dataset).substring(0, 4));
        all.put("bytes", (dataset, losses) -> bytes(dataset));
        all.put("media_types", (dataset, losses) -> mediaTypes(dataset));
        all.put(
                "bare_doi",
                (dataset, losses) ->
                        Identifiers.doi(dataset.answered().text(Paths.DOI)).orElse(""));
        all.put("spdx_expression", (dataset, losses) -> isAllSpdx(dataset) ? String.join(" AND ", spdx(dataset)) : "");
        all.put("kaggle_license", (dataset, losses) -> kaggle(dataset, losses));
        all.put(
                "license_references",
                (dataset, losses) -> licenses(dataset).stream()
                        .map(license -> CroissantDialect.reference(String.valueOf(license.get("@id"))))
                        .toList());
        all.put("license_entities", (dataset, losses) -> licenses(dataset));
        all.put("package_resources", (dataset, losses) -> resources(dataset, true));
        all.put("kaggle_resources", (dataset, losses) -> resources(dataset, false));
        all.put("crate_files", (dataset, losses) -> crate(dataset));
        all.put(
                "crate_parts",
                (dataset, losses) -> files(dataset).stream()
                        .map(file -> CroissantDialect.reference(file.path()))
                        .toList());
        return all;
    }

    /** The day of a dataset by its own words; formats that demand one get a day that nobody takes for real. */
    private static String day(Disclosed dataset) {
        return List.of(Paths.DATE_PUBLISHED, Paths.DATE_MODIFIED, Paths.DATE_CREATED).stream()
                .map(path -> Moments.firstDay(dataset.answered().text(path)))
                .filter(day -> !day.isEmpty())
                .findFirst()
                .orElse(NO_DAY);
    }

    /** The day of the version before the present one. */
    private static String previousDay(Disclosed dataset) {
        String present = day(dataset);
        return dataset.answered().texts(Paths.VERSIONS_DATE).stream()
                .map(Moments::firstDay)
                .filter(day -> day.compareTo(present) < 0)
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    private List<Object> hashes(Disclosed dataset) {
        return files(dataset).stream()
                .filter(file -> !file.sha256().isEmpty())
                .map(file -> JsonText.object(
                        "path",
                        file.path(),
                        "tree-hashes",
                        List.of(JsonText.ordered("algorithm", "sha256", "value", file.sha256()))))
                .map(Object.class::cast)
                .toList();
    }

    /** An expression that leaves out one of the licenses would permit what that one forbids. */
    private boolean isAllSpdx(Disclosed dataset) {
        return spdx(dataset).size() == dataset.answered().values(Paths.LICENSES).size();
    }

    /** The ids of SPDX of all licenses that have one. */
    private List<String> spdx(Disclosed dataset) {
        return dataset.answered().texts(Paths.LICENSE_ID).stream()
                .flatMap(id -> licenses.get(id).stream())
                .map(license -> license.attributes().getOrDefault("spdx", ""))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** Kaggle holds exactly one license; of several, none stands for all. */
    private String kaggle(Disclosed dataset, Consumer<Loss> losses) {
        List<String> ids = spdx(dataset);
        if (dataset.answered().values(Paths.LICENSES).size() > 1) {
            losses.accept(new Loss(
                    Paths.LICENSES,
                    "it holds one license alone",
                    String.join(", ", dataset.answered().texts(Paths.LICENSE_ID))));
        }
        List<String> named = dataset.answered().texts(Paths.LICENSE_ID);
        if (named.isEmpty() || named.equals(List.of(UNKNOWN))) {
            return UNKNOWN;
        }
        return Optional.of(ids)
                .filter(known -> known.size() == 1 && isAllSpdx(dataset))
                .flatMap(known -> kaggle.get(known.get(0)))
                .map(license -> license.attributes().getOrDefault("form", OTHER))
                .orElse(OTHER);
    }

    private List<Map<String, Object>> licenses(Disclosed dataset) {
        return new DatasetView(dataset.answered())
                .licenses().stream()
                        .map(license -> {
                            Map<String, String> known = licenses.get(license.id())
                                    .map(ValueList.Value::attributes)
                                    .orElse(Map.of());
                            String url = license.url().isEmpty() ? known.getOrDefault("url", "") : license.url();
                            String name = license.name().isEmpty() ? licenses.label(license.id()) : license.name();
                            return JsonText.object(
                                    "@id",
                                    url.isEmpty() ? "#license-" + license.id() : url,
                                    "@type",
                                    "CreativeWork",
                                    "name",
                                    name,
                                    "description",
                                    name);
                        })
                        .toList();
    }

    private static Object bytes(Disclosed dataset) {
        String stated = dataset.answered().text(Paths.SIZE_BYTES);
        return stated.isEmpty() ? (Object) "" : (Object) Long.valueOf(stated);
    }

    private List<CroissantFiles.Checked> files(Disclosed dataset) {
        return new CroissantFiles(dataset.known(), dialect, new CroissantIds()).checked();
    }

    private List<String> mediaTypes(Disclosed dataset) {
        return files(dataset).stream()
                .map(file -> dialect.mediaTypeOf(file.path()))
                .distinct()
                .toList();
    }

    /** One resource for each split of each configuration. */
    private List<Object> resources(Disclosed dataset, boolean checked) {
        CroissantFiles files = new CroissantFiles(dataset.known(), dialect, new CroissantIds());
        Map<String, CroissantFiles.Checked> known = new LinkedHashMap<>();
        files.checked().forEach(file -> known.put(file.path(), file));
        List<Object> resources = new ArrayList<>();
        for (DatasetView.Config config : new DatasetView(dataset.answered()).configs()) {
            for (DatasetView.Split split : config.splits()) {
                List<String> here = files.of(config.name(), split);
                List<String> paths = here.isEmpty() ? split.files() : here;
                if (!paths.isEmpty()
                        && paths.stream()
                                .noneMatch(path -> WILDCARD.matcher(path).find())) {
                    resources.add(checked ? resource(config, split, paths, known) : kaggle(config, paths.get(0)));
                }
            }
        }
        return resources;
    }

    private Map<String, Object> resource(
            DatasetView.Config config,
            DatasetView.Split split,
            List<String> paths,
            Map<String, CroissantFiles.Checked> known) {
        Optional<CroissantFiles.Checked> only = Optional.of(paths)
                .filter(all -> all.size() == 1)
                .map(all -> known.get(all.get(0)))
                .filter(file -> !file.sha256().isEmpty());
        boolean table = FileType.of(paths.get(0)).isTable();
        Map<String, Object> resource = JsonText.object(
                "name",
                        name(config, split, paths.get(0))
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9._-]+", "-"),
                "description", config.description(),
                "type", table ? "table" : "",
                "path", paths.size() == 1 ? paths.get(0) : paths,
                "mediatype", dialect.mediaTypeOf(paths.get(0)),
                "hash", only.map(file -> "sha256:" + file.sha256()).orElse(""));
        only.filter(file -> file.bytes() >= 0).ifPresent(file -> resource.put("bytes", file.bytes()));
        if (table && !config.features().isEmpty()) {
            resource.put("schema", JsonText.ordered("fields", fields(config, "package")));
        }
        return resource;
    }

    /** The name of its file, as tools of the format name a table that has no name. */
    private static String name(DatasetView.Config config, DatasetView.Split split, String path) {
        if (config.name().equals(DatasetView.DEFAULT_CONFIG)) {
            return FileType.lastOf(path).replaceFirst("\\..*", "");
        }
        return config.splits().size() == 1 ? config.name() : config.name() + "-" + split.name();
    }

    private Map<String, Object> kaggle(DatasetView.Config config, String path) {
        Map<String, Object> resource = JsonText.object("path", path, "description", config.description());
        if (FileType.of(path).isTable() && !config.features().isEmpty()) {
            resource.put("schema", JsonText.ordered("fields", fields(config, "kaggle")));
        }
        return resource;
    }

    private List<Object> fields(DatasetView.Config config, String format) {
        return config.features().stream()
                .map(feature -> JsonText.object(
                        "name", feature.name(),
                        "type", feature.type().map(type -> type(type, format)).orElse(""),
                        "description", feature.description()))
                .map(Object.class::cast)
                .toList();
    }

    private String type(FeatureType type, String format) {
        if (type.item().isPresent() || !type.members().isEmpty()) {
            return format.equals("kaggle") ? "string" : type.item().isPresent() ? "array" : "object";
        }
        return dialect.types()
                .get(type.name().split("[\\[(]", 2)[0])
                .map(value -> value.attributes().getOrDefault(format.equals("kaggle") ? "kind" : "form", "string"))
                .orElse("string");
    }

    private List<Object> crate(Disclosed dataset) {
        return files(dataset).stream()
                .map(file -> JsonText.object(
                        "@id", file.path(),
                        "@type", "File",
                        "name", FileType.lastOf(file.path()),
                        "encodingFormat", dialect.mediaTypeOf(file.path()),
                        "contentSize", file.bytes() < 0 ? "" : String.valueOf(file.bytes()),
                        "sha256", file.sha256()))
                .map(Object.class::cast)
                .toList();
    }
}
