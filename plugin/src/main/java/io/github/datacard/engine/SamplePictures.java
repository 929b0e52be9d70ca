package io.github.datacard.engine;

import io.github.datacard.data.DataFolder;
import io.github.datacard.data.ShortSound;
import io.github.datacard.data.SmallPicture;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.markdown.MarkdownImages;
import io.github.datacard.page.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Small copies of the pictures, and the beginnings of the recordings, that the examples of a descriptor name:
 * {@code ![A letter](scans/7.png)}, {@code ![A voice](clips/7.wav)}. Nothing else of the data is shown.
 */
final class SamplePictures {
    private static final int MOST = 4;
    private static final long LARGEST_FILE = 30_000_000;
    private static final int HEAVIEST = 150_000;

    private SamplePictures() {}

    /** @param shown what the audience sees of the descriptor */
    static List<Sample> of(Descriptor shown) {
        List<MarkdownImages.Image> named = shown.values(Paths.EXAMPLES).stream()
                .flatMap(examples -> Stream.of("typical", "atypical").flatMap(kind -> examples.texts(kind).stream()))
                .flatMap(text -> MarkdownImages.in(text).stream())
                .distinct()
                .limit(MOST)
                .toList();
        if (named.isEmpty()) {
            return List.of();
        }
        DataFolder folder = new DataFolder(shown.folder(), Set.of());
        List<Sample> samples = new ArrayList<>();
        int weight = 0;
        for (MarkdownImages.Image image : named) {
            Optional<Sample> sample = sample(folder, image);
            weight += sample.map(made -> made.address().length()).orElse(0);
            if (weight <= HEAVIEST) {
                sample.ifPresent(samples::add);
            }
        }
        return List.copyOf(samples);
    }

    private static Optional<Sample> sample(DataFolder folder, MarkdownImages.Image named) {
        if (!folder.has(named.address())) {
            return Optional.empty();
        }
        try {
            Path file = folder.resolve(named.address());
            return Files.size(file) > LARGEST_FILE
                    ? Optional.empty()
                    : picture(file, named).or(() -> sound(file, named));
        } catch (IOException | RuntimeException broken) {
            // The readers of pictures and sounds throw what they like at a broken one; the page does without it.
            return Optional.empty();
        }
    }

    private static Optional<Sample> picture(Path file, MarkdownImages.Image named) throws IOException {
        return SmallPicture.of(file)
                .map(copy -> new Sample(named.words(), named.address(), copy.width(), copy.height(), copy.address()));
    }

    private static Optional<Sample> sound(Path file, MarkdownImages.Image named) {
        try {
            return ShortSound.of(file).map(copy -> Sample.sound(named.words(), named.address(), copy.address()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
