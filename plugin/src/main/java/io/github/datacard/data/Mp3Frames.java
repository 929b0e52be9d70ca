package io.github.datacard.data;

import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Numbers;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Counts the frames of an MP3 file (MPEG audio, layer 3): a rate may change from one to the next, so none is guessed. */
final class Mp3Frames {
    private static final List<Integer> VERSION_1 =
            List.of(0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320);
    private static final List<Integer> VERSION_2 =
            List.of(0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160);
    private static final List<Integer> RATES = List.of(44_100, 48_000, 32_000);
    private static final int ID3 = 0x494433;

    /** Where the encoder says how much it added, behind its name. */
    private static final int ENCODER = 21;

    private static final int LOOKED_AHEAD = 64 * 1024;

    private long samples;
    private int rate;

    private Mp3Frames() {}

    /** The sound; empty if there is no frame. */
    static Optional<Facts.Sound> read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            Mp3Frames frames = new Mp3Frames();
            try {
                frames.count(in);
            } catch (EOFException end) {
                // The last frame may be short; it was counted.
            }
            return frames.samples <= 0
                    ? Optional.empty()
                    : Optional.of(new Facts.Sound(
                            Numbers.plain(BigDecimal.valueOf(frames.samples)
                                    .divide(BigDecimal.valueOf(frames.rate), 3, RoundingMode.HALF_UP)),
                            frames.rate));
        }
    }

    private void count(DataInputStream in) throws IOException {
        int header = in.readInt();
        if (header >>> 8 == ID3) {
            in.skipNBytes(1);
            in.readByte();
            int size = 0;
            for (int part = 0; part < 4; part++) {
                size = size << 7 | (in.readByte() & 0x7F);
            }
            in.skipNBytes(size);
            header = in.readInt();
        }
        boolean first = true;
        int skipped = 0;
        while (skipped < LOOKED_AHEAD) {
            int length = length(header);
            if (length < 4) {
                header = header << 8 | in.readUnsignedByte();
                skipped++;
            } else {
                skipped = 0;
                byte[] rest = in.readNBytes(length - 4);
                boolean describes = first && describes(rest);
                first = false;
                samples += describes ? -silence(rest) : isVersion1(header) ? 1152 : 576;
                rate = rate(header);
                header = in.readInt();
            }
        }
    }

    /** Whether a frame holds no sound but numbers on the others. */
    private static boolean describes(byte[] frame) {
        String start = new String(frame, 0, Math.min(frame.length, 48), StandardCharsets.ISO_8859_1);
        return start.contains("Xing") || start.contains("Info") || start.contains("VBRI");
    }

    /** The samples that the encoder added at both ends, where it says so. */
    private static long silence(byte[] frame) {
        String text = new String(frame, StandardCharsets.ISO_8859_1);
        int at = Math.max(text.indexOf("LAME"), text.indexOf("Lav"));
        if (at < 0 || at + ENCODER + 3 > frame.length) {
            return 0;
        }
        int both = (frame[at + ENCODER] & 0xFF) << 16
                | (frame[at + ENCODER + 1] & 0xFF) << 8
                | (frame[at + ENCODER + 2] & 0xFF);
        return (both >>> 12) + (long) (both & 0xFFF);
    }

    private static boolean isVersion1(int header) {
        return (header >>> 19 & 3) == 3;
    }

    private static int rate(int header) {
        int version = header >>> 19 & 3;
        int base = RATES.get(header >>> 10 & 3);
        return version == 3 ? base : version == 2 ? base / 2 : base / 4;
    }

    /** The bytes of the frame that a header begins; zero if it begins none. */
    private static int length(int header) {
        boolean frame = header >>> 21 == 0x7FF
                && (header >>> 19 & 3) != 1
                && (header >>> 17 & 3) == 1
                && (header >>> 12 & 15) != 15
                && (header >>> 12 & 15) != 0
                && (header >>> 10 & 3) != 3;
        if (!frame) {
            return 0;
        }
        List<Integer> table = isVersion1(header) ? VERSION_1 : VERSION_2;
        return (isVersion1(header) ? 144 : 72) * 1000 * table.get(header >>> 12 & 15) / rate(header)
                + (header >>> 9 & 1);
    }
}
