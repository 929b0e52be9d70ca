package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.text.PartMarks.Mark;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The marks of parts, and what a card has besides them. */
class PartMarksTest {
    @ParameterizedTest
    @CsvSource({
        "datacard:begin uses,true,uses,''",
        "datacard:begin uses 12ab,true,uses,12ab",
        "datacard:begin  a-1  hand-written,true,a-1,hand-written",
        "datacard:end uses,false,uses,''"
    })
    void aMarkIsRead(String comment, boolean begin, String id, String seal) {
        assertThat(PartMarks.read(comment)).contains(new Mark(begin, id, seal));
    }

    @ParameterizedTest
    @CsvSource({"datacard:begin", "datacard:begin Uses", "datacard:start uses", "begin uses", "datacard:begin a b c"})
    void allElseIsNone(String comment) {
        assertThat(PartMarks.read(comment)).isEqualTo(Optional.empty());
    }

    @Test
    void marksAreWritten() {
        assertThat(PartMarks.begin("uses", "12ab")).isEqualTo("<!-- datacard:begin uses 12ab -->");
        assertThat(PartMarks.begin("uses", "")).isEqualTo("<!-- datacard:begin uses -->");
        assertThat(PartMarks.end("uses")).isEqualTo("<!-- datacard:end uses -->");
    }

    @ParameterizedTest
    @CsvSource({
        "'---\nlicense: mit\n---\nabc','---\nlicense: mit\n---\nabc'",
        "'---\nlicense: mit\n---\na <!-- datacard:begin x 12 -->b<!-- datacard:end x --> c','\na \n c'",
        "'a <!-- datacard:begin x -->b<!-- datacard:end x --> c','a \n c'",
        "'a <!-- datacard:begin x hand-written -->b<!-- datacard:end x --> c',"
                + "'a <!-- datacard:begin x hand-written -->b<!-- datacard:end x --> c'",
        "'a <!-- datacard:begin x -->b<!-- datacard:end y --> c',"
                + "'a <!-- datacard:begin x -->b<!-- datacard:end y --> c'"
    })
    void theHandWrittenRestIsLeft(String card, String rest) {
        assertThat(PartMarks.handWritten(card)).isEqualTo(rest);
    }
}
