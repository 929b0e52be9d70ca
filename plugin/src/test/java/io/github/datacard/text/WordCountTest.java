package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "'  two  words ', 2",
        "a-b - c, 3",
        "帮助茶农尽早识别病害，减少用药。, 7",
        "方言の音声を学校の授業で使えるようにするため。, 11",
        "Fotos von 茶叶, 3",
        "기차 소리 녹음, 3",
        "ภาพใบชา, 4"
    })
    void counts_words_with_and_without_blanks(String text, int words) {
        assertThat(WordCount.of(text)).isEqualTo(words);
    }
}
