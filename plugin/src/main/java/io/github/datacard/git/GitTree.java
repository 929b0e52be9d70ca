package io.github.datacard.git;

import io.github.datacard.diagnostic.DatacardException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files of a commit as a file system of their own, so that all that reads files reads them as well. Nothing is
 * checked out. Texts and tables have their content, unless they are large; all other files are there, but empty.
 */
public final class GitTree implements AutoCloseable {
    private static final Pattern ENTRY = Pattern.compile("(?s)100\\d{3} blob ([0-9a-f]+) +(\\d+)\t(.+)");
    private static final Pattern OUT_OF_PLACE = Pattern.compile("(^|/)\\.{0,2}(/|$)");

    /** What a check may look into; a file without an ending may be a license. */
    static final Pattern TELLING =
            Pattern.compile("(?i).*\\.(ya?ml|md|txt|json|jsonl|ndjson|csv|tsv|parquet|gz|zst)|(.*/)?[^./]+");

    /** What a comparison of documentation looks into. */
    static final Pattern DOCUMENTATION =
            Pattern.compile("(?i)(.*[/.])?datacard(-base)?\\.(ya?ml|json)|(.*/)?([^/]*\\.)?facts\\.json|.*\\.md");

    private final Path archive;
    private final FileSystem files;
    private final Path root;

    private GitTree(Path archive, FileSystem files, Path root) {
        this.archive = archive;
        this.files = files;
        this.root = root;
    }

    /** A file of a tree. */
    private record Entry(String id, long size, String name) {}

    static GitTree of(GitProcess git, String commit, String name, long largest, Pattern read) {
        List<Entry> telling = new ArrayList<>();
        List<Entry> others = new ArrayList<>();
        for (Entry entry : entries(git, commit)) {
            boolean wanted = entry.size <= largest && read.matcher(entry.name).matches();
            (wanted ? telling : others).add(entry);
        }
        try {
            Path archive = Files.createTempFile("datacard", ".zip");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
                zip.setLevel(0);
                put(zip, name + "/", new byte[0]);
                for (Entry entry : others) {
                    put(zip, name + "/" + entry.name, new byte[0]);
                }
                git.feed(
                        telling.stream().map(entry -> entry.id + "\n").collect(Collectors.joining()),
                        contents -> write(zip, name, telling, contents),
                        "cat-file",
                        "--batch");
            }
            FileSystem files = FileSystems.newFileSystem(archive);
            return new GitTree(archive, files, files.getPath("/", name));
        } catch (IOException failed) {
            throw new DatacardException("Cannot look into the commit " + commit + ": " + failed.getMessage(), failed);
        }
    }

    private static List<Entry> entries(GitProcess git, String commit) {
        List<Entry> entries = new ArrayList<>();
        for (String line : git.run("ls-tree", "-r", "-l", "-z", "--full-tree", commit)
                .text()
                .split("\0", -1)) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches() && !OUT_OF_PLACE.matcher(entry.group(3)).find()) {
                entries.add(new Entry(entry.group(1), Long.parseLong(entry.group(2)), entry.group(3)));
            }
        }
        return entries;
    }

    /** Git answers with a line that ends in the number of bytes, then the bytes, then a line feed. */
    private static void write(ZipOutputStream zip, String root, List<Entry> entries, InputStream contents)
            throws IOException {
        for (Entry entry : entries) {
            String head = line(contents);
            if (!head.equals(entry.id + " blob " + entry.size)) {
                throw new IOException("git answered \"" + head + "\" for " + entry.name);
            }
            put(zip, root + "/" + entry.name, contents.readNBytes(Math.toIntExact(entry.size)));
            contents.skipNBytes(1);
        }
    }

    private static String line(InputStream contents) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int character = contents.read(); character >= 0 && character != '\n'; character = contents.read()) {
            line.append((char) character);
        }
        return line.toString();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** The folder that stands for the root of the repository. */
    public Path root() {
        return root;
    }

    @Override
    public void close() {
        try {
            files.close();
            Files.deleteIfExists(archive);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
