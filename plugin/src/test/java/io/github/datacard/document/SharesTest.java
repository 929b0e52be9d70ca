package io.github.datacard.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Messages;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Something is never rounded to nothing. */
class SharesTest {
    private static final Shares SHARES =
            new Shares(Messages.read(Library.open(Optional.empty()).files()));

    @Test
    void fewOfVeryManyAreBelowATenth() {
        assertThat(SHARES.of(3, 1_000_000)).isEqualTo("below 0.1%");
        assertThat(SHARES.of(499, 1_000_000)).isEqualTo("below 0.1%");
    }

    @Test
    void othersAreRoundedToTenths() {
        assertThat(SHARES.of(500, 1_000_000)).isEqualTo("0.1%");
        assertThat(SHARES.of(0, 1_000_000)).isEqualTo("0%");
        assertThat(SHARES.of(1, 3)).isEqualTo("33.3%");
        assertThat(SHARES.of(3, 3)).isEqualTo("100%");
    }
}
