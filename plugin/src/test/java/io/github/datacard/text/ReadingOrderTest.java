package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingOrderTest {
    @Test
    void noCharacterOverridesTheOrderAndThoseOfLanguagesStay() {
        assertThat(ReadingOrder.natural("a \u202Etxt.exe\u202C \u202Db")).isEqualTo("a txt.exe\u202C b");
        String words = "\u200Fسلام\u200E \u2067שלום\u2069 \u202Bמה\u202C";
        assertThat(ReadingOrder.natural(words)).isSameAs(words);
    }
}
