package io.github.datacard.vocabulary;

import io.github.datacard.diagnostic.DatacardException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The files of the library: those of the {@code datacard-templates} artifact, each of which a file of the same name in
 * the user's own folder replaces.
 */
public final class LibraryFiles {
    private static final String ROOT = "datacard/";
    private static final String ANCHOR = ROOT + "conditions.yaml";

    private final Optional<Path> own;
    private final Map<String, String> shipped;
    private final boolean changed;

    /** The library with an own folder, if there is one. */
    public LibraryFiles(Optional<Path> own) {
        this(own, List.of());
    }

    /**
     * The library with what others have published and an own folder.
     *
     * @param published texts by their names; what an earlier one has goes before
     */
    LibraryFiles(Optional<Path> own, List<Map<String, String>> published) {
        this.own = own;
        if (own.isPresent() && !Files.isDirectory(own.get())) {
            throw new DatacardException("The folder of own templates " + own.get()
                    + " does not exist. Correct -Ddatacard.templates or create the folder.");
        }
        this.shipped = new TreeMap<>(shipped());
        for (int at = published.size() - 1; at >= 0; at--) {
            shipped.putAll(published.get(at));
        }
        this.changed = own.isPresent() || !published.isEmpty();
    }

    /** Names of the files in a folder of the library, such as {@code vocabulary}, in alphabetical order. */
    public List<String> in(String folder) {
        Stream<String> ours = shipped.keySet().stream().filter(name -> isIn(name, folder));
        return Stream.concat(ours, own(folder)).distinct().sorted().toList();
    }

    /** The text of a file. */
    public String read(String name) {
        try {
            Optional<Path> mine = own.map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
            if (mine.isPresent()) {
                return Files.readString(mine.get());
            }
        } catch (IOException unreadable) {
            throw new DatacardException("Cannot read the template " + name + " as UTF-8 text.", unreadable);
        }
        return Optional.ofNullable(shipped.get(name))
                .orElseThrow(() -> new DatacardException("The template " + name + " does not exist."));
    }

    /** Whether files of others lie over those that are shipped. */
    boolean hasOwn() {
        return changed;
    }

    /** Whether a file exists. */
    public boolean has(String name) {
        return shipped.containsKey(name)
                || own.map(folder -> folder.resolve(name))
                        .filter(Files::isRegularFile)
                        .isPresent();
    }

    /** Where to say that a file is: in the user's folder, or in the artifact. */
    public Path place(String name) {
        return own.map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .orElseGet(() -> Path.of("datacard-templates", name.split("/")));
    }

    private Stream<String> own(String folder) {
        Path inside = own.map(path -> path.resolve(folder)).orElse(Path.of(""));
        if (own.isEmpty() || !Files.isDirectory(inside)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(inside)) {
            return files.filter(Files::isRegularFile).map(file -> folder + "/" + file.getFileName()).toList().stream();
        } catch (IOException unreadable) {
            throw new DatacardException("Cannot list the folder " + inside + ".", unreadable);
        }
    }

    private static boolean isIn(String name, String folder) {
        return name.startsWith(folder + "/") && name.indexOf('/', folder.length() + 1) < 0;
    }

    private static Map<String, String> shipped() {
        URL anchor = Optional.ofNullable(LibraryFiles.class.getClassLoader().getResource(ANCHOR))
                .orElseThrow(() -> new DatacardException("The artifact datacard-templates is not on the class path."));
        try {
            // No caches: a build that runs again in one daemon may find another jar under the same name.
            URLConnection connection = anchor.openConnection();
            connection.setUseCaches(false);
            return connection instanceof JarURLConnection jar ? fromJar(jar) : fromFolder(Path.of(anchor.toURI()));
        } catch (IOException | URISyntaxException broken) {
            throw new DatacardException("Cannot read the artifact datacard-templates.", broken);
        }
    }

    private static Map<String, String> fromJar(JarURLConnection connection) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (JarFile jar = connection.getJarFile()) {
            for (var entry : (Iterable<java.util.jar.JarEntry>) jar.stream()::iterator) {
                if (!entry.isDirectory() && entry.getName().startsWith(ROOT)) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        texts.put(
                                entry.getName().substring(ROOT.length()),
                                new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return texts;
    }

    private static Map<String, String> fromFolder(Path anchor) throws IOException {
        Path root = Optional.ofNullable(anchor.getParent()).orElseThrow(() -> new NoSuchFileException("datacard"));
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
