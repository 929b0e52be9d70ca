package io.github.datacard.library;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** The files of the {@code datacard-templates} artifact. Each is read when it is asked for, since most runs need few. */
public final class ShippedFiles {
    private static final String ROOT = "datacard/";
    private static final String ANCHOR = ROOT + "conditions.yaml";

    /** The file beside the classes that lists all names, one on each line. */
    static final String NAMES = "library.names";

    private final Map<String, Content> files;

    /** The content of a file. */
    private interface Content {
        byte[] bytes() throws IOException;

        /** The CRC-32 of the bytes. */
        long checksum() throws IOException;
    }

    private ShippedFiles(Map<String, Content> files) {
        this.files = files;
    }

    /** The files on the class path. */
    public static ShippedFiles find() {
        URL anchor = Optional.ofNullable(ShippedFiles.class.getClassLoader().getResource(ANCHOR))
                .orElseThrow(() -> new DatacardException("The artifact datacard-templates is not on the class path."));
        try {
            // No caches: a build that runs again in one daemon may find another jar under the same name.
            URLConnection connection = anchor.openConnection();
            connection.setUseCaches(false);
            return new ShippedFiles(
                    connection instanceof JarURLConnection jar ? inJar(jar) : inFolder(Path.of(anchor.toURI())));
        } catch (IOException | URISyntaxException broken) {
            throw unreadable(broken);
        }
    }

    /** The names of all files, in alphabetical order. */
    public Set<String> names() {
        return files.keySet();
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    /** The text of a file; empty if there is none of this name. */
    Optional<String> text(String name) {
        return Optional.ofNullable(files.get(name)).map(content -> {
            try {
                return new String(content.bytes(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw unreadable(broken);
            }
        });
    }

    /** The CRC-32 of a file's bytes; 0 if there is none of this name. */
    public long checksum(String name) {
        try {
            Content content = files.get(name);
            return content == null ? 0 : content.checksum();
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    private static DatacardException unreadable(Exception broken) {
        return new DatacardException("Cannot read the artifact datacard-templates.", broken);
    }

    /** The jar stays open as long as its files are of use, as it does for the class loader. */
    private static Map<String, Content> inJar(JarURLConnection connection) throws IOException {
        JarFile jar = connection.getJarFile();
        Map<String, Content> files = new TreeMap<>();
        try (Stream<String> names = listed(connection)
                .orElseGet(() -> jar.stream()
                        .filter(entry -> !entry.isDirectory())
                        .map(JarEntry::getName)
                        .filter(name -> name.startsWith(ROOT))
                        .map(name -> name.substring(ROOT.length())))) {
            names.forEach(name -> files.put(name, new Packed(jar, ROOT + name)));
        }
        return files;
    }

    /** The names as the build listed them, if it packed list and files together: to go through a large jar takes long. */
    private static Optional<Stream<String>> listed(JarURLConnection connection) throws IOException {
        URL list = ShippedFiles.class.getResource(NAMES);
        if (list == null
                || !(list.openConnection() instanceof JarURLConnection here)
                || !here.getJarFileURL()
                        .toString()
                        .equals(connection.getJarFileURL().toString())) {
            return Optional.empty();
        }
        here.setUseCaches(false);
        try (InputStream in = here.getInputStream()) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines());
        }
    }

    private static Map<String, Content> inFolder(Path anchor) throws IOException {
        Path root = Optional.ofNullable(anchor.getParent()).orElseThrow(() -> new NoSuchFileException("datacard"));
        Map<String, Content> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> files.put(root.relativize(file).toString().replace('\\', '/'), new Loose(file)));
        }
        return files;
    }

    private record Packed(JarFile jar, String name) implements Content {
        @Override
        public byte[] bytes() throws IOException {
            try (InputStream in = jar.getInputStream(entry())) {
                return in.readAllBytes();
            }
        }

        @Override
        public long checksum() throws IOException {
            return entry().getCrc();
        }

        private ZipEntry entry() throws IOException {
            return Optional.ofNullable(jar.getEntry(name)).orElseThrow(() -> new NoSuchFileException(name));
        }
    }

    private record Loose(Path file) implements Content {
        @Override
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(file);
        }

        @Override
        public long checksum() throws IOException {
            CRC32 sum = new CRC32();
            sum.update(bytes());
            return sum.getValue();
        }
    }
}
