package io.github.datacard.data;

import io.github.datacard.facts.Facts;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/** Reads the size of a picture from the first chunk of a WebP file: lossy, lossless or extended (RFC 9649). */
final class WebpHeader {
    private static final int RIFF = 0x52494646;
    private static final int WEBP = 0x57454250;
    private static final int LOSSY = 0x56503820;
    private static final int LOSSLESS = 0x5650384C;
    private static final int EXTENDED = 0x56503858;

    private WebpHeader() {}

    /** The size; empty if this is no WebP file. */
    static Optional<Facts.Image> read(DataInputStream in) throws IOException {
        try {
            boolean webp = in.readInt() == RIFF && in.skip(4) == 4 && in.readInt() == WEBP;
            if (!webp) {
                return Optional.empty();
            }
            int chunk = in.readInt();
            in.skipNBytes(4);
            return switch (chunk) {
                case LOSSY -> {
                    in.skipNBytes(6);
                    yield ImageHeader.size(ImageHeader.little(in, 2) & 0x3FFF, ImageHeader.little(in, 2) & 0x3FFF);
                }
                case LOSSLESS -> {
                    in.skipNBytes(1);
                    int bits = ImageHeader.little(in, 4);
                    yield ImageHeader.size((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
                }
                case EXTENDED -> {
                    in.skipNBytes(4);
                    yield ImageHeader.size(ImageHeader.little(in, 3) + 1, ImageHeader.little(in, 3) + 1);
                }
                default -> Optional.empty();
            };
        } catch (EOFException cutOff) {
            return Optional.empty();
        }
    }
}
