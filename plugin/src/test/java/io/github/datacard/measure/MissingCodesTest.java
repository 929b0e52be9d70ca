package io.github.datacard.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingCodesTest {
    @ParameterizedTest
    @CsvSource({
        "-999, -30, 45, true",
        "-99, -30, 45, true",
        "-99, -180, 180, false",
        "-9, 0, 95, true",
        "-9, -12, 30, false",
        "99, 1, 5, true",
        "99, 0, 98, false",
        "999, 0, 95, true",
        "9999, 1950, 2009, true",
        "9999, 1, 8000, false",
        "99, 7, 7, true",
    })
    void aCodeLiesFarFromOtherNumbers(BigDecimal code, BigDecimal from, BigDecimal to, boolean far) {
        assertThat(MissingCodes.isFar(code, from, to)).isEqualTo(far);
    }
}
