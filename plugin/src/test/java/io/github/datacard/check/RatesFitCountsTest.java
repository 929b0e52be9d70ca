package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures that papers state about their datasets agree with each other, and do not when one of them is changed. */
class RatesFitCountsTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource({
        "NWPU-RESISC45, image, 31500, class, 45, Images per class, 700, 600",
        "ControlFace10k, image, 10008, identity, 3336, Images per identity, 3, 4",
        "Casual Conversations, video, 45000+, subject, 3011, Videos per subject, 15, 12",
        "Open Images V4, box, 15.4M, image, 1.9M, Boxes per image, 8, 6",
        "HSFace, image, 15M, identity, 300K, Images per identity, 50, 40",
        "SCIN, image, 10408, contribution, 5033, 'Images per contribution, mean', 2.07, 2.6",
        "WildDeepfake, sequence, 7314, video, 707, Sequences per video, 10.3, 11.9",
        "EasyPortrait, photo, 20000, user, 8377, Photos per user, 2.39, 2.5",
        "VideoUFO, clip, ~1.09M, topic, 1291, Clips per topic, 844, 600",
        "UniF2ace-130K, question, ~1M, pair, ~130K, Questions per pair, 7.7, 5.1",
        "HEADSET, camera, 62, module, 31, Cameras per module, 2, 3",
        "HEADSET depth, depth camera, 31, module, 31, Depth cameras per module, 1, 2",
        "RidgeBase, pair, 15000+, person, 88, Pairs per person, 170, 120",
        "WebFace260M, face, 260M, identity, 4M, Faces per identity, 65, 75",
        "WebFace42M, face, 42M, identity, 2M, Faces per identity, 21, 31",
    })
    void statedRatesFit(
            String name,
            String many,
            String manyCount,
            String one,
            String oneCount,
            String rate,
            String value,
            String wrong)
            throws IOException {
        String yaml = """
            datacard: 1
            name: %s
            composition:
              instances:
                - {represents: A, unit: %s, count: %s}
                - {represents: B, unit: %s, count: %s}
              statistics: [{name: "%s", value: %s}]
            """;
        assertThat(Checker.check(
                        List.of(new RatesFitCounts()),
                        Subjects.of(temp, yaml.formatted(name, many, manyCount, one, oneCount, rate, value))))
                .isEmpty();
        assertThat(Checker.check(
                        List.of(new RatesFitCounts()),
                        Subjects.of(temp, yaml.formatted(name, many, manyCount, one, oneCount, rate, wrong))))
                .extracting(Finding::rule)
                .containsExactly("rates-fit-counts");
    }
}
