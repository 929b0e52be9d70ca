package io.github.datacard.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What a test needs fails it only where it is required. */
class NeedTest {
    private static final String NAME = "need-test";

    @AfterEach
    void requireNothing() {
        System.clearProperty("test." + NAME);
    }

    @Test
    void aTestWithoutWhatItNeedsIsSkipped() {
        assertThatThrownBy(() -> Need.met(NAME, false, "There is no such thing."))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("There is no such thing.");
    }

    @Test
    void aTestWithoutWhatIsRequiredFails() {
        System.setProperty("test." + NAME, "required");
        assertThatThrownBy(() -> Need.met(NAME, false, "There is no such thing."))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("There is no such thing.");
    }

    @Test
    void aTestWithWhatItNeedsGoesOn() {
        assertThatCode(() -> Need.met(NAME, true, "")).doesNotThrowAnyException();
    }

    @Test
    void programsAreFoundOnThePath() {
        assertThat(Need.program("no-such-program", "java")).isPresent();
        assertThat(Need.program("no-such-program")).isEmpty();
    }
}
