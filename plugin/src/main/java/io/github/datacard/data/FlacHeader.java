package io.github.datacard.data;

import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Numbers;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Reads length and rate of a sound from the first block of a FLAC file (RFC 9639). */
final class FlacHeader {
    private static final int FLAC = 0x664C6143;

    private FlacHeader() {}

    /** The sound; empty if this is no FLAC file, or one that does not say how long it is. */
    static Optional<Facts.Sound> read(DataInputStream in) throws IOException {
        try {
            boolean flac = in.readInt() == FLAC && ((in.readInt() >>> 24) & 0x7F) == 0;
            if (!flac) {
                return Optional.empty();
            }
            in.skipNBytes(10);
            long bits = in.readLong();
            long rate = bits >>> 44;
            long samples = bits & 0xFFFFFFFFFL;
            return rate == 0 || samples == 0
                    ? Optional.empty()
                    : Optional.of(new Facts.Sound(
                            Numbers.plain(BigDecimal.valueOf(samples)
                                    .divide(BigDecimal.valueOf(rate), 3, RoundingMode.HALF_UP)),
                            rate));
        } catch (EOFException cutOff) {
            return Optional.empty();
        }
    }
}
