package io.github.datacard.measure;

import io.github.datacard.data.FileType;
import io.github.datacard.data.Glob;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Volume;
import io.github.datacard.text.Digest;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps files of a split together as one entry, with one digest and their number: where there are very many that are no
 * tables, and where their names may be those of people.
 */
final class GroupedFiles {
    private static final int MANY = 100;
    private static final String WORDS = "words-neutral-paths";

    private final Facts facts;
    private final Set<String> literal;
    private final Set<String> words;
    private final boolean aboutPeople;
    private final List<DatasetView.Config> configs;
    private final Map<String, Facts.DataFile> byPath;

    /** A split that has a file. */
    private record Owner(String config, String split) {}

    private GroupedFiles(Facts facts, Descriptor descriptor, Vocabulary vocabulary) {
        this.facts = facts;
        this.byPath = facts.files().stream()
                .collect(Collectors.toMap(Facts.DataFile::path, file -> file, (first, again) -> first));
        this.aboutPeople = !descriptor.text(Paths.ABOUT_PEOPLE).equals("no");
        this.configs = new DatasetView(descriptor).configs();
        this.literal = configs.stream()
                .flatMap(config -> config.splits().stream())
                .flatMap(split -> split.files().stream())
                .collect(Collectors.toSet());
        Stream<String> declared = configs.stream()
                .flatMap(config -> Stream.of(
                                Stream.of(config.name()),
                                config.splits().stream().map(DatasetView.Split::name),
                                config.features().stream().flatMap(feature -> feature.labels().stream()))
                        .flatMap(names -> names));
        Stream<String> columns = facts.configs().stream()
                .flatMap(config -> config.splits().stream())
                .flatMap(split -> split.columns().stream())
                .map(Facts.Column::name);
        this.words = Stream.of(
                        Stream.of(descriptor.id(), descriptor.text(Paths.NAME), descriptor.text(Paths.SUMMARY)),
                        descriptor.texts(Paths.KEYWORDS).stream(),
                        literal.stream(),
                        declared,
                        columns,
                        vocabulary.list(WORDS).values().stream().flatMap(value -> value.aliases().stream()))
                .flatMap(names -> names)
                .flatMap(name -> parts(name).stream())
                .collect(Collectors.toSet());
    }

    static Facts of(Facts facts, Descriptor descriptor, Vocabulary vocabulary) {
        return new GroupedFiles(facts, descriptor, vocabulary).grouped();
    }

    private Facts grouped() {
        Map<String, Set<Owner>> owners = owners();
        Map<Set<Owner>, List<String>> groups = new LinkedHashMap<>();
        owners.keySet().stream()
                .sorted()
                .forEach(path -> groups.computeIfAbsent(owners.get(path), any -> new ArrayList<>())
                        .add(path));
        Map<String, Facts.DataFile> files = new TreeMap<>();
        facts.files().stream()
                .filter(file -> !owners.containsKey(file.path()))
                .forEach(file -> files.put(file.path(), file));
        Map<String, String> entries = new HashMap<>();
        groups.forEach((all, paths) -> {
            String pattern = pattern(all, paths, files.keySet());
            files.put(pattern, group(pattern, paths));
            paths.forEach(path -> entries.put(path, pattern));
        });
        return new Facts(
                facts.engine(),
                List.copyOf(files.values()),
                facts.configs().stream().map(config -> config(config, entries)).toList(),
                facts.settings());
    }

    /** Whose the files are that have no entry of their own; most of maybe very many share one set. */
    private Map<String, Set<Owner>> owners() {
        Map<String, Set<Owner>> owners = new LinkedHashMap<>();
        facts.configs()
                .forEach(config -> config.splits().forEach(split -> {
                    Set<Owner> owner = Set.of(new Owner(config.name(), split.name()));
                    unnamed(split).forEach(path -> owners.merge(path, owner, GroupedFiles::both));
                }));
        return owners;
    }

