package io.github.datacard.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that the abstracts state fit each other; the gallery has each of them where the sum needs it. */
class GallerySumsTest {
    private static final Pattern FIGURE =
            Pattern.compile("(?<dataset>[\\w-]+):(?<path>[\\w.]+?)(?:\\[(?<place>\\d+)]\\.(?<key>\\w+))?");

    @ParameterizedTest
    @CsvSource({
        "nwpu-resisc45:composition.instances[0].count, /, nwpu-resisc45:composition.labels.classes, 700",
        "controlface10k:composition.instances[0].count, /, controlface10k:composition.subjects.count, 3",
        "casual-conversations:composition.instances[0].count, /, casual-conversations:composition.subjects.count, 14.95",
        "open-images-v4:annotation.sets[1].count, /, open-images-v4:composition.subsets[0].count, 8.11",
        "forgerynet:composition.statistics[0].value, +, forgerynet:composition.statistics[1].value, 15",
        "forgerynet:annotation.sets[1].count, /, forgerynet:composition.instances[0].count, 1",
        "headset:collection.instruments[1].count, /, headset:collection.instruments[0].count, 2",
        "headset:collection.instruments[2].count, /, headset:collection.instruments[0].count, 1",
        "datacomp-1b:processing.steps[0].count_out, /, datacomp-1b:processing.steps[0].count_in, 0.11",
        "webface42m:processing.steps[0].count_out, /, webface42m:processing.steps[0].count_in, 0.16",
        "webface42m:composition.subjects.count, /, webface260m:composition.subjects.count, 0.5",
        "webface260m:composition.instances[0].count, /, webface260m:composition.subjects.count, 65",
        "webface42m:composition.instances[0].count, /, webface42m:composition.subjects.count, 21",
        "laion-5b:composition.subsets[0].count, /, laion-5b:composition.instances[0].count, 0.4",
        "hsface:composition.instances[0].count, /, hsface:composition.subjects.count, 50",
        "scin:composition.instances[1].count, /, scin:composition.instances[0].count, 2.07",
        "ibugmask:configs.splits[0].count, +, ibugmask:configs.splits[1].count, 22866",
        "wilddeepfake:composition.instances[1].count, /, wilddeepfake:composition.instances[0].count, 10.35",
        "easyportrait:composition.instances[0].count, /, easyportrait:composition.subjects.count, 2.39",
        "fmri-3d:composition.instances[0].count, -, fmri-objaverse:composition.instances[0].count, 1626",
        "biomedica:composition.instances[1].count, /, biomedica:composition.instances[0].count, 4",
        "videoufo:composition.instances[0].count, /, videoufo:composition.statistics[0].value, 844.31",
        "unif2ace-130k:composition.instances[1].count, /, unif2ace-130k:composition.instances[0].count, 7.69",
        "ridgebase:composition.instances[0].count, /, ridgebase:composition.subjects.count, 170.45",
        "idiff-face:uses.results[2].value, -, idiff-face:uses.results[0].value, 1.82",
    })
    void statedFiguresGiveWhatIsComputedFromThem(String first, char step, String second, double result) {
        double one = figure(first);
        double other = figure(second);
        double computed = switch (step) {
            case '/' -> one / other;
            case '+' -> one + other;
            default -> one - other;
        };
        assertThat(computed).isCloseTo(result, within(0.005));
    }

    /** What people annotated of synthetic faces is of two kinds, so no figure may be taken for annotations of each pair. */
    @ParameterizedTest
    @CsvSource({"annotation.sets.count", "annotation.sets.per_item"})
    void annotationsOfTwoKindsAreNotDividedByPairs(String path) {
        assertThat(gallery("synthetic-face-bias").values(path)).isEmpty();
    }

    private static double figure(String name) {
        Matcher figure = FIGURE.matcher(name);
        assertThat(figure.matches()).as(name).isTrue();
        Descriptor descriptor = gallery(figure.group("dataset"));
        String text = figure.group("place") == null
                ? descriptor.text(figure.group("path"))
                : descriptor
                        .values(figure.group("path"))
                        .get(Integer.parseInt(figure.group("place")))
                        .text(figure.group("key"));
        return Count.of(text).map(count -> (double) count.value()).orElseGet(() -> new BigDecimal(text).doubleValue());
    }

    private static Descriptor gallery(String folder) {
        return GalleryTest.descriptor(GalleryTest.GALLERY.resolve(folder).resolve("datacard.yaml"));
    }
}
