package io.github.datacard.exchange;

import io.github.datacard.assessment.KnownDataset;
import io.github.datacard.data.DataInspection;
import io.github.datacard.data.FileType;
import io.github.datacard.data.MediaKind;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.facts.Facts;
import io.github.datacard.json.JsonText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a dataset as resources of Croissant: a file with a checksum is a FileObject; several files, or one without a
 * checksum, are a FileSet, which needs none.
 */
final class CroissantFiles {
    /** So many files are listed one by one; of more, patterns. */
    private static final int LISTED = 100;

    private static final Set<String> ARCHIVES = Set.of("zip", "tar", "tgz");

    private final CroissantDialect dialect;
    private final CroissantIds ids;
    private final KnownDataset known;
    private final Map<String, Checked> files = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> resources = new LinkedHashMap<>();
    private final Map<String, String> objects = new LinkedHashMap<>();
    private final Map<String, Source> together = new LinkedHashMap<>();

    /** Where records come from. */
    record Source(String kind, String id, FileType type, List<String> paths) {
        /** The reference of a field to it. */
        Map<String, Object> reference() {
            return JsonText.ordered(kind, CroissantDialect.reference(id));
        }
    }

    /** A file with what is known of it; the size may be unknown. */
    record Checked(String path, long bytes, String sha256) {}

    CroissantFiles(KnownDataset known, CroissantDialect dialect, CroissantIds ids) {
        this.known = known;
        this.dialect = dialect;
        this.ids = ids;
        known.answered().values(Paths.FILES).forEach(file -> file(stated(file)));
        known.seen().files().filter(file -> !file.pointer()).forEach(file -> file(seen(file)));
        known.facts().ifPresent(facts -> facts.files().forEach(file -> file(measured(file))));
        files.remove("");
    }

    private void file(Checked file) {
        files.put(file.path(), file);
    }

    private static Checked stated(Value file) {
        String bytes = file.text("bytes");
        return new Checked(file.text("path"), bytes.isEmpty() ? -1 : Long.parseLong(bytes), file.text("sha256"));
    }

    private Checked seen(DataInspection.File file) {
        String stated =
                Optional.ofNullable(files.get(file.path())).map(Checked::sha256).orElse("");
        return new Checked(file.path(), file.bytes(), file.digest().orElse(stated));
    }

    private static Checked measured(Facts.DataFile file) {
        return new Checked(file.path(), file.bytes(), file.sha256());
    }

    /** All files of which anything is known, by their paths. */
    List<Checked> checked() {
        return List.copyOf(files.values());
    }

    /** All resources. Where files are few, each of them is one. */
    List<Object> distribution() {
        if (files.size() <= LISTED) {
            files.values().stream().filter(file -> !file.sha256().isEmpty()).forEach(this::object);
        }
        return List.copyOf(resources.values());
    }

    /** The files of a split that are here. */
    List<String> of(String config, DatasetView.Split split) {
        return known.facts()
                .flatMap(facts -> facts.config(config))
                .flatMap(measured -> measured.splits().stream()
                        .filter(found -> found.name().equals(split.name()))
                        .findFirst())
                .map(Facts.Split::files)
                .orElseGet(() -> known.seen().splits().stream()
                        .filter(found ->
                                found.config().equals(config) && found.name().equals(split.name()))
                        .flatMap(found -> found.files().stream())
                        .map(DataInspection.File::path)
                        .toList());
    }

    /** The resource that holds these splits together; empty if nothing is known of their files. */
    Optional<Source> source(String config, List<DatasetView.Split> splits) {
        List<String> here = splits.stream()
                .flatMap(split -> of(config, split).stream())
                .distinct()
                .toList();
        Optional<Source> single = here.size() == 1 ? single(here.get(0)) : Optional.empty();
        if (single.isPresent()) {
            return single;
        }
        List<String> patterns = here.isEmpty() ? stated(splits) : patterns(here, stated(splits));
        return patterns.isEmpty() ? Optional.empty() : Optional.of(set(config, splits, patterns, here));
    }

    /** The files of a split, and the table beside them; empty if there is none that says more of each. */
    Optional<CroissantMetadata> metadata(String config, DatasetView.Split split, List<DatasetView.Feature> features) {
        List<String> here = of(config, split);
        List<String> media = CroissantMetadata.media(here);
        boolean named = MediaKind.ofMost(media).stream()
                .anyMatch(kind -> features.stream()
                        .anyMatch(feature -> feature.name().equals(kind.feature())
                                && feature.type()
                                        .filter(type -> type.name().equals(kind.feature()))
                                        .isPresent()));
        return CroissantMetadata.tableOf(here)
                .filter(table -> named && features.size() > 1)
                .flatMap(this::single)
                .map(table -> new CroissantMetadata(together(config, split, media), table));
    }

    private Source together(String config, DatasetView.Split split, List<String> media) {
        return together.computeIfAbsent(config + "/" + split.name(), key -> {
            List<String> alike = media.stream()
                    .map(CroissantFiles::likes)
                    .distinct()
                    .sorted()
                    .toList();
            return set(
                    config,
                    List.of(split),
                    alike.size() <= LISTED && matchOnly(alike, media) ? alike : patterns(media, List.of()),
                    media);
        });
    }

