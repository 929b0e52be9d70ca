package io.github.datacard.evidence;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.text.PartMarks;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that a descriptor names as sources of quotes, each read once. */
final class QuotedFiles {
    private static final int LARGEST = Citations.MOST_MEGABYTES * 1024 * 1024;
    private static final Charset OLD_TEXTS = Charset.forName("windows-1252");

    private final Descriptor descriptor;
    private final Path boundary;
    private final SearchLimit limit;
    private final Map<String, QuotedFile> read = new HashMap<>();

    /**
     * The files of a descriptor.
     *
     * @param boundary the highest folder in which they may lie, if it is above the descriptor's own
     * @param limit how much of them is searched
     */
    QuotedFiles(Descriptor descriptor, Path boundary, SearchLimit limit) {
        this.limit = limit;
        this.descriptor = descriptor;
        Path top = boundary.toAbsolutePath().normalize();
        this.boundary = descriptor.folder().startsWith(top) ? top : descriptor.folder();
    }

    QuotedFile get(String name) {
        return read.computeIfAbsent(name, this::read);
    }

    boolean areSearchedEnough() {
        return limit.isReached();
    }

    private QuotedFile read(String name) {
        try {
            Path file = descriptor.folder().resolve(name).normalize();
            if (name.startsWith("/") || name.contains("\\") || !file.startsWith(boundary)) {
                return QuotedFile.without(QuotedFile.State.OUTSIDE);
            }
            if (!Files.isRegularFile(file)) {
                return QuotedFile.without(QuotedFile.State.MISSING);
            }
            if (!file.toRealPath().startsWith(boundary.toRealPath())) {
                return QuotedFile.without(QuotedFile.State.OUTSIDE);
            }
            return isOwn(file) ? QuotedFile.without(QuotedFile.State.OWN) : content(name, file);
        } catch (InvalidPathException impossible) {
            return QuotedFile.without(QuotedFile.State.MISSING);
        } catch (IOException unreadable) {
            return QuotedFile.without(QuotedFile.State.UNREADABLE);
        }
    }

    private boolean isOwn(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.equals("datacard.yaml")
                || name.endsWith(".datacard.yaml")
                || name.endsWith(".datacard-base.yaml")
                || descriptor.folder().resolve(".datacard").equals(file.getParent());
    }

    private QuotedFile content(String name, Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return QuotedFile.without(QuotedFile.State.TOO_LARGE);
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = decoded(bytes);
        if (text.indexOf('\0') >= 0 || text.startsWith("%PDF-") || text.startsWith("{\\rtf")) {
            return QuotedFile.without(QuotedFile.State.NO_TEXT);
        }
        // What Datacard wrote into a card comes from the descriptor, and proves nothing.
        String source = PartMarks.handWritten(text);
        return new QuotedFile(
                QuotedFile.State.TEXT,
                Optional.of(new SourceText(String.valueOf(file.getFileName()), source, quotes(name), limit)));
    }

    /** What a descriptor quotes from a file of a name. */
    private List<Quote> quotes(String name) {
        return descriptor.values(Paths.EVIDENCE).stream()
                .filter(evidence -> evidence.text("file").equals(name))
                .map(evidence -> evidence.text("quote"))
                .filter(quote -> !quote.isEmpty())
                .map(Quote::of)
                .toList();
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, OLD_TEXTS);
        }
    }
}
