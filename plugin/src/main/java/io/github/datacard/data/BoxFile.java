package io.github.datacard.data;

import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Numbers;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Reads size and length from files of boxes (ISO/IEC 14496-12): MP4 and QuickTime films, AVIF and HEIC pictures. */
final class BoxFile {
    static final Set<String> TYPES = Set.of("mp4", "m4v", "mov", "m4a", "avif", "heic", "heif");

    private static final Set<String> FOLDERS = Set.of("moov", "trak", "meta", "iprp", "ipco");
    private static final Set<String> TOP =
            Set.of("ftyp", "moov", "moof", "mdat", "meta", "free", "skip", "wide", "uuid");
    private static final int MOST_BOXES = 100_000;

    private final RandomAccessFile in;
    private long width;
    private long height;
    private long scale;
    private long duration;
    private int boxes;
    private boolean cutOff;

    private BoxFile(RandomAccessFile in) {
        this.in = in;
    }

    /** What a file says; bad data if it ends before its last box does. */
    static BoxFile read(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            BoxFile boxes = new BoxFile(in);
            boxes.read(0, in.length(), true);
            if (boxes.cutOff) {
                throw new BadData("is cut off");
            }
            return boxes;
        }
    }

    /** The largest picture in it, or the size of the film. */
    Optional<Facts.Image> image() {
        return width > 0 && height > 0 ? Optional.of(new Facts.Image(width, height)) : Optional.empty();
    }

    /** The length of the film; no rate of samples is known. */
    Optional<Facts.Sound> film() {
        return scale > 0
                ? Optional.of(new Facts.Sound(
                        Numbers.plain(BigDecimal.valueOf(duration)
                                .divide(BigDecimal.valueOf(scale), 3, RoundingMode.HALF_UP)),
                        0))
                : Optional.empty();
    }

    private void read(long from, long to, boolean top) throws IOException {
        long at = from;
        while (at + 8 <= to && boxes++ < MOST_BOXES) {
            in.seek(at);
            long size = Integer.toUnsignedLong(in.readInt());
            String type = type();
            long start = at + 8;
            if (size == 1) {
                size = in.readLong();
                start += 8;
            } else if (size == 0) {
                size = to - at;
            }
            if (size < start - at || size > to - at) {
                cutOff |= top && TOP.contains(type) && size >= start - at;
                return;
            }
            box(type, start, at + size);
            at += size;
        }
    }

    private String type() throws IOException {
        byte[] type = new byte[4];
        in.readFully(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private void box(String type, long start, long end) throws IOException {
        if (FOLDERS.contains(type)) {
            read(type.equals("meta") && isFull(start) ? start + 4 : start, end, false);
        } else if (type.equals("mvhd")) {
            in.seek(start);
            boolean wide = in.readInt() >>> 24 == 1;
            in.seek(start + (wide ? 20 : 12));
            scale = Integer.toUnsignedLong(in.readInt());
            duration = wide ? in.readLong() : Integer.toUnsignedLong(in.readInt());
        } else if (type.equals("tkhd") && end - start >= 8) {
            in.seek(end - 8);
            larger(Integer.toUnsignedLong(in.readInt()) >>> 16, Integer.toUnsignedLong(in.readInt()) >>> 16);
        } else if (type.equals("ispe") && end - start >= 12) {
            in.seek(start + 4);
            larger(Integer.toUnsignedLong(in.readInt()), Integer.toUnsignedLong(in.readInt()));
        }
    }

    /** QuickTime has no version and flags here. */
    private boolean isFull(long start) throws IOException {
        in.seek(start);
        return in.readInt() == 0;
    }

    private void larger(long otherWidth, long otherHeight) {
        if (otherWidth * otherHeight > width * height) {
            width = otherWidth;
            height = otherHeight;
        }
    }
}