    /** What the headers of the files of a source say, if they are volumes. */
    Optional<CroissantVolumes> volumes(Source source, CroissantIds ids, String recordSet) {
        List<Facts.DataFile> measured = source.paths().stream()
                .flatMap(path -> known.facts().flatMap(facts -> facts.file(path)).stream())
                .toList();
        return measured.size() == source.paths().size()
                ? CroissantVolumes.of(measured, () -> ids.of(recordSet + "_headers"))
                : Optional.empty();
    }

    private static List<String> stated(List<DatasetView.Split> splits) {
        return splits.stream()
                .flatMap(split -> split.files().stream())
                .filter(path -> !path.contains("://"))
                .distinct()
                .toList();
    }

    /** The resource of one file; empty if its checksum is not known. */
    private Optional<Source> single(String path) {
        FileType type = FileType.of(path);
        return Optional.ofNullable(files.get(path))
                .filter(file -> !file.sha256().isEmpty())
                .map(this::object)
                .map(id -> ARCHIVES.contains(type.type())
                        ? members(path, id)
                        : new Source("fileObject", id, type, List.of(path)));
    }

    /** The members of an archive that are most of it. */
    private Source members(String path, String archive) {
        String type = known.facts().flatMap(facts -> facts.file(path)).stream()
                .flatMap(file -> file.members().stream())
                .max(Comparator.comparingLong(Facts.MemberType::count))
                .map(Facts.MemberType::type)
                .orElse("");
        return set(
                ids.of(archive + "-files"),
                CroissantDialect.reference(archive),
                FileType.of("x." + type),
                dialect.mediaType(type),
                type.isEmpty() ? "*" : "*." + type,
                List.of());
    }

    private Source set(
            String id, Object containedIn, FileType type, String mediaType, Object includes, List<String> here) {
        resources.put(
                id,
                JsonText.object(
                        "@type",
                        "cr:FileSet",
                        "@id",
                        id,
                        "name",
                        id,
                        "containedIn",
                        containedIn,
                        "encodingFormat",
                        mediaType,
                        "includes",
                        includes));
        return new Source("fileSet", id, type, here);
    }

    private String object(Checked file) {
        return objects.computeIfAbsent(file.path(), path -> {
            String id = ids.of(path);
            resources.put(
                    id,
                    JsonText.object(
                            "@type",
                            "cr:FileObject",
                            "@id",
                            id,
                            "name",
                            FileType.lastOf(path),
                            "contentUrl",
                            path,
                            "contentSize",
                            file.bytes() < 0 ? "" : file.bytes() + " B",
                            "encodingFormat",
                            dialect.mediaTypeOf(path),
                            "sha256",
                            file.sha256()));
            return id;
        });
    }

    private Source set(String config, List<DatasetView.Split> splits, List<String> patterns, List<String> here) {
        String first = here.isEmpty() ? patterns.get(0) : here.get(0);
        String id = ids.of(
                "files-of-" + config + (splits.size() == 1 ? "-" + splits.get(0).name() : ""));
        return set(
                id,
                "",
                FileType.of(first),
                dialect.mediaTypeOf(first),
                patterns.size() == 1 ? patterns.get(0) : patterns,
                here);
    }

    /** Patterns that match these files and none of the others that are known. */
    private List<String> patterns(List<String> here, List<String> stated) {
        List<String> globs =
                stated.stream().map(CroissantFiles::crossing).distinct().toList();
        if (!globs.isEmpty() && globs.size() <= LISTED && matchOnly(globs, here)) {
            return globs;
        }
        if (here.size() <= LISTED) {
            return here.stream().map(CroissantFiles::escaped).toList();
        }
        return here.stream().map(CroissantFiles::likes).distinct().sorted().toList();
    }

    /** Patterns of Croissant have no {@code **}: their {@code *} goes through all folders. */
    private static String crossing(String glob) {
        return glob.replace("**/", "*").replaceAll("\\*+", "*");
    }

    private static String escaped(String path) {
        return path.replaceAll("[\\[*?]", "[$0]");
    }

    private static String likes(String path) {
        int slash = path.lastIndexOf('/') + 1;
        int dot = path.indexOf('.', slash);
        return escaped(path.substring(0, slash)) + "*" + (dot < 0 ? "" : path.substring(dot));
    }

    private boolean matchOnly(List<String> globs, List<String> here) {
        List<Pattern> patterns = globs.stream().map(CroissantFiles::regex).toList();
        Set<String> wanted = new LinkedHashSet<>(here);
        return Stream.concat(files.keySet().stream(), here.stream())
                .allMatch(path -> wanted.contains(path)
                        == patterns.stream()
                                .anyMatch(pattern -> pattern.matcher(path).matches()));
    }

    static Pattern regex(String glob) {
        List<String> parts = new ArrayList<>();
        for (String part : glob.split("(?<=[*?])|(?=[*?])", -1)) {
            parts.add(part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part));
        }
        return Pattern.compile(parts.stream().collect(Collectors.joining()), Pattern.DOTALL);
    }
}
