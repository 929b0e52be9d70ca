package io.github.datacard.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A small copy of a picture. It is drawn again from its pixels, so that no place and no name of a camera comes with it.
 *
 * @param width its width in pixels
 * @param height its height in pixels
 * @param address its content as an address of the kind {@code data:}
 */
public record SmallPicture(int width, int height, String address) {
    private static final int LONGEST_SIDE = 400;
    private static final long MOST_PIXELS = 100_000_000;
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "jpg", "gif", "bmp");

    /** The copy; empty if the file is no picture of a format that every Java can read, or has too many pixels. */
    public static Optional<SmallPicture> of(Path file) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(Files.newInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                boolean fits = FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
                        && width * height <= MOST_PIXELS;
                return fits ? Optional.of(written(thinned(reader, Math.max(width, height)))) : Optional.empty();
            } finally {
                reader.dispose();
            }
        }
    }

    /** Every so many pixels, up to twice as many as are shown. */
    private static BufferedImage thinned(ImageReader reader, long longest) throws IOException {
        ImageReadParam every = reader.getDefaultReadParam();
        int step = (int) Math.max(1, longest / (2 * LONGEST_SIDE));
        every.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, every);
    }

    private static SmallPicture written(BufferedImage image) throws IOException {
        int longest = Math.max(image.getWidth(), image.getHeight());
        double scale = Math.min(1, (double) LONGEST_SIDE / longest);
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(scaled(image, width, height), "jpg", out);
        return new SmallPicture(
                width, height, "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(out.toByteArray()));
    }

    /** Each pixel is the mean of those that it stands for; what is transparent becomes white. */
    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            int top = (int) ((long) y * image.getHeight() / height);
            int bottom = Math.max(top + 1, (int) ((y + 1L) * image.getHeight() / height));
            for (int x = 0; x < width; x++) {
                int left = (int) ((long) x * image.getWidth() / width);
                int right = Math.max(left + 1, (int) ((x + 1L) * image.getWidth() / width));
                small.setRGB(x, y, mean(image, left, right, top, bottom));
            }
        }
        return small;
    }

    private static int mean(BufferedImage image, int left, int right, int top, int bottom) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = image.getRGB(x, y);
                int opaque = pixel >>> 24;
                red += onWhite(pixel >> 16, opaque);
                green += onWhite(pixel >> 8, opaque);
                blue += onWhite(pixel, opaque);
            }
        }
        long count = (long) (right - left) * (bottom - top);
        return (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
    }

    private static int onWhite(int color, int opaque) {
        return ((color & 0xff) * opaque + 255 * (255 - opaque)) / 255;
    }
}
