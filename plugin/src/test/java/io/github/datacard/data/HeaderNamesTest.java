package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected names are what {@code pandas.read_csv} 3.0.6 made of the headers. */
class HeaderNamesTest {
    @ParameterizedTest
    @CsvSource({
        "'a,a,b', 'a,a.1,b'",
        "'a,a,a.1', 'a,a.2,a.1'",
        "',x,', 'Unnamed: 0,x,Unnamed: 2'",
        "'a,a,a.1,a', 'a,a.2,a.1,a.3'",
        "' ,x', ' ,x'",
        "'Unnamed: 0,', 'Unnamed: 0,Unnamed: 1'",
    })
    void columnsAreNamedAsByTheReaderOfTheHub(String header, String names) {
        assertThat(HeaderNames.of(List.of(header.split(",", -1)))).containsExactly(names.split(",", -1));
    }
}
