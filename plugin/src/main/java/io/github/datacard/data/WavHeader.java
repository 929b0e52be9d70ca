package io.github.datacard.data;

import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Numbers;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Reads length and rate of a sound from the chunks of a WAV file. */
final class WavHeader {
    private static final int RIFF = 0x52494646;
    private static final int WAVE = 0x57415645;
    private static final int FORMAT = 0x666D7420;
    private static final int DATA = 0x64617461;

    private WavHeader() {}

    /** The sound; empty if this is no WAV file. */
    static Optional<Facts.Sound> read(DataInputStream in) throws IOException {
        try {
            boolean wave = in.readInt() == RIFF && in.skip(4) == 4 && in.readInt() == WAVE;
            return wave ? chunks(in) : Optional.empty();
        } catch (EOFException cutOff) {
            return Optional.empty();
        }
    }

    private static Optional<Facts.Sound> chunks(DataInputStream in) throws IOException {
        long rate = 0;
        long bytesPerSecond = 0;
        while (true) {
            int chunk = in.readInt();
            long length = little(in);
            if (chunk == DATA) {
                return rate == 0 || bytesPerSecond == 0
                        ? Optional.empty()
                        : Optional.of(new Facts.Sound(
                                Numbers.plain(BigDecimal.valueOf(length)
                                        .divide(BigDecimal.valueOf(bytesPerSecond), 3, RoundingMode.HALF_UP)),
                                rate));
            }
            if (chunk == FORMAT && length >= 12) {
                in.skipNBytes(4);
                rate = little(in);
                bytesPerSecond = little(in);
                length -= 12;
            }
            // Chunks begin at even places.
            in.skipNBytes(length + (length & 1));
        }
    }

    private static long little(DataInputStream in) throws IOException {
        return Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
    }
}