    private static Set<Owner> both(Set<Owner> some, Set<Owner> more) {
        Set<Owner> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Facts.Config config(Facts.Config config, Map<String, String> entries) {
        return config.withSplits(
                config.splits().stream().map(split -> split(split, entries)).toList());
    }

    /** Files that are named stand first. */
    private static Facts.Split split(Facts.Split split, Map<String, String> entries) {
        Set<String> files = new LinkedHashSet<>();
        split.files().stream().filter(path -> !entries.containsKey(path)).forEach(files::add);
        split.files().stream()
                .flatMap(path -> Optional.ofNullable(entries.get(path)).stream())
                .forEach(files::add);
        return split.withFiles(List.copyOf(files));
    }

    /** The files of a split that have no entry of their own: where one name is hidden, all are that nobody has declared. */
    private List<String> unnamed(Facts.Split split) {
        boolean many = split.files().size() > MANY
                && split.files().stream().noneMatch(path -> FileType.of(path).hasRows());
        if (many || !aboutPeople) {
            return many ? split.files() : List.of();
        }
        List<String> found =
                split.files().stream().filter(path -> !literal.contains(path)).toList();
        return found.stream().allMatch(this::isNeutral) ? List.of() : found;
    }

    /** A pattern that only these files fit, and that identifies nobody; else where they are, and whose they are. */
    private String pattern(Set<Owner> owners, List<String> paths, Set<String> taken) {
        String start = start(paths);
        String folder = start.substring(0, start.lastIndexOf('/') + 1);
        return Stream.of(Stream.of(folder + "**", start + "*"), declared(owners), within(owners, folder))
                .flatMap(patterns -> patterns)
                .filter(pattern -> !taken.contains(pattern) && fitsOnly(pattern, paths))
                .findFirst()
                .orElseGet(() ->
                        folder + "** (" + owners.stream().map(this::named).collect(Collectors.joining(", ")) + ")");
    }

    private boolean fitsOnly(String pattern, List<String> paths) {
        List<String> fitting = Glob.matches(
                pattern, facts.files().stream().map(Facts.DataFile::path).toList());
        return fitting.size() == paths.size()
                && (fitting.equals(paths) || Set.copyOf(fitting).containsAll(paths));
    }

    /** What the descriptor says of the only split that has them. */
    private Stream<String> declared(Set<Owner> owners) {
        return configs.stream()
                .flatMap(config -> config.splits().stream()
                        .filter(split -> owners.equals(Set.of(new Owner(config.name(), split.name()))))
                        .flatMap(split -> split.files().stream()));
    }

    /** Names that say of which split they are. */
    private static Stream<String> within(Set<Owner> owners, String folder) {
        return owners.size() == 1 ? owners.stream().map(owner -> folder + "*" + owner.split() + "*") : Stream.empty();
    }

    private String named(Owner owner) {
        return facts.configs().size() == 1 ? owner.split() : owner.config() + " " + owner.split();
    }

    /** The whole words that all paths begin with, as far as they identify nobody. */
    private String start(List<String> paths) {
        String common = paths.stream().reduce(GroupedFiles::common).orElse("");
        String start = "";
        for (int end = 1; end <= common.length(); end++) {
            if (endsWords(paths, common, end)) {
                if (aboutPeople && !isNeutral(common.substring(0, end))) {
                    break;
                }
                start = common.substring(0, end);
            }
        }
        return start;
    }

    private static String common(String one, String other) {
        int end = 0;
        while (end < one.length() && end < other.length() && one.charAt(end) == other.charAt(end)) {
            end++;
        }
        return end == one.length() ? one : one.substring(0, end);
    }

    /** Before the end of what all begin with, one path stands for all. */
    private static boolean endsWords(List<String> paths, String common, int end) {
        return end < common.length() ? endsWord(common, end) : paths.stream().allMatch(path -> endsWord(path, end));
    }

    private static boolean endsWord(String path, int end) {
        return end == path.length()
                || !Character.isLetter(path.charAt(end - 1))
                || !Character.isLetter(path.charAt(end));
    }

    private Facts.DataFile group(String pattern, List<String> paths) {
        List<Facts.DataFile> all = paths.stream()
                .flatMap(path -> Optional.ofNullable(byPath.get(path)).stream())
                .toList();
        if (all.size() == 1) {
            return all.get(0).at(pattern);
        }
        String digests = all.stream().map(Facts.DataFile::sha256).sorted().collect(Collectors.joining("\n"));
        long bad = all.stream()
                .filter(file -> file.notRead().startsWith("cannot be read"))
                .count();
        Map<String, List<Facts.DataFile>> byFormat =
                all.stream().collect(Collectors.groupingBy(Facts.DataFile::format, TreeMap::new, Collectors.toList()));
        List<Facts.MemberType> members = byFormat.entrySet().stream()
                .map(format -> new Facts.MemberType(
                        format.getKey(),
                        format.getValue().size(),
                        format.getValue().stream()
                                .mapToLong(Facts.DataFile::bytes)
                                .sum()))
                .toList();
        Set<Optional<Facts.Image>> sizes =
                all.stream().map(Facts.DataFile::image).collect(Collectors.toSet());
        Set<Optional<Volume>> volumes = all.stream().map(Facts.DataFile::volume).collect(Collectors.toSet());
        return new Facts.DataFile(
                pattern,
                all.stream().mapToLong(Facts.DataFile::bytes).sum(),
                Digest.of(digests),
                byFormat.size() == 1 ? byFormat.keySet().iterator().next() : "",
                all.stream().allMatch(file -> file.rows().isPresent())
                        ? Optional.of(all.stream()
                                .mapToLong(file -> file.rows().orElse(0L))
                                .sum())
                        : Optional.empty(),
                bad == 0 ? "" : bad + (bad == 1 ? " file" : " files") + " cannot be read",
                sizes.size() == 1 ? sizes.iterator().next() : Optional.empty(),
                Optional.empty(),
                volumes.size() == 1 ? volumes.iterator().next() : Optional.empty(),
                byFormat.size() == 1 ? List.of() : members,
                all.size());
    }

    private boolean isNeutral(String path) {
        return words.containsAll(parts(path));
    }

    /** The words of a name that are no numbers, digests or single characters. */
    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}]+", -1)) {
            if (part.length() > 1) {
                parts.add(part);
            }
        }
        return parts;
    }
}
