package io.github.datacard.substance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.vocabulary.Library;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonMarksTest {
    private static final PersonMarks MARKS =
            PersonMarks.of(Library.open(Optional.empty()).vocabulary());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seen at 3c:22:fb:0a:91:7d twice",
                "3C-22-FB-0A-91-7D",
                "from 2001:db8:85a3:0:0:8a2e:370:7334",
                "fe80::1ff:fe23:4567:890a",
                "48° 12' 30\" N, 16° 22' 21\" E",
                "48.2082° N",
                "48°12′30″N",
                "AA 12 34 56 C",
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
                "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
                "ops [at] x.example",
                "write to a(at)b(dot)org",
                "paid to 1BoatSLRHtKNngkdXEeobR76b53LETtpyT",
                "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
                "STEAM_0:1:23456789",
                "76561198012345678",
                "gez. Möllenkamp",
                "gez.: MÖLLENKAMP",
                "sgd: Okafor",
                "Zi. 4 Kovacs",
                "Bett 12a: Öztürk",
                "Kovacs, Zi. 4",
                "rm 7 - Lindqvist",
                "Dr. A. Meyer",
                "Dr.med.Kaya",
                "dr. meyer, oncology",
                "frau kowalczyk called",
                "Attn: J. Ortiz",
                "c/o Ortiz",
                "i.A. Thönnes",
                "Pat.: Nguyen",
                "Ortiz,J",
                "ortiz, j.",
                "田中様",
                "王先生",
                "김철수님",
            })
    void aMarkOfSomebodyIsKnown(String text) {
        assertThat(MARKS.within(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10:20:30:40",
                "std::vector::size",
                "21 °C",
                "AB 12 34",
                "d41d8cd98f00b204e9800998ecf8427e",
                "31d6cfe0d16ae931b73c59d7e0c089c0",
                "look (at) this",
                "12:30:00",
                "Type 2 Diabetes",
                "Level 3 Support",
                "status: Open",
                "room 4",
                "bed and breakfast",
                "Health & Beauty",
                "dr",
                "お客様",
                "Grade 4, Honors",
                "signed",
                "e.g. Fruit",
                "A<B<C",
            })
    void otherTextIsNot(String text) {
        assertThat(MARKS.within(text)).isFalse();
    }
}
