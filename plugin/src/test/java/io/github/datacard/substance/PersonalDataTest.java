package io.github.datacard.substance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.vocabulary.Library;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is data of a person, and what is only near it. All of it is invented, with right check digits. */
class PersonalDataTest {
    private static final PersonalData PERSONAL =
            new PersonalData(Library.open(Optional.empty()).vocabulary());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL | write to ann.lee+data@mail.univ.org today",
                "EMAIL | a@b.co",
                "IBAN | DE89 3704 0044 0532 0130 00",
                "IBAN | NO9386011117947",
                "CARD | 4012 8888 8888 1881",
                "CARD | 30569309025904",
                "PHONE | +49 30 1234567",
                "PHONE | (212) 664-7665",
                "PHONE | tel: 030 1234567",
                "SOCIAL | 219-09-9999",
                "PASSPORT | passport no C01X00T47",
                "ADDRESS | Lindenstraße 14, 10969 Berlin",
                "PASSPORT | ID no AB123456",
                "ADDRESS | 12 rue de la Paix, Paris 75002",
                "ADDRESS | 12 Baker Street, London NW1 6XE",
                "ADDRESS | Calle Mayor 5, 28013 Madrid"
            })
    void dataOfAPersonIsFoundWhereItStands(PersonalData.Kind kind, String text) {
        assertThat(PERSONAL.kindsIn(text)).contains(kind);
        assertThat(PERSONAL.in(text)).hasValueSatisfying(found -> {
            assertThat(text.substring(found.start())).startsWith(found.text());
            assertThat(found.kind().says()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann@example.org",
                "ann@mail.example.com",
                "ann@localhost.test",
                "@handle and a@b",
                "DE89 3704 0044 0532 0130 01",
                "4012 8888 8888 1882",
                "4111 1111 1111 1111",
                "4242424242424242",
                "1.4012888888881881",
                "+1 555-0199 555",
                "000-12-3456",
                "666-12-3456",
                "912-12-3456",
                "219-00-9999",
                "219-09-0000",
                "123-45-6789",
                "1219-09-9999",
                "version 10.11.12.13",
                "2024-01-31 to 2024-02-28",
                "12 rue de la Paix",
                "Way 14, 10969 boxes"
            })
    void whatIsInventedOrHasWrongCheckDigitsIsNot(String text) {
        assertThat(PERSONAL.kindsIn(text)).isEmpty();
        assertThat(PERSONAL.in(text)).isEmpty();
    }

    @Test
    void allKindsOfATextAreFound() {
        assertThat(PERSONAL.kindsIn("ann@univ.org, 219-09-9999"))
                .isEqualTo(Set.of(PersonalData.Kind.EMAIL, PersonalData.Kind.SOCIAL));
    }
}
