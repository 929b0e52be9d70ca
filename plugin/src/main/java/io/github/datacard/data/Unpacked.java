package io.github.datacard.data;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** What is in a packed file. A fault in the packing is bad data, wherever it comes to light. */
final class Unpacked extends InputStream {
    private static final int BUFFER = 1 << 16;

    /** What the strongest setting of xz needs, and little more. */
    private static final int XZ_MEMORY_KIB = 128 * 1024;

    private final InputStream in;
    private final String kind;

    private Unpacked(InputStream in, String kind) {
        this.in = in;
        this.kind = kind;
    }

    /** The content of a file, also of one whose name does not say that it is packed; of one that is not, its bytes. */
    static InputStream open(Path file, FileType type) throws IOException {
        FileType found = PackedInside.of(file, type);
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            return of(raw, found);
        } catch (IOException broken) {
            raw.close();
            throw broken;
        }
    }

    static InputStream of(InputStream raw, FileType type) throws IOException {
        return switch (type.compression()) {
            case "gz" -> new Unpacked(reading("gzip", () -> new GZIPInputStream(raw, BUFFER)), "gzip");
            case "bz2" -> new Unpacked(reading("bz2", () -> new BZip2CompressorInputStream(raw, true)), "bz2");
            case "xz" -> new Unpacked(reading("xz", () -> new XZInputStream(raw, XZ_MEMORY_KIB)), "xz");
            case "zst" -> new Unpacked(reading("zst", () -> new ZstdInputStream(new ZstdData(raw))), "zst");
            default -> raw;
        };
    }

    @Override
    public int read() throws IOException {
        return reading(kind, in::read);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return reading(kind, () -> in.read(buffer, offset, length));
    }

    @Override
    public void close() throws IOException {
        reading(kind, () -> {
            in.close();
            return true;
        });
    }

    private interface Reading<T> {
        T get() throws IOException;
    }

    private static <T> T reading(String kind, Reading<T> reading) throws IOException {
        try {
            return reading.get();
        } catch (ZipException | EOFException broken) {
            throw broken(kind, broken);
        } catch (MalformedInputException broken) {
            throw String.valueOf(broken.getMessage()).contains("Window size")
                    ? new BadData(
                            "needs more than 8 MB of memory to be unpacked; pack it without --long or --ultra", broken)
                    : broken(kind, broken);
        } catch (RuntimeException broken) {
            // What the library computes from a damaged file may be anything, such as an index or a size.
            throw broken(kind, broken);
        } catch (IOException failed) {
            // The end of a file that was cut off has no class of its own here.
            throw !kind.equals("gzip") ? broken(kind, failed) : failed;
        }
    }

    private static BadData broken(String kind, Exception cause) {
        return new BadData("is a " + kind + " file that is cut off or broken", cause);
    }
}
