package io.github.datacard.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the content of packed files, and of text in other encodings, so that an engine can read it. */
public final class Unpacking {
    private static final int MARK = 3;
    private static final String TEXT = "txt";

    private Unpacking() {}

    /** Writes what is in a file to another one, text as UTF-8. */
    public static void unpack(Path file, FileType type, ReaderOptions options, Path copy) throws IOException {
        Charset encoding = type.isJson() || type.type().equals(TEXT) ? options.encoding() : StandardCharsets.UTF_8;
        try (InputStream in = Unpacked.open(file, type)) {
            if (encoding.equals(StandardCharsets.UTF_8)) {
                in.skipNBytes(type.isJson() && isMarked(file, type) ? MARK : 0);
                if (type.type().equals(TEXT)) {
                    LineEnds.feeds(in, copy);
                } else {
                    Files.copy(in, copy);
                }
            } else {
                write(in, encoding, copy);
            }
        }
    }

    /** Whether a file is packed although its name does not say so. */
    public static boolean isPackedInside(Path file, FileType type) throws IOException {
        return !PackedInside.of(file, type).equals(type);
    }

    /** Whether a file is an archive of files although its name says that it is text. */
    public static boolean isArchive(Path file, FileType type) throws IOException {
        return PackedInside.isArchive(file, type);
    }

    /** Whether some lines of a file of text end in another way than others, which an engine cannot read. */
    public static boolean hasMixedEnds(Path file, FileType type) throws IOException {
        if (!type.type().equals(TEXT)) {
            return false;
        }
        try (InputStream in = Unpacked.open(file, type)) {
            return LineEnds.areMixed(in);
        }
    }

    /** Whether text begins with the mark of UTF-8, which an engine may take for a part of it. */
    public static boolean isMarked(Path file, FileType type) throws IOException {
        try (InputStream in = Unpacked.open(file, type)) {
            return in.read() == 0xEF && in.read() == 0xBB && in.read() == 0xBF;
        }
    }

    private static void write(InputStream in, Charset encoding, Path copy) throws IOException {
        try (Reader reader = StrictText.reader(in, encoding);
                Writer out = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
            reader.transferTo(out);
        } catch (CharacterCodingException broken) {
            throw new BadData("is not " + encoding.name(), broken);
        }
    }
}
