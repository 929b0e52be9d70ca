package io.github.datacard.data;

import io.github.datacard.hub.Loader;
import io.github.datacard.hub.LoaderNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which files the Hugging Face Hub takes for the data of a repository whose card does not say so, and as what. Follows
 * the library {@code datasets}, version 5.0.1: the first way of naming splits that fits anything wins; the most frequent
 * file type decides on the reader, which then reads only its own types.
 *
 * @param reader the reader, if all splits ask for the same
 * @param splits the files of each split
 * @param refusal why the library refuses these files; empty if it does not
 */
public record HubInference(Optional<String> reader, Map<String, List<String>> splits, Optional<String> refusal) {
    private static final Pattern SHARD = Pattern.compile("data/([^/]+)-\\d{5}-of-\\d{5}[^/]*\\.[^/]*");

    /** A word that names a split, as a folder or in the name of a file. */
    private record Keyword(String split, String word, Pattern folder, Pattern file) {
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
                            word,
                            Pattern.compile("(.*(" + DELIMITER + "|/))?" + word + "(" + DELIMITER + "[^/]*)?/.+"),
                            Pattern.compile("(.*(" + DELIMITER + "|/))?" + word + DELIMITER + "[^/]*")));
        }
    }

    /** Types that have a reader with others, which reads them in another way. */
    private static final Set<String> OF_THEIR_OWN = Set.of("tsv", "conllu");

    /** The words that name splits, as alternatives of a pattern. */
    static String splitWords() {
        return Keyword.ALL.stream().map(Keyword::word).collect(Collectors.joining("|"));
    }

    /** The inference over these names; archives are not looked into. */
    public static HubInference of(List<String> names) {
        return of(names, archive -> List.of());
    }

    /**
     * The inference over these names.
     *
     * @param members the names in a zip archive
     */
    public static HubInference of(List<String> names, Function<String, List<String>> members) {
        return of(names, members, Reader::takes);
    }

    /** The inference over the names in a folder that a card states, all of which are read as most of them are. */
    static HubInference inFolder(List<String> names, Function<String, List<String>> members) {
        return of(names, members, Reader::opens);
    }

    private static HubInference of(
            List<String> names, Function<String, List<String>> members, BiPredicate<Reader, String> taken) {
        List<String> candidates = names.stream()
                .filter(name -> !Glob.isHidden(name) && !isAddress(name))
                .filter(name -> !Loader.shipped().neverData().contains(FileType.lastOf(name)))
                .toList();
        if (candidates.stream().noneMatch(HubInference::isReadable)
                && candidates.stream().noneMatch(SHARD.asMatchPredicate())) {
            return new HubInference(Optional.empty(), Map.of(), Optional.empty());
        }
        Map<String, List<String>> splits = splits(candidates);
        Optional<String> refused = splits.entrySet().stream()
                .filter(split -> SHARD.matcher(split.getValue().get(0)).matches())
                .flatMap(split -> LoaderNames.ofSplit(split.getKey()).stream()
                        .map(fault -> "it refuses the split \"" + split.getKey() + "\" of "
                                + split.getValue().get(0)))
                .findFirst();
        if (splits.isEmpty() || refused.isPresent()) {
            return new HubInference(Optional.empty(), Map.of(), refused);
        }
        Map<String, List<String>> named = Map.copyOf(splits);
        splits.replaceAll((split, files) ->
                files.stream().filter(HubInference::isReadable).toList());
        Set<Optional<Reader>> readers = new LinkedHashSet<>();
        splits.values().forEach(files -> readers.add(Reader.of(files, members)));
        Optional<Reader> reader = readers.iterator().next();
        if (readers.size() > 1) {
            return new HubInference(Optional.empty(), Map.of(), Optional.of(differ(splits, members)));
        }
        if (splits.values().stream().allMatch(List::isEmpty)) {
            return new HubInference(Optional.empty(), Map.of(), misled(named, candidates));
        }
        splits.replaceAll((split, files) -> files.stream()
                .filter(file -> reader.filter(known -> taken.test(known, file)).isPresent())
                .toList());
        return new HubInference(reader.map(Reader::name), splits, Optional.empty());
    }

    /** The library takes a name with {@code ::} for an address, and passes over it. */
    static boolean isAddress(String name) {
        return name.contains("::");
    }

    /** Patterns of the library end at a line break, so that it passes over such names. */
    static boolean isBroken(String name) {
        return name.indexOf('\n') >= 0;
    }

    /** Names lead the library to files that it does not read, although there are others. */
    private static Optional<String> misled(Map<String, List<String>> named, List<String> candidates) {
        return candidates.stream()
                .filter(HubInference::isReadable)
                .findFirst()
                .flatMap(left -> named.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .findFirst()
                        .map(split -> "it takes " + split.getValue().get(0) + " by its name for all of the split "
                                + split.getKey() + ", reads no such file, and passes over " + left));
    }

    /** Whether a split is found by the name of a file, or of a folder above it. */
    static boolean isNamedAsSplit(String path) {
        return Keyword.ALL.stream()
                .anyMatch(word -> word.folder().matcher(path).matches()
                        || word.file().matcher(path).matches()
                        || FileType.lastOf(path).equalsIgnoreCase(word.word()));
    }

    private static String differ(Map<String, List<String>> splits, Function<String, List<String>> members) {
        List<String> kinds = new ArrayList<>();
        splits.forEach((split, files) -> kinds.add(
                split + ": " + Reader.of(files, members).map(Reader::type).orElse("nothing that it reads")));
        return "its splits are not of one kind (" + String.join(", ", kinds) + ")";
    }

    /** The files among some that the library opens, where a card names them; all, if it opens none. */
    static List<String> read(List<String> files, Function<String, List<String>> members) {
        List<String> readable = files.stream().filter(HubInference::isReadable).toList();
        return Reader.of(readable, members)
                .map(reader -> readable.stream().filter(reader::opens).toList())
                .filter(taken -> !taken.isEmpty())
                .orElse(files);
    }

    /** The type as which each file of a split is read, by what the split is read as, where its name says another. */
    static Function<String, Optional<String>> typesAmong(List<String> files, Function<String, List<String>> members) {
        Optional<Reader> common =
                Reader.of(files.stream().filter(HubInference::isReadable).toList(), members);
        return path -> common.filter(reader -> !reader.takes(path))
                .flatMap(reader -> OF_THEIR_OWN.contains(reader.type())
                        ? Optional.of(reader.type())
                        : Loader.shipped().readers().getOrDefault(reader.name(), List.of()).stream()
                                .findFirst());
    }

    /** The reader that the library takes for some files; archives are not looked into. */
    static Optional<String> readerOf(List<String> files) {
        return readerOf(files, archive -> List.of());
    }

    /** The reader that the library takes for some files. */
    static Optional<String> readerOf(List<String> files, Function<String, List<String>> members) {
        return Reader.of(files.stream().filter(HubInference::isReadable).toList(), members)
                .map(Reader::name);
    }

    /** Whether a name has an ending that one of some readers takes, whichever reads it in the end. */
    static boolean mayBeOf(Collection<String> readers, String name) {
        return suffixes(name)
                .map(suffix -> suffix.toLowerCase(Locale.ROOT))
                .anyMatch(suffix -> readers.stream()
                        .anyMatch(reader -> Loader.shipped()
                                .readers()
                                .getOrDefault(reader, List.of())
                                .contains(suffix)));
    }

    /** Only names with a type that some reader knows are looked at. */
    static boolean isReadable(String name) {
        return !isBroken(name)
                && suffixes(name)
                        .anyMatch(suffix -> suffix.equals("zip")
                                || Loader.shipped().lanceMetadata().contains(suffix)
                                || Reader.takesAsWritten(suffix));
    }

    /** All endings of a name, which many have in common. */
    private static String ends(String name) {
        String last = FileType.lastOf(name);
        int start = last.indexOf('.');
        return start < 0 ? "" : last.substring(start);
    }

    private static Stream<String> suffixes(String name) {
        return Arrays.stream(FileType.lastOf(name).split("\\.", -1)).skip(1);
    }

    /** The types that readers take; names of a million files are looked up. */
    private static final class Types {
        static final Set<String> ALL = of(Loader.shipped().readers().keySet());
        static final Set<String> ANY_CASE = of(Loader.shipped().anyCase());

        private static Set<String> of(Collection<String> readers) {
            return readers.stream()
                    .flatMap(reader -> Loader.shipped().readers().getOrDefault(reader, List.of()).stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * A reader with its options.
     *
     * @param type the file type that decided
     */
    private record Reader(String name, String type) {
        static Optional<Reader> of(List<String> files, Function<String, List<String>> members) {
            Map<Boolean, List<String>> byKind =
                    files.stream().collect(Collectors.partitioningBy(MediaColumns::isMetadata));
            return Stream.of(false, true)
                    .flatMap(metadata -> ranked(byKind.getOrDefault(metadata, List.of())))
                    .flatMap(type -> type.equals("zip")
                            ? Stream.of(inArchives(files, members))
                            : of(type).map(Optional::of).stream())
                    .findFirst()
                    .flatMap(Function.identity());
        }

        /** The file types of some files, the most frequent first. */
        private static Stream<String> ranked(List<String> files) {
            Map<String, Integer> ends = new HashMap<>();
            files.forEach(file -> ends.merge(ends(file), 1, Integer::sum));
            Map<String, Integer> counts = new HashMap<>();
            ends.forEach((end, count) -> suffixes(end)
                    .forEach(suffix -> counts.merge(suffix.toLowerCase(Locale.ROOT), count, Integer::sum)));
            return counts.keySet().stream().sorted((a, b) -> {
                int byCount = Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0));
                int byRank = Integer.compare(rank(a), rank(b));
                return byCount != 0 ? byCount : byRank != 0 ? byRank : b.compareTo(a);
            });
        }

        /** Types that one reader reads in different ways are different readers to the library. */
        private static Optional<Reader> of(String type) {
            return Loader.shipped()
                    .readerOf(type)
                    .map(reader -> new Reader(reader, OF_THEIR_OWN.contains(type) ? type : reader));
        }

        private static Optional<Reader> inArchives(List<String> files, Function<String, List<String>> members) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            files.stream()
                    .filter(file -> file.endsWith(".zip"))
                    .limit(10)
                    .flatMap(file -> members.apply(file).stream().sorted())
                    .filter(member -> !member.endsWith("/"))
                    .flatMap(HubInference::suffixes)
                    .forEach(suffix -> counts.merge(suffix.toLowerCase(Locale.ROOT), 1, Integer::sum));
            return counts.entrySet().stream().max(Map.Entry.comparingByValue()).flatMap(most -> of(most.getKey()));
        }

        private static int rank(String type) {
            int place = Loader.shipped().preferred().indexOf(type);
            return place < 0 ? Loader.shipped().preferred().size() : place;
        }

        static boolean takesAsWritten(String suffix) {
            return Types.ALL.contains(suffix)
                    || (suffix.equals(suffix.toUpperCase(Locale.ROOT))
                            && Types.ANY_CASE.contains(suffix.toLowerCase(Locale.ROOT)));
        }

        private static boolean takes(String reader, List<String> types, String suffix) {
            String lower = suffix.toLowerCase(Locale.ROOT);
            boolean upper =
                    Loader.shipped().anyCase().contains(reader) && suffix.equals(suffix.toUpperCase(Locale.ROOT));
            return types.contains(suffix) || (upper && types.contains(lower));
        }

        /** Readers of media pass over what is none; others take a file that a card names for what they read. */
        boolean opens(String file) {
            return !isOfMedia() || takes(file);
        }

        private boolean isOfMedia() {
            return Loader.shipped().columns().containsKey(name);
        }

        boolean takes(String file) {
            if (isOfMedia() && MediaColumns.isMetadata(file)) {
                return true;
            }
            List<String> types = Loader.shipped().readers().getOrDefault(name, List.of());
            return suffixes(file)
                    .anyMatch(suffix -> suffix.equals("zip")
                            || takes(name, types, suffix)
                            || (name.equals("lance")
                                    && Loader.shipped().lanceMetadata().contains(suffix)));
        }
    }

    /** The splits by the first way that finds any, those of the Hub's own names first. */
    private static Map<String, List<String>> splits(List<String> names) {
        List<Function<String, List<String>>> ways = List.of(
                name -> Optional.of(SHARD.matcher(name))
                        .filter(Matcher::matches)
                        .map(matcher -> List.of(matcher.group(1)))
                        .orElse(List.of()),
                name -> name.endsWith(".eval") ? List.of("logs") : List.of(),
                byFolder(),
                name -> byKeyword(name, Keyword::file),
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

    /** Files in one folder are in one split, unless a name has a line break, at which patterns end. */
    private static Function<String, List<String>> byFolder() {
        Map<String, List<String>> known = new HashMap<>();
        return name -> isBroken(name)
                ? byKeyword(name, Keyword::folder)
                : known.computeIfAbsent(
                        name.substring(0, name.lastIndexOf('/') + 1),
                        folder -> byKeyword(folder + "file", Keyword::folder));
    }

    private static List<String> byKeyword(String name, Function<Keyword, Pattern> pattern) {
        return Keyword.ALL.stream()
                .filter(word -> name.contains(word.word())
                        && pattern.apply(word).matcher(name).matches())
                .map(Keyword::split)
                .distinct()
                .toList();
    }
}
