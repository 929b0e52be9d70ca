package io.github.datacard.data;

import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Numbers;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Reads length and rate of a sound from the first and last page of an Ogg file (RFC 3533) with Vorbis or Opus in it. */
final class OggHeader {
    private static final String PAGE = "OggS";
    private static final int HEAD = 128;
    private static final int TAIL = 70_000;
    private static final int POSITION = 6;
    private static final int OPUS_RATE = 48_000;

    private OggHeader() {}

    /** The sound; empty if there is another one in it, or none. */
    static Optional<Facts.Sound> read(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] start = bytes(in, 0, HEAD);
            String head = new String(start, StandardCharsets.ISO_8859_1);
            long tailAt = Math.max(0, in.length() - TAIL);
            byte[] end = bytes(in, tailAt, TAIL);
            int last = new String(end, StandardCharsets.ISO_8859_1).lastIndexOf(PAGE);
            int vorbis = head.indexOf("\u0001vorbis");
            int opus = head.indexOf("OpusHead");
            if (!head.startsWith(PAGE) || last < 0 || last + POSITION + Long.BYTES > end.length) {
                return Optional.empty();
            }
            long samples = little(end).getLong(last + POSITION);
            if (vorbis > 0 && vorbis + 16 <= start.length) {
                return sound(samples, little(start).getInt(vorbis + 12));
            }
            return opus > 0 && opus + 12 <= start.length
                    ? sound(samples - little(start).getShort(opus + 10), OPUS_RATE)
                    : Optional.empty();
        }
    }

    private static byte[] bytes(RandomAccessFile in, long at, int most) throws IOException {
        byte[] bytes = new byte[(int) Math.min(most, in.length() - at)];
        in.seek(at);
        in.readFully(bytes);
        return bytes;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Optional<Facts.Sound> sound(long samples, long rate) {
        return samples < 0 || rate <= 0
                ? Optional.empty()
                : Optional.of(new Facts.Sound(
                        Numbers.plain(
                                BigDecimal.valueOf(samples).divide(BigDecimal.valueOf(rate), 3, RoundingMode.HALF_UP)),
                        rate));
    }
}
