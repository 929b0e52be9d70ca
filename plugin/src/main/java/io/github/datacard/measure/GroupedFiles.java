package io.github.datacard.measure;

import io.github.datacard.data.FileType;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.facts.Facts;
import io.github.datacard.text.Digest;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
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
    private final Map<String, Facts.DataFile> files = new TreeMap<>();

    private GroupedFiles(Facts facts, Descriptor descriptor, Vocabulary vocabulary) {
        this.facts = facts;
        this.aboutPeople = !descriptor.text(Paths.ABOUT_PEOPLE).equals("no");
        this.literal = new DatasetView(descriptor)
                .configs().stream()
                        .flatMap(config -> config.splits().stream())
                        .flatMap(split -> split.files().stream())
                        .collect(Collectors.toSet());
        Stream<String> declared = new DatasetView(descriptor)
                .configs().stream()
                        .flatMap(config -> Stream.of(
                                        Stream.of(config.name()),
                                        config.splits().stream().map(DatasetView.Split::name),
                                        config.features().stream().flatMap(feature -> feature.labels().stream()))
                                .flatMap(names -> names));
        this.words = Stream.of(
                        Stream.of(descriptor.id()),
                        literal.stream(),
                        declared,
                        vocabulary.list(WORDS).values().stream().flatMap(value -> value.aliases().stream()))
                .flatMap(names -> names)
                .flatMap(name -> parts(name).stream())
                .collect(Collectors.toSet());
    }

    static Facts of(Facts facts, Descriptor descriptor, Vocabulary vocabulary) {
        return new GroupedFiles(facts, descriptor, vocabulary).grouped();
    }

    private Facts grouped() {
        List<Facts.Config> configs = facts.configs().stream().map(this::config).toList();
        Set<String> named = configs.stream()
                .flatMap(config -> config.splits().stream())
                .flatMap(split -> split.files().stream())
                .collect(Collectors.toSet());
        facts.files().stream()
                .filter(file -> named.contains(file.path()))
                .forEach(file -> files.put(file.path(), file));
        return new Facts(facts.engine(), List.copyOf(files.values()), configs, facts.settings());
    }

    private Facts.Config config(Facts.Config config) {
        return new Facts.Config(
                config.name(),
                config.splits().stream().map(this::split).toList(),
                config.columns(),
                config.shared(),
                config.sharedKeys(),
                config.sharedPairs(),
                config.options());
    }

    private Facts.Split split(Facts.Split split) {
        boolean many = split.files().size() > MANY
                && split.files().stream().noneMatch(path -> FileType.of(path).hasRows());
        List<String> kept = split.files().stream()
                .filter(path -> !many && (literal.contains(path) || !aboutPeople || isNeutral(path)))
                .toList();
        boolean all = kept.size() == split.files().size();
        List<String> named = kept.stream()
                .filter(path -> literal.contains(path) || !aboutPeople)
                .toList();
        List<String> together = split.files().stream()
                .filter(path -> !all && !named.contains(path))
                .toList();
        if (together.size() < 2) {
            return split;
        }
        String pattern = pattern(together);
        files.put(pattern, group(pattern, together));
        Set<String> names = new LinkedHashSet<>(named);
        names.add(pattern);
        return new Facts.Split(
                split.name(),
                List.copyOf(names),
                split.bytes(),
                split.rows(),
                split.duplicates(),
                split.columns(),
                split.together());
    }

    /**
     * A folder that all have in common and whose name identifies nobody; where files of other splits lie there, too, what
     * their names begin with.
     */
    private String pattern(List<String> paths) {
        String folder = folder(paths);
        Set<String> own = Set.copyOf(paths);
        boolean alone = facts.configs().stream()
                .flatMap(config -> config.splits().stream())
                .flatMap(split -> split.files().stream())
                .noneMatch(path -> path.startsWith(folder) && !own.contains(path));
        return alone ? folder + "**" : start(paths, folder) + "*";
    }

    /** What all paths in a folder begin with, as far as it identifies nobody; the folder if some lie deeper. */
    private String start(List<String> paths, String folder) {
        boolean flat = paths.stream().allMatch(path -> path.indexOf('/', folder.length()) < 0);
        String start = flat ? paths.get(0) : folder + "*";
        for (String path : paths) {
            int same = 0;
            while (same < Math.min(start.length(), path.length()) && start.charAt(same) == path.charAt(same)) {
                same++;
            }
            start = flat ? start.substring(0, same) : start;
        }
        String words = start.replaceAll("[^\\p{L}]+$", "");
        return !aboutPeople || isNeutral(words) ? start : folder;
    }

    private String folder(List<String> paths) {
        StringBuilder folder = new StringBuilder();
        String[] first = paths.get(0).split("/", -1);
        for (int depth = 0; depth < first.length - 1; depth++) {
            String next = folder + first[depth] + "/";
            boolean safe = !aboutPeople || words.containsAll(parts(first[depth]));
            if (!safe || !paths.stream().allMatch(path -> path.startsWith(next))) {
                break;
            }
            folder.append(first[depth]).append('/');
        }
        return folder.toString();
    }

    private Facts.DataFile group(String pattern, List<String> paths) {
        List<Facts.DataFile> all =
                paths.stream().flatMap(path -> facts.file(path).stream()).toList();
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
