package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What several things are called, and what one of them is. */
class TextFiguresTest {
    @ParameterizedTest
    @CsvSource({
        "erzählerinnen, erzählerin",
        "stories, story",
        "benches, bench",
        "dishes, dish",
        "boxes, box",
        "classes, class",
        "trees, tree",
        "houses, house",
        "glass,",
        "cactus,",
        "basis,",
        "tree,"
    })
    void pluralsHaveASingular(String word, String singular) {
        assertThat(TextFigures.singular(word)).isEqualTo(Optional.ofNullable(singular));
    }
}
