package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.publish.DestinationKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {
    @ParameterizedTest
    @ValueSource(strings = {"hub", "HUB", " Hub "})
    void aWordIsReadWithoutRegardToCase(String given) {
        assertThat(new Setting("--publish.to").choice(given, DestinationKind.class))
                .isEqualTo(DestinationKind.HUB);
    }

    @Test
    void aWordThatIsNotKnownIsAnsweredWithAllThatAre() {
        Setting to = new Setting("--publish.to");
        assertThatThrownBy(() -> to.choice("hubs", DestinationKind.class))
                .hasMessage("--publish.to is hub or git or folder, not \"hubs\".");
    }

    @Test
    void aDayIsTheOneGivenOrToday() {
        Setting today = new Setting("datacard.today");
        assertThat(today.day(" 2026-03-31 ")).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(today.day(null)).isAfter(LocalDate.of(2020, 1, 1));
        assertThatThrownBy(() -> today.day("31.3.2026"))
                .hasMessage("datacard.today is a day such as 2026-03-31, not \"31.3.2026\".");
    }

    @Test
    void aBlankTextIsNoText() {
        assertThat(Setting.text(" v1 ")).contains("v1");
        assertThat(Setting.text(" \n")).isEmpty();
        assertThat(Setting.text(null)).isEmpty();
    }
}
