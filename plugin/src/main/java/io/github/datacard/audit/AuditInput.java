package io.github.datacard.audit;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.json.FlatLine;
import io.github.datacard.json.JsonReader;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads the input of an audit: folders, lists of paths, archives (zip, tar, tar.gz), and lines of JSON with name, text and
 * popularity. Cards are handed on one by one in an order that is the same everywhere; none is kept.
 */
public final class AuditInput {
    private static final String CARD = "README.md";
    private static final int TAR_BLOCK = 512;
    private static final Limits LIMITS = new Limits(64 * 1024 * 1024, 60, 0, 64 * 1024 * 1024);

    private final long largest;
    private final Predicate<Path> skipped;

    /**
     * An intake.
     *
     * @param largest the largest card that is read, in bytes
     * @param skipped files of folders that are passed over
     */
    public AuditInput(long largest, Predicate<Path> skipped) {
        this.largest = largest;
        this.skipped = skipped;
    }

    /** Hands on all cards of a source. */
    public void read(Path source, Consumer<Submission> each) {
        String name = String.valueOf(source.getFileName()).toLowerCase(Locale.ROOT);
        try {
            if (Files.isDirectory(source)) {
                folder(source, each);
            } else if (!Files.isRegularFile(source)) {
                throw new DatacardException("The source " + source + " does not exist. Correct -Ddatacard.sources.");
            } else if (name.endsWith(".zip")) {
                zip(source, each);
            } else if (name.endsWith(".tar.gz") || name.endsWith(".tgz") || name.endsWith(".tar")) {
                tar(source, name.endsWith(".tar"), each);
            } else if (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz") || name.endsWith(".ndjson")) {
                lines(source, name.endsWith(".gz"), each);
            } else if (name.endsWith(".txt") || name.endsWith(".lst")) {
                list(source, each);
            } else if (name.endsWith(".md")) {
                each.accept(file(source, String.valueOf(source.getFileName())));
            } else {
                throw new DatacardException(
                        "The source " + source + " is no folder, archive (.zip, .tar, .tar.gz), list"
                                + " of paths (.txt) or lines of JSON (.jsonl). Correct -Ddatacard.sources.");
            }
        } catch (IOException unreadable) {
            throw new DatacardException(
                    "The source " + source + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    /** Cards in folders of their own are named by these; other files in Markdown by their own names. */
    private void folder(Path root, Consumer<Submission> each) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean hidden = String.valueOf(folder.getFileName()).startsWith(".") && !folder.equals(root);
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && isCard(String.valueOf(file.getFileName())) && !skipped.test(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.comparing(file -> slashed(root.relativize(file))));
        for (Path file : files) {
            each.accept(file(file, slashed(root.relativize(file))));
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static boolean isCard(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".md");
    }

    /** {@code owner/set/README.md} is the card of owner/set. */
    private static String cardName(String path) {
        if (path.endsWith("/" + CARD)) {
            return path.substring(0, path.length() - CARD.length() - 1);
        }
        return path.toLowerCase(Locale.ROOT).endsWith(".md") ? path.substring(0, path.length() - 3) : path;
    }

    private Submission file(Path file, String path) {
        String name = cardName(path);
        return () -> {
            try {
                long bytes = Files.size(file);
                return bytes > largest
                        ? new Submission.Card(name, -1, new byte[0], tooLarge(bytes))
                        : new Submission.Card(name, -1, Files.readAllBytes(file), "");
            } catch (IOException unreadable) {
                return new Submission.Card(name, -1, new byte[0], "it cannot be read");
            }
        };
    }

    private static String tooLarge(long bytes) {
        return String.format(Locale.ROOT, "it has %,d bytes, which is too much for a card", bytes);
    }

    private void list(Path source, Consumer<Submission> each) throws IOException {
        Path folder = Optional.ofNullable(source.toAbsolutePath().getParent()).orElse(source);
        try (BufferedReader in = Files.newBufferedReader(source)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String path = line.strip();
                if (!path.isEmpty() && !path.startsWith("#")) {
                    each.accept(listed(folder, path));
                }
            }
        }
    }

    private Submission listed(Path folder, String path) {
        try {
            Path file = folder.resolve(path);
            return file(Files.isDirectory(file) ? file.resolve(CARD) : file, path);
        } catch (java.nio.file.InvalidPathException invalid) {
            return Submission.broken(path, "this is no path here");
        }
    }

    private void zip(Path source, Consumer<Submission> each) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(source)))) {
            for (Optional<ZipEntry> entry = next(in); entry.isPresent(); entry = next(in)) {
                String path = entry.get().getName();
                if (!entry.get().isDirectory() && isCard(path)) {
                    each.accept(member(path, in));
                }
            }
        }
    }

    private static Optional<ZipEntry> next(ZipInputStream in) throws IOException {
        try {
            return Optional.ofNullable(in.getNextEntry());
        } catch (IllegalArgumentException otherEncoding) {
            throw new IOException("the names of its members are not UTF-8", otherEncoding);
        }
    }

    private Submission member(String path, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, largest + 1));
        return bytes.length > largest
                ? Submission.broken(cardName(path), tooLarge(bytes.length))
                : Submission.of(cardName(path), -1, bytes);
    }

    private void tar(Path source, boolean plain, Consumer<Submission> each) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(source));
                InputStream in = plain ? file : new BufferedInputStream(new GZIPInputStream(file))) {
            String longName = "";
            for (byte[] head = in.readNBytes(TAR_BLOCK);
                    head.length == TAR_BLOCK && head[0] != 0;
                    head = in.readNBytes(TAR_BLOCK)) {
                long size = octal(head, 124, 12);
                char type = (char) head[156];
                String prefix = text(head, 345, 155);
                String name =
                        longName.isEmpty() ? (prefix.isEmpty() ? "" : prefix + "/") + text(head, 0, 100) : longName;
                longName = "";
                long left = (size + TAR_BLOCK - 1) / TAR_BLOCK * TAR_BLOCK;
                boolean named = type == 'L' || type == 'x';
                if (named && size < LIMITS.bytes()) {
                    byte[] bytes = in.readNBytes((int) size);
                    left -= bytes.length;
                    longName = type == 'L' ? text(bytes, 0, bytes.length) : paxPath(bytes);
                } else if ((type == '0' || type == 0) && isCard(name) && size <= largest) {
                    byte[] bytes = in.readNBytes((int) size);
                    left -= bytes.length;
                    each.accept(Submission.of(cardName(name), -1, bytes));
                } else if ((type == '0' || type == 0) && isCard(name)) {
                    each.accept(Submission.broken(cardName(name), tooLarge(size)));
                }
                in.skipNBytes(left);
            }
        }
    }

    private static String paxPath(byte[] bytes) {
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
            int at = line.indexOf(" path=");
            if (at >= 0) {
                return line.substring(at + " path=".length());
            }
        }
        return "";
    }

    private static String text(byte[] bytes, int from, int most) {
        int end = from;
        while (end < from + most && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] bytes, int from, int most) throws IOException {
        String digits = text(bytes, from, most).strip();
        try {
            long size = digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException broken) {
            throw new IOException("its members have no sizes", broken);
        }
        throw new IOException("its members have no sizes");
    }

    private void lines(Path source, boolean packed, Consumer<Submission> each) throws IOException {
        try (InputStream file = Files.newInputStream(source);
                InputStream in = packed ? new GZIPInputStream(file) : file) {
            LongLines lines = new LongLines(new BufferedInputStream(in, 1 << 16), largest * 2);
            long number = 0;
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                number++;
                byte[] bytes = line.get();
                long place = number;
                if (lines.wasCut()) {
                    each.accept(Submission.broken("line " + place, "the line is too long for a card"));
                } else if (bytes.length > 0) {
                    each.accept(() -> line(source, place, bytes));
                }
            }
        }
    }

    private static Submission.Card line(Path source, long place, byte[] bytes) {
        return FlatLine.read(bytes)
                .map(members -> card(
                        members.getOrDefault("name", ""),
                        Optional.ofNullable(members.get("text")),
                        members.getOrDefault("popularity", ""),
                        place))
                .orElseGet(() -> tree(source, place, new String(bytes, StandardCharsets.UTF_8)));
    }

    private static Submission.Card tree(Path source, long place, String text) {
        Optional<Node.Mapping> read = new JsonReader(LIMITS)
                .parse(source, text, new Findings())
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast);
        if (read.isEmpty()) {
            return new Submission.Card("line " + place, -1, new byte[0], "this is no JSON object");
        }
        Node.Mapping card = read.get();
        return card(
                card.text("name"),
                card.get("text")
                        .filter(Node.Scalar.class::isInstance)
                        .map(Node.Scalar.class::cast)
                        .map(Node.Scalar::text),
                card.text("popularity"),
                place);
    }

    private static Submission.Card card(String given, Optional<String> text, String popularity, long place) {
        String name = given.isEmpty() ? "line " + place : given;
        return text.map(said ->
                        new Submission.Card(name, popularity(popularity), said.getBytes(StandardCharsets.UTF_8), ""))
                .orElseGet(() -> new Submission.Card(name, -1, new byte[0], "it has no \"text\""));
    }

    static long popularity(String text) {
        try {
            return text.isBlank() ? -1 : Math.max(-1, (long) Double.parseDouble(text.strip()));
        } catch (NumberFormatException unknown) {
            return -1;
        }
    }
}
