package io.github.datacard.library;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of the library: those of the {@code datacard-templates} artifact, each of which a file of the same name in
 * the user's own folder replaces.
 */
public final class LibraryFiles {
    private static final int DEEPEST = 4;
    private static final Limits LIMITS = new Limits(8 * 1024 * 1024, 30, 0, 200_000);

    private final Optional<Path> own;
    private final Map<String, String> published;
    private final ShippedFiles shipped;
    private final Optional<StoredTrees> trees;

    /**
     * The library with what others have published and an own folder.
     *
     * @param published texts by their names; what an earlier one has goes before
     */
    public LibraryFiles(Optional<Path> own, List<Map<String, String>> published) {
        this(own, joined(published), ShippedFiles.find(), Optional.of(StoredTrees.load()));
    }

    private LibraryFiles(
            Optional<Path> own, Map<String, String> published, ShippedFiles shipped, Optional<StoredTrees> trees) {
        this.own = own;
        if (own.isPresent() && !Files.isDirectory(own.get())) {
            throw new DatacardException("The folder of own templates " + own.get()
                    + " does not exist. Correct -Ddatacard.templates or create the folder.");
        }
        this.published = published;
        this.shipped = shipped;
        this.trees = trees;
    }

    /** The shipped library, all of whose trees are made from its YAML. */
    public static LibraryFiles parsed(ShippedFiles shipped) {
        return new LibraryFiles(Optional.empty(), Map.of(), shipped, Optional.empty());
    }

    private static Map<String, String> joined(List<Map<String, String>> published) {
        Map<String, String> joined = new HashMap<>();
        published.forEach(texts -> texts.forEach(joined::putIfAbsent));
        return joined;
    }

    /** Names of the files in a folder of the library, such as {@code vocabulary}, in alphabetical order. */
    public List<String> in(String folder) {
        Set<String> names = new TreeSet<>();
        addThoseIn(folder + "/", shipped.names(), names);
        addThoseIn(folder + "/", published.keySet(), names);
        names.addAll(own(folder));
        return List.copyOf(names);
    }

    /** The text of a file. */
    public String read(String name) {
        Optional<Path> mine = mine(name);
        if (mine.isPresent()) {
            try {
                return Files.readString(mine.get());
            } catch (IOException unreadable) {
                throw new DatacardException("Cannot read the template " + name + " as UTF-8 text.", unreadable);
            }
        }
        return Optional.ofNullable(published.get(name))
                .or(() -> shipped.text(name))
                .orElseThrow(() -> new DatacardException("The template " + name + " does not exist."));
    }

    /** What a YAML file says. What is wrong with it fails the run with the place, since it is no data. */
    public Node.Mapping tree(String name) {
        return stored(name).orElseGet(() -> parsed(name));
    }

    private Optional<Node.Mapping> stored(String name) {
        boolean ours =
                trees.isPresent() && !published.containsKey(name) && mine(name).isEmpty();
        return ours ? trees.get().tree(name, shipped.checksum(name), place(name)) : Optional.empty();
    }

    /** What the shipped YAML file says that an own one replaces; empty if none does. */
    Optional<Node.Mapping> replaced(String name) {
        return isOwn(name) ? shipped.text(name).map(text -> parsed(name, text)) : Optional.empty();
    }

    private Node.Mapping parsed(String name) {
        return parsed(name, read(name));
    }

    private Node.Mapping parsed(String name, String text) {
        Findings findings = new Findings();
        Optional<Node.Mapping> root = new YamlReader(LIMITS).parse(place(name), text, findings);
        if (root.isEmpty() || findings.hasErrors()) {
            Finding first = findings.sorted().get(0);
            throw broken(first.location(), first.message(), first.remedy());
        }
        return root.get();
    }

    /** The failure for something wrong in a file of the library. */
    static DatacardException broken(Location place, String message, String remedy) {
        return new DatacardException("The library file " + place.file() + " is broken on line " + place.line()
                + ", column " + place.column() + ": " + message + ". " + remedy);
    }

    /** Whether files of others lie over those that are shipped. */
    public boolean hasOwn() {
        return own.isPresent() || !published.isEmpty();
    }

    /** The names of all templates that are not shipped. */
    public List<String> templates() {
        return Stream.concat(published.keySet().stream(), own.stream().flatMap(LibraryFiles::all))
                .filter(name -> name.contains(".ftl") && isOwn(name))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> all(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/')).toList().stream();
        } catch (IOException unreadable) {
            throw new DatacardException("Cannot list the folder " + folder + ".", unreadable);
        }
    }

    /** Whether a file is not one of those that are shipped. */
    boolean isOwn(String name) {
        return published.containsKey(name) || mine(name).isPresent();
    }

    /** Whether a file exists. */
    public boolean has(String name) {
        return published.containsKey(name) || shipped.has(name) || mine(name).isPresent();
    }

    /** Where to say that a file is: in the user's folder, or in the artifact. */
    public Path place(String name) {
        return mine(name).orElseGet(() -> Path.of("datacard-templates", name.split("/")));
    }

    /** The file of the user's own folder with this name. */
    private Optional<Path> mine(String name) {
        return own.map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .map(file -> inside(file, name));
    }

    /** A link may lead to another file of the folder, and nowhere else. */
    private Path inside(Path file, String name) {
        try {
            if (file.toRealPath().startsWith(own.orElseThrow().toRealPath())) {
                return file;
            }
        } catch (IOException gone) {
            throw new DatacardException("Cannot read " + name + " in the folder of own templates.", gone);
        }
        throw new DatacardException("The file " + name + " of the folder of own templates is a link that leads out of"
                + " it. Put a copy in its place.");
    }

    private List<String> own(String folder) {
        Path inside = own.map(path -> path.resolve(folder)).orElse(Path.of(""));
        if (own.isEmpty() || !Files.isDirectory(inside)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(inside)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder + "/" + file.getFileName())
                    .toList();
        } catch (IOException unreadable) {
            throw new DatacardException("Cannot list the folder " + inside + ".", unreadable);
        }
    }

    private static void addThoseIn(String prefix, Set<String> all, Set<String> names) {
        for (String name : all) {
            if (name.startsWith(prefix) && name.indexOf('/', prefix.length()) < 0) {
                names.add(name);
            }
        }
    }
}
