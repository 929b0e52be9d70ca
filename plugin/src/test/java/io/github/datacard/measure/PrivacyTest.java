package io.github.datacard.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.PartName;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What could identify single persons is kept out of facts: ten rows are a group here. */
class PrivacyTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();
    private static final String OF_PEOPLE = "people: yes";
    private static final String OF_THINGS = "people: no";
    private static final String MARKED =
            "configs: [{features: [{name: Price, privacy: public}, {name: Tone, privacy: private},"
                    + " {name: key, role: id}, {name: set, role: group}, {name: email, privacy: public}]}]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people: yes|price|true",
                "people: yes|email|false",
                "people: yes|User Email|false",
                "people: yes|userEmail|false",
                "people: yes|user_email_2|false",
                "people: yes|emails_sent_by_bots|true",
                "people: no|email|true",
                "people: yes|rémunération|false",
                "people: yes|annual_comp|false",
                "people: yes|зарплата|false",
                "people: yes|受診者氏名|false",
                "people: yes|本人生年月日|false",
                "people: yes|fecha_nacimiento|false",
                "people: yes|yob|false",
                "people: yes|studyid|false",
                "people: yes|studio|true",
                "people: yes|年|true",
                // Who does not say what the data is about is taken to speak of people.
                "name: X|email|false",
                "people: {sensitive_data: [{kind: health, field: 'Mood, tone'}]}|mood|false",
                "people: {sensitive_data: [{kind: health, field: 'Mood, tone'}]}|' Tone '|false",
                "people: {sensitive_data: [{kind: health, field: 'Mood, tone'}]}|color|true",
                "people: {sensitive_data: [{kind: health, field: 'mood , tone'}]}|tone|false",
                "people: {demographics: [{attribute: age}]}|Age|false",
                "people: {demographics: [{attribute: age}]}|color|true",
            })
    void theRangeOfAColumn(String yaml, String column, boolean shows) {
        assertThat(privacy(yaml).mayShowRange(column)).isEqualTo(shows);
    }

    @ParameterizedTest
    @CsvSource({"price,true", "tone,false", "key,false", "set,false", "EMAIL,true", "phone,false", "other,true"})
    void whatIsMarkedIsWhatItIsMarkedAs(String column, boolean shows) {
        assertThat(privacy(MARKED).mayShowRange(column)).isEqualTo(shows);
    }

    @Test
    void markedAsPrivateHoldsForThingsToo() {
        assertThat(privacy(OF_THINGS + "\n" + MARKED).mayShowRange("tone")).isFalse();
        assertThat(privacy(OF_THINGS + "\n" + MARKED).mayShowRange("phone")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people: yes|color|100|50|false",
                "people: yes|color|100|51|true",
                "people: no|color|100|100|false",
                "people: yes|price|100|100|false",
            })
    void aValueForEachRowTellsOfSingleRows(String yaml, String column, long rows, long different, boolean tells) {
        assertThat(privacy(yaml + "\n" + MARKED).tellsOfSingleRows(column, rows, different))
                .isEqualTo(tells);
    }

    /** Rows that have the extreme, that a value has, that are said, for people and for things. */
    @ParameterizedTest
    @CsvSource({"0,false,true,true", "1,false,true,false", "9,false,true,false", "10,true,false,true"})
    void groups(long rows, boolean extreme, boolean small, boolean said) {
        Privacy people = privacy(OF_PEOPLE + "\n" + MARKED);
        Privacy things = privacy(OF_THINGS);
        assertThat(people.mayShowExtreme("color", rows)).isEqualTo(extreme);
        assertThat(people.mayShowExtreme("price", rows)).isTrue();
        assertThat(people.isTooSmall(rows)).isEqualTo(small);
        assertThat(people.mayShowRows(rows)).isEqualTo(said);
        assertThat(things.mayShowExtreme("color", rows)).isTrue();
        assertThat(things.isTooSmall(rows)).isFalse();
        assertThat(things.mayShowRows(rows)).isTrue();
    }

    /** What is hidden does not follow from a sum: at least two classes, with at least ten rows together. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a10 b20|a10 b20|0",
                "a9 b20 c30|c30|2",
                "a9 b9 c30|c30|2",
                "a4 b5 c30 d40|d40|3",
                "a1 b1 c1|''|3",
                "a9|''|1",
                "a0 b10|a0 b10|0",
                "a0 b5 c6 d50|a0 d50|2",
                "a0 b0|a0 b0|0",
                "a5 b5 c10|c10|2",
                "c30 a9 d40 b20|c30 d40|2",
            })
    void smallClassesAreHidden(String counts, String shown, int hidden) {
        Facts.Classes safe = privacy(OF_PEOPLE).safe(classes(counts));
        assertThat(safe.counts().stream().map(one -> one.name() + one.count()).collect(Collectors.joining(" ")))
                .isEqualTo(shown);
        assertThat(safe.hidden()).isEqualTo(hidden);
        assertThat(safe.undeclared()).isEqualTo(7);
        assertThat(privacy(OF_THINGS).safe(classes(counts))).isEqualTo(classes(counts));
    }

    /** Bins are from, to and rows; those with few rows are one with the next, and a single one is none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 1 10,1 2 10|0 1 10,1 2 10",
                "0 1 10,1 2 9,2 3 10|0 2 19,2 3 10",
                "0 1 9,1 2 10,2 3 10|0 2 19,2 3 10",
                "0 1 1,1 2 1,2 3 8,3 4 10|0 3 10,3 4 10",
                "0 1 10,1 2 0,2 3 10|0 2 10,2 3 10",
                "0 1 9,1 2 10|''",
                "0 1 50|''",
            })
    void smallBinsAreJoined(String bins, String shown) {
        assertThat(text(privacy(OF_PEOPLE).safe(bins(bins)))).isEqualTo(shown);
        assertThat(text(privacy(OF_THINGS).safe(bins(bins)))).isEqualTo(bins);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people: yes|color|dark blue|true",
                "people: yes|color|Mary Smith|false",
                "people: yes|color|Dr. Mary Smith|false",
                "people: yes|color|we met Ann there|false",
                "people: yes|color|ann@mail.dev|false",
                "people: yes|color|48.13741 11.57549|false",
                "people: yes|color|POINT(13.40531 52.52437)|false",
                "people: yes|color|48.137° N, 11.575° E|false",
                "people: yes|color|0.5 to 0.75|true",
                "people: yes|color|https://site.dev/u/quillby|false",
                "people: yes|color|https://site.dev/@quillby|false",
                "people: yes|color|https://site.dev/docs/index.html|true",
                "people: yes|color|0049 171 7751731|false",
                "people: yes|color|ask @quillby|false",
                "people: yes|color|B-QX 4711|false",
                "people: yes|color|ISO 9001|true",
                "people: yes|color|t.me/quillby|false",
                "people: yes|color|github.com/quillby/tools|true",
                "people: yes|color|a@b|true",
                "people: yes|color|born 1951-03-11|false",
                "people: yes|color|geb. am 03.05.1961|false",
                "people: yes|color|né le 07/05/1965|false",
                "people: yes|color|reborn 2020|true",
                "people: yes|color|CPF 111.444.777-35|false",
                "people: yes|color|RSSMRA85T10A562S|false",
                "people: yes|color|12.345.671-K|false",
                "people: yes|color|MRN: 00481232|false",
                "people: yes|color|10.17.33.41:8080|false",
                "people: yes|color|9F4MGC32+2X|false",
                "people: yes|color|J.Quillby|false",
                "people: yes|color|E.coli|true",
                "people: no|color|48.13741 11.57549|true",
                "people: no|color|Mary Smith|true",
                "people: no|color|ann@mail.dev|false",
                "people: yes|price|ann@mail.dev|true",
            })
    void aSingleCell(String yaml, String column, String cell, boolean shows) {
        Privacy privacy = privacy(yaml + "\n" + MARKED);
        assertThat(privacy.mayShowCell(column, cell)).isEqualTo(shows);
        assertThat(privacy.mayShowValues(column, List.of("dark blue", cell))).isEqualTo(shows);
        assertThat(privacy.mayShowValues("tone", List.of("dark blue"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people: yes|color|shade|blue,red|true",
                "people: yes|color|phone|blue,red|false",
                "people: yes|phone|shade|blue,red|false",
                "people: yes|color|shade|mary,john,peter|false",
                "people: yes|color|shade|class1,class2,class3|true",
                "people: yes|color|shade|quillby81,darkfjord7,westwind42|false",
                "people: yes|color|shade|4813 QXZ,9928 ZQL,1008 XLB|false",
                "people: yes|color|shade|2a02:8108:8ac0::17,fe80::1ff:fe23:4567:8901,::ffff:93.184.216.33|false",
                "people: yes|color|shade|12:30:15,12:31:15,12:32:15|true",
                "people: yes|color|shade|A-2023-004811,A-2023-004812,B-2024-000003|false",
                "people: yes|color|shade|12 Js 3341/21,4 StR 3343/21,2 BvR 3344/21|false",
                "people: yes|color|shade|850512-9815,861213-7816,870914-5817|false",
                "people: yes|color|shade|090-1234-5671,(03) 1234-5674,0470/12.34.65|false",
                "people: yes|color|shade|01.02.2024,02.02.2024,03.02.2024|true",
                "people: yes|color|shade|P0033121,P0033122,P0033123|false",
                "people: yes|color|shade|10 KG,20 KG,500 ML|true",
                "people: yes|color|shade|CS101,CS102,MATH204|true",
                "people: yes|color|shade|E11.9,I10,J45.0|true",
                "people: yes|color|shade|BRCA1,TP53,EGFR|true",
                "people: yes|color|shade|2024-Q1,2024-Q2,2024-Q3|true",
                "people: yes|color|shade|1.0.2.4,1.0.2.5,blue,red|true",
                "people: no|color|shade|4813 QXZ,9928 ZQL,1008 XLB|true",
                "people: no|color|phone|mary,john,peter|true",
                "people: yes|price|phone|mary,john,peter|true",
            })
    void cellsInRows(String yaml, String column, String member, String texts, boolean shows) {
        assertThat(privacy(yaml + "\n" + MARKED).mayShowCells(column, List.of(member), List.of(texts.split(","))))
                .isEqualTo(shows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people: yes|color|blue,red|true",
                "people: yes|phone|blue,red|false",
                "people: yes|phone||true",
                "people: yes|color|mary,john,peter|false",
                "people: no|color|mary,john,peter|true",
                "people: yes|price|mary,john,peter|true",
            })
    void labelsOfFolders(String yaml, String column, String labels, boolean show) {
        List<String> all = labels == null ? List.of() : List.of(labels.split(","));
        assertThat(privacy(yaml + "\n" + MARKED).mayShowLabels(column, all)).isEqualTo(show);
    }

    @Test
    void keysOfObjectsMayBePersons() {
        assertThat(privacy(OF_PEOPLE).isKeyedByPersons(List.of("Mary Smith", "John Miller", "size")))
                .isTrue();
        assertThat(privacy(OF_PEOPLE).isKeyedByPersons(List.of("width", "height")))
                .isFalse();
        assertThat(privacy(OF_THINGS).isKeyedByPersons(List.of("Mary Smith", "John Miller", "size")))
                .isFalse();
    }

    /** Of a part small groups are kept, since only all parts together know how large they are. */
    @Test
    void aPartKeepsSmallGroups() {
        MeasureSettings settings = MeasureSettings.inFolder(Path.of("work"));
        Descriptor descriptor = descriptor(OF_PEOPLE);
        Privacy all = Privacy.of(descriptor, VOCABULARY, settings);
        Privacy part = Privacy.of(descriptor, VOCABULARY, settings.ofPart(PartName.of("1/2")));
        assertThat(all.isOfPart()).isFalse();
        assertThat(part.isOfPart()).isTrue();
        assertThat(all.isTooSmall(9)).isTrue();
        assertThat(part.isTooSmall(1)).isFalse();
        assertThat(part.isTooSmall(0)).isTrue();
        assertThat(all.tellsOfSingleRows("color", 10, 9)).isTrue();
        assertThat(part.tellsOfSingleRows("color", 10, 9)).isFalse();
    }

    /** What is measured again when it changes. */
    @Test
    void theKeyHasWhatShowsInFacts() {
        List<String> keys = Stream.of(OF_PEOPLE, OF_THINGS, MARKED, MARKED.replace("public", "private"))
                .map(yaml -> privacy(yaml).key())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(privacy(OF_PEOPLE).key()).isEqualTo(privacy(OF_PEOPLE).key());
    }

    @Test
    void settingsChangeOneThing() {
        MeasureSettings first = MeasureSettings.inFolder(Path.of("work"));
        assertThat(first)
                .isEqualTo(new MeasureSettings(
                        2,
                        "1GB",
                        new Facts.Settings(false, false, 1_000_000, 10),
                        Path.of("work"),
                        false,
                        false,
                        Optional.empty()));
        assertThat(first.key()).isEqualTo("false false 1000000 10");
        MeasureSettings other = first.using(4, "2GB").counting(true, true, 5, 3).reading(true, true);
        assertThat(other)
                .isEqualTo(new MeasureSettings(
                        4, "2GB", new Facts.Settings(true, true, 5, 3), Path.of("work"), true, true, Optional.empty()));
        assertThat(other.key()).isEqualTo("true true 5 3");
        assertThat(other.ofPart(PartName.of("north")))
                .isEqualTo(new MeasureSettings(
                        4,
                        "2GB",
                        new Facts.Settings(true, false, 5, 3),
                        Path.of("work"),
                        true,
                        true,
                        Optional.of(PartName.of("north"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://host/db|false|jdbc:postgresql://host/db|postgresql",
                "jdbc:postgresql://host/db?user=a&password=b|true|jdbc:postgresql://host/db|postgresql",
                "jdbc:postgresql://ann:secret@host/db|true|jdbc:postgresql://ann:secret@host/db|postgresql",
                "jdbc:postgresql://ann@host/db|false|jdbc:postgresql://ann@host/db|postgresql",
                "jdbc:hive2://host:10000/db;TOKEN=x|true|jdbc:hive2://host:10000/db|spark",
                "jdbc:databricks://host;httpPath=/x|false|jdbc:databricks://host|spark",
                "jdbc|false|jdbc|''",
            })
    void anAddress(String text, boolean password, String shown, String dialect) {
        DatabaseAddress address = new DatabaseAddress(text);
        assertThat(address.holdsPassword()).isEqualTo(password);
        assertThat(address.shown()).isEqualTo(shown);
        assertThat(address.dialect()).isEqualTo(dialect);
    }

    private static Facts.Classes classes(String counts) {
        return new Facts.Classes(
                Arrays.stream(counts.split(" "))
                        .map(one -> new Facts.ClassCount(one.substring(0, 1), Long.parseLong(one.substring(1))))
                        .toList(),
                7,
                0);
    }

    private static List<Facts.Bin> bins(String bins) {
        return Arrays.stream(bins.split(","))
                .map(bin -> bin.split(" "))
                .map(cells -> new Facts.Bin(cells[0], cells[1], Long.parseLong(cells[2])))
                .toList();
    }

    private static String text(List<Facts.Bin> bins) {
        return bins.stream()
                .map(bin -> bin.from() + " " + bin.to() + " " + bin.rows())
                .collect(Collectors.joining(","));
    }

    private static Privacy privacy(String yaml) {
        return new Privacy(descriptor(yaml), VOCABULARY, 10);
    }

    private static Descriptor descriptor(String yaml) {
        return new DescriptorReader(VOCABULARY, Limits.DEFAULT, Path.of("shop"))
                .parse(Path.of("shop/datacard.yaml"), "datacard: 1\n" + yaml + "\n", new Findings())
                .orElseThrow();
    }
}
