package io.github.datacard.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts are written and read back as they were. */
class PartFileTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    private static final PartColumn PRICE = new PartColumn(
            "price",
            "12.5",
            "3.25",
            4,
            "-1",
            "9",
            2,
            3,
            new ValueShares(List.of("-1", "9"), List.of(2L, 3L), 5),
            new ValueShares(List.of("1", "2"), List.of(), 7),
            new KeptHashes(3, new long[] {8, -16, Long.MIN_VALUE}));

    private static final PartColumn EMPTY =
            new PartColumn("label", "", "", 0, "", "", 0, 0, ValueShares.NONE, ValueShares.NONE, KeptHashes.NONE);

    private static final Part PART = new Part(
            "shop",
            PartName.of("2/3"),
            FullFacts.facts(),
            List.of(
                    new PartColumn.Table("default", "train", List.of(PRICE, EMPTY)),
                    new PartColumn.Table("default", "test", List.of(EMPTY))));

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        for (Map.Entry<String, String> text : PartFile.texts(PART).entrySet()) {
            Files.writeString(folder.resolve(text.getKey()), text.getValue());
        }
    }

    @Test
    void whatIsWrittenIsReadBack() {
        assertThat(PartFile.in(folder)).containsExactly(folder.resolve("2-of-3.part.json"));
        Part read = PartFile.read(PartFile.in(folder).get(0), VOCABULARY);
        assertThat(read).usingRecursiveComparison().isEqualTo(PART);
    }

    @Test
    void onlyFilesOfPartsAreParts() throws IOException {
        Files.createDirectory(folder.resolve("x.part.json"));
        Files.writeString(folder.resolve("y.json"), "{}");
        Files.writeString(folder.resolve("1-of-3.part.json"), "{}");
        assertThat(PartFile.in(folder))
                .containsExactly(folder.resolve("1-of-3.part.json"), folder.resolve("2-of-3.part.json"));
        assertThatThrownBy(() -> PartFile.in(folder.resolve("none")))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ".part.json|\"format\": 2|\"format\": 1",
                ".part.json|\"dataset\"|\"set\"",
                ".part.json|\"2/3\"|\"4/3\"",
                ".part.json|\"at_min\": 2|\"at_min\": -2",
                ".part.json|\"value_rows\": \"2 3\"|\"value_rows\": \"2 x\"",
                ".part.hashes|AAAA|A?AA",
                ".part.files|{|[",
            })
    void aDamagedPartIsNamed(String end, String sound, String damaged) throws IOException {
        Path file = folder.resolve("2-of-3" + end);
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).contains(sound);
        Files.writeString(file, text.replace(sound, damaged));
        assertThatThrownBy(() -> PartFile.read(folder.resolve("2-of-3.part.json"), VOCABULARY))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("2-of-3.part.json is no part that this version");
    }
}
