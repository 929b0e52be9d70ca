package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvDialectTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "a;b\\n1;2\\n => ;",
                "a|b|c\\n1|2|3\\n => |",
                "text\\nOne; two\\n => tab",
                "a;b\\n1;2\\n3\\n => tab",
                "a;b\\n => tab",
                "a,b\\n1,2\\n => tab",
                "a;b\\tc\\n1;2\\t3\\n => tab"
            })
    void aFileForTabsHasOtherSeparatorsOnlyWhereThesePartAllRowsAlike(String text, String separator) {
        CsvDialect dialect = CsvDialect.of(text.replace("\\n", "\n").replace("\\t", "\t"), FileType.of("rows.tsv"));

        assertThat(dialect.delimiter()).isEqualTo(separator.equals("tab") ? '\t' : separator.charAt(0));
    }
}
