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
                "geb. Möllenkamp",
                "Station 3 / Bett 2 / Huber",
                "0171-5550123",
                "tel 5550123",
                "Ph.: (030) 901820",
                "Personalnr. 004711",
                "Matr.-Nr. 1234567",
                "emp#10482",
                "*12.03.1984",
                "12.03.1984 m",
                "DOB 1984",
                "L.M. 1984",
                "Hauptstr. 12a",
                "Lindenallee 7",
                "10115 Berlin",
                "SW1A 1AA",
                "AB123456C",
                "insta: okafor_j",
                "skype:okafor.j",
                "okafor@corp",
                "192.168.7.23",
                "N48 08.246 E11 34.529",
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
                "1.2.3.4",
                "10.4.18.362",
                "react@18",
                "2024-03-12",
                "12.03.1984",
                "case 12",
                "phone",
                "facebook",
                "03-2024",
                "0.123-0.456",
                "5 Stars",
                "S 5",
                "A1 2",
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
