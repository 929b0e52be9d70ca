package io.github.datacard.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which files the Hugging Face Hub takes for the data of a repository whose card does not say so, and as what. Follows
 * the library {@code datasets}: the first way of naming splits that fits anything wins; the most frequent file type
 * decides on the reader, which then reads only its own types.
 *
 * @param reader the reader, if all splits ask for the same
 * @param splits the files of each split
 */
public record HubInference(Optional<String> reader, Map<String, List<String>> splits) {
    private static final Set<String> NEVER_DATA = Set.of(
            "README.md",
            "config.json",
            "dataset_info.json",
            "dataset_infos.json",
            "dummy_data.zip",
            "dataset_dict.json");

    private static final Set<String> METADATA = Set.of("metadata.csv", "metadata.jsonl", "metadata.parquet");

    private static final Pattern SHARD = Pattern.compile("data/(\\w+(?:\\.\\w+)*)-\\d{5}-of-\\d{5}[^/]*\\.[^/]*");

    /** The types that win where two are equally frequent, best first. */
    private static final List<String> PREFERRED = List.of("parquet", "lance", "arrow", "jsonl", "json", "csv");

    private static final Map<String, List<String>> READERS = Map.ofEntries(
            Map.entry("csv", List.of("csv", "tsv")),
            Map.entry("json", List.of("json", "jsonl", "ndjson")),
            Map.entry("parquet", List.of("parquet", "geoparquet", "gpq")),
            Map.entry("arrow", List.of("arrow")),
            Map.entry("text", List.of("txt")),
            Map.entry("conll", List.of("conll", "conllu")),
            Map.entry("webdataset", List.of("tar")),
            Map.entry("xml", List.of("xml")),
            Map.entry("hdf5", List.of("hdf5", "h5")),
            Map.entry("eval", List.of("eval")),
            Map.entry("lance", List.of("lance")),
            Map.entry("tsfile", List.of("tsfile")),
            Map.entry("pdffolder", List.of("pdf")),
            Map.entry("niftifolder", List.of("nii")),
            Map.entry("archive", List.of("zip")),
            Map.entry("meshfolder", List.of("glb", "ply", "stl")),
            Map.entry("videofolder", List.of("mkv", "mp4", "avi", "mpeg", "mov")),
            Map.entry("audiofolder", List.of("wav", "mp3", "flac", "ogg", "opus", "aiff")),
            Map.entry("imagefolder", List.of("png", "jpg", "jpeg", "gif", "bmp", "tiff", "webp")));

    /** A word that names a split, as a folder or in the name of a file. */
    private record Keyword(String split, Pattern folder, Pattern file) {
        private static final String DELIMITER = "[-._ 0-9]";

        /** Those of train first, those of test last. */
        private static final List<Keyword> ALL = Stream.of(
                        of("train", "train", "training"),
                        of("validation", "validation", "valid", "dev", "val"),
                        of("test", "test", "testing", "eval", "evaluation"))
                .flatMap(keywords -> keywords)
                .toList();

        private static Stream<Keyword> of(String split, String... words) {
            return Stream.of(words)
                    .map(word -> new Keyword(
                            split,
                            Pattern.compile("(.*(" + DELIMITER + "|/))?" + word + "(" + DELIMITER + "[^/]*)?/.+"),
                            Pattern.compile("(.*(" + DELIMITER + "|/))?" + word + DELIMITER + "[^/]*")));
        }
    }

    /** The inference over these names. */
    public static HubInference of(List<String> names) {
        if (names.isEmpty()) {
            return new HubInference(Optional.empty(), Map.of());
        }
        List<String> candidates = names.stream()
                .filter(name ->
                        Stream.of(name.split("/", -1)).noneMatch(part -> part.startsWith(".") || part.startsWith("__")))
                .filter(name -> !NEVER_DATA.contains(FileType.lastOf(name)))
                .toList();
        Map<String, List<String>> splits = splits(candidates);
        Set<Optional<String>> readers =
                splits.values().stream().map(HubInference::reader).collect(Collectors.toSet());
        Optional<String> reader = readers.size() == 1 ? readers.iterator().next() : Optional.empty();
        splits.replaceAll((split, files) -> files.stream()
                .filter(file -> reader.isPresent()
                        && (METADATA.contains(FileType.lastOf(file))
                                || READERS.getOrDefault(reader.get(), List.of()).contains(typeOf(file))))
                .toList());
        return new HubInference(reader, splits);
    }

    /** The splits by the first way that finds any, those of the Hub's own names first. */
    private static Map<String, List<String>> splits(List<String> names) {
        List<Function<String, List<String>>> ways = List.of(
                name -> Optional.of(SHARD.matcher(name))
                        .filter(matcher -> matcher.matches())
                        .map(matcher -> List.of(matcher.group(1)))
                        .orElse(List.of()),
                name -> name.endsWith(".eval") ? List.of("logs") : List.of(),
                name -> byKeyword(word -> word.folder().matcher(name).matches()),
                name -> byKeyword(word -> word.file().matcher(name).matches()),
                name -> List.of("train"));
        return ways.stream()
                .map(way -> {
                    Map<String, List<String>> found = new LinkedHashMap<>();
                    names.forEach(name -> way.apply(name)
                            .forEach(split -> found.computeIfAbsent(split, key -> new ArrayList<>())
                                    .add(name)));
                    return ordered(found);
                })
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(LinkedHashMap::new);
    }

    private static Map<String, List<String>> ordered(Map<String, List<String>> found) {
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        Stream.concat(
                        Keyword.ALL.stream().map(Keyword::split).distinct().filter(found::containsKey),
                        found.keySet().stream().sorted())
                .forEach(split -> ordered.put(split, found.get(split)));
        return ordered;
    }

    private static List<String> byKeyword(Predicate<Keyword> fits) {
        return Keyword.ALL.stream().filter(fits).map(Keyword::split).distinct().toList();
    }

    private static Optional<String> reader(List<String> files) {
        Map<String, Long> types = files.stream()
                .filter(file -> !METADATA.contains(FileType.lastOf(file)))
                .map(HubInference::typeOf)
                .filter(type -> READERS.values().stream().anyMatch(known -> known.contains(type)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return types.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(type -> -rank(type.getKey()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(type -> READERS.entrySet().stream()
                        .filter(reader -> reader.getValue().contains(type.getKey()))
                        .findFirst()
                        .orElseThrow()
                        .getKey());
    }

    private static int rank(String type) {
        int place = PREFERRED.indexOf(type);
        return place < 0 ? PREFERRED.size() : place;
    }

    private static String typeOf(String name) {
        return FileType.of(name).type();
    }
}
