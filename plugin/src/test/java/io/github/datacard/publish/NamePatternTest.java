package io.github.datacard.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that stand for one thing of each dataset. */
class NamePatternTest {
    @ParameterizedTest
    @CsvSource({
        "{id}, anna/reviews, anna/reviews, true",
        "lab/{name}, anna/reviews, lab/reviews, true",
        "lab/{name}, reviews, lab/reviews, true",
        "lab/{other}, reviews, lab/{other}, false",
        "lab/all, anna/reviews, lab/all, false"
    })
    void bracesStandForTheIdOrTheNameOfADataset(String pattern, String id, String name, boolean open) {
        assertThat(new NamePattern(pattern).of(id)).isEqualTo(name);
        assertThat(new NamePattern(pattern).isOpen()).isEqualTo(open);
    }
}
