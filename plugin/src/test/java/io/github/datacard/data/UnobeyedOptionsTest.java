package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options by which other rows would be read than those that are measured; each was tried with {@code datasets} 5.0.1. */
class UnobeyedOptionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.csv|header|1|true",
                "a.csv|header|0|false",
                "a.csv|header|infer|false",
                "a.csv|header|null|false",
                "a.csv|header|0 1|true",
                "a.csv|skiprows|2|false",
                "a.csv|skiprows|1 3|true",
                "a.csv|sep|;|false",
                "a.csv|sep|\\t|false",
                "a.csv|sep|\\s+|true",
                "a.tsv|delimiter|'||'|true",
                "a.csv|skip_blank_lines|false|true",
                "a.csv|skip_blank_lines|true|false",
                "a.csv|na_filter|no|true",
                "a.csv|doublequote|false|true",
                "a.csv|quoting|0|false",
                "a.csv|quoting|1|false",
                "a.csv|quoting|2|true",
                "a.csv|quoting|3|false",
                "a.csv|nrows|5|true",
                "a.csv|nrows|None|false",
                "a.csv|index_col|0|true",
                "a.csv|skipinitialspace|true|false",
                "a.csv.gz|nrows|5|true",
                "a.txt|sample_by|paragraph|true",
                "a.txt|sample_by|line|false",
                "a.txt|keep_linebreaks|true|true",
                "a.txt|keep_linebreaks|false|false",
                "a.txt|nrows|5|false",
                "a.jsonl|sample_by|paragraph|false",
            })
    void anOption(String file, String name, String values, boolean unobeyed) {
        ReaderOptions options = new ReaderOptions(Map.of(name, Arrays.asList(values.split(" "))));

        assertThat(catchThrowable(() -> options.requireObeyed(FileType.of(file))) != null)
                .isEqualTo(unobeyed);
    }
}
