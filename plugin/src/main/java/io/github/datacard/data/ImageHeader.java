package io.github.datacard.data;

import io.github.datacard.facts.Facts;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Reads the size of a picture from its first bytes: PNG, JPEG, GIF and BMP. */
final class ImageHeader {
    static final Set<String> TYPES = Set.of("png", "jpg", "jpeg", "gif", "bmp");

    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int GIF = 0x474946;
    private static final int BMP = 0x424D;
    private static final int JPEG = 0xFFD8;

    private ImageHeader() {}

    /** The size; empty if these are not the first bytes of such a picture. */
    static Optional<Facts.Image> read(DataInputStream in) throws IOException {
        try {
            int start = in.readUnsignedShort();
            return switch (start) {
                case JPEG -> jpeg(in);
                case BMP -> bmp(in);
                case (int) (PNG >>> 48) -> png(in);
                case GIF >> 8 -> gif(in);
                default -> Optional.empty();
            };
        } catch (EOFException cutOff) {
            return Optional.empty();
        }
    }

    /** After the signature comes the chunk IHDR, which begins with width and height. */
    private static Optional<Facts.Image> png(DataInputStream in) throws IOException {
        in.skipNBytes(6);
        int length = in.readInt();
        boolean header = in.readInt() == 0x49484452 && length == 13;
        return header ? size(in.readInt(), in.readInt()) : Optional.empty();
    }

    private static Optional<Facts.Image> gif(DataInputStream in) throws IOException {
        in.skipNBytes(4);
        return size(little(in, 2), little(in, 2));
    }

    /** A height below zero only says that the rows go down. */
    private static Optional<Facts.Image> bmp(DataInputStream in) throws IOException {
        in.skipNBytes(12);
        int header = little(in, 4);
        return header == 12 ? size(little(in, 2), little(in, 2)) : size(little(in, 4), Math.abs(little(in, 4)));
    }

    /** Segments follow each other until one that starts a frame (SOF0 to SOF15 but DHT, JPG and DAC) gives the size. */
    private static Optional<Facts.Image> jpeg(DataInputStream in) throws IOException {
        while (true) {
            int marker = in.readUnsignedByte();
            while (marker == 0xFF) {
                marker = in.readUnsignedByte();
            }
            int length = in.readUnsignedShort();
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                in.skipNBytes(1);
                int height = in.readUnsignedShort();
                return size(in.readUnsignedShort(), height);
            }
            if (marker == 0xDA || length < 2) {
                return Optional.empty();
            }
            in.skipNBytes(length - 2L);
        }
    }

    static int little(DataInputStream in, int bytes) throws IOException {
        int value = 0;
        for (int place = 0; place < bytes; place++) {
            value |= in.readUnsignedByte() << (8 * place);
        }
        return value;
    }

    static Optional<Facts.Image> size(int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new Facts.Image(width, height)) : Optional.empty();
    }
}
