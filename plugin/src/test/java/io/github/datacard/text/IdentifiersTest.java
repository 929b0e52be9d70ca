package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @ParameterizedTest
    @CsvSource({
        "10.5281/zenodo.1, https://doi.org/10.5281/zenodo.1",
        "' doi: 10.1234/a(b) ', https://doi.org/10.1234/a(b)",
        "DOI:10.123456789/x, https://doi.org/10.123456789/x",
        "http://dx.doi.org/10.1000/a?b, https://doi.org/10.1000/a%3Fb",
        "https://doi.org/10.1000/a#b, https://doi.org/10.1000/a%23b",
        "0000-0002-1825-009X, https://orcid.org/0000-0002-1825-009X",
        "https://orcid.org/0000-0002-1825-0097, https://orcid.org/0000-0002-1825-0097",
        "' https://example.org/a ', https://example.org/a"
    })
    void eachWayToWriteOneGivesItsAddress(String text, String address) {
        assertThat(Identifiers.address(text)).hasValue(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.123/a",
                "10.1234567890/a",
                "10.1234/",
                "10.1234/a b",
                "x10.1234/a",
                "0000-0002-1825-00977",
                "0000-0002-1825-009Y",
                "javascript:alert(1)",
                "example.org"
            })
    void whatIsNearlyOneIsNone(String text) {
        assertThat(Identifiers.address(text)).isEmpty();
        assertThat(Identifiers.doi(text)).isEmpty();
    }
}
