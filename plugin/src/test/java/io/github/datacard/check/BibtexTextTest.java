package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BibtexTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@misc{bells,\n  title = {Bells}\n  year = {2026}}",
                "@misc{bells,\r\n  title = {Bells}\r\n  year = {2026}}",
                "@misc{bells,\r  title = {Bells}\r  year = {2026}}",
                "@misc{bells,\n\ttitle = {Bells}\n\t\tyear = {2026}}",
                "@misc{bells, title = {Bells}\tyear = {2026}}"
            })
    void the_place_of_a_fault_is_that_of_its_words(String text) {
        BibtexText.Fault fault = BibtexText.fault(text).orElseThrow();
        assertThat(fault.words()).isEqualTo("year");
        assertThat(fault.start()).isEqualTo(text.indexOf("year"));
    }
}
