package io.github.datacard.data;

import io.github.datacard.facts.Facts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Reads the size of the first picture of a TIFF file. */
final class TiffHeader {
    private TiffHeader() {}

    /** The size; empty if this is no TIFF file. */
    static Optional<Facts.Image> read(Path file) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff");
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            return Optional.of(new Facts.Image(reader.getWidth(0), reader.getHeight(0)));
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
