package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.merge.MergeOptions;
import io.github.datacard.testing.Runs;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the loader has to be told to read files as they are meant. */
class ReaderOptionsTest {
    private static final String ENVELOPE = "datacard: 1\nname: Parcels\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "train.csv ~ id;text,1;a,2;b ~ sep: ';'",
                "train.csv ~ id|text,1|a ~ sep: '|'",
                "train.csv ~ id\ttext,1\ta ~ sep: \"\\t\"",
                "train.tsv ~ id\ttext,1\ta ~ `` ",
                "train.csv ~ text,one,two ~ `` ",
            })
    void aDelimiterThatTheLoaderDoesNotExpectIsFoundAndWritten(String file, String lines, String option)
            throws IOException {
        write(file, lines.replace(',', '\n') + "\n", StandardCharsets.UTF_8);
        descriptor("splits: {train: " + file + "}");
        runs().measure();
        runs().apply(MergeOptions.NONE);
        assertThat(matter().replaceFirst("(?s).*configs:", "").contains("sep:")).isEqualTo(!option.isBlank());
        assertThat(matter()).contains(option.strip());
    }

    /** Lengths are those that pandas 2 reads with this option. */
    @Test
    void quotesAreCharactersWhereNothingIsQuoted() throws IOException {
        write("train.csv", "id,text\n1,say \"hi\" there\n2,\"quoted\"\n3,a \"b\n", StandardCharsets.UTF_8);
        descriptor("configs: {options: {quoting: 3}, splits: {train: train.csv}}");
        runs().measure();
        assertThat(Files.readString(folder.resolve(".datacard/facts.json")).replaceAll("\\s+", ""))
                .contains("{\"min\":4,\"max\":14,\"mean\":8.66667}");
    }

    @Test
    void initWritesTheDelimiterIntoTheDescriptor() throws IOException {
        write("train.csv", "id;text\n1;a\n", StandardCharsets.UTF_8);
        new Initializing(InitRequest.in(folder), Library.open(Optional.empty())).run();
        assertThat(Files.readString(folder.resolve("datacard.yaml"))).contains("options: {sep: ';'}", "id:", "text:");
        runs().apply(MergeOptions.NONE);
        assertThat(matter()).contains("  sep: ';'\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train.csv   | 'id,text~1,caf\u00e9~'                | ISO-8859-1   | encoding: latin-1",
                "train.csv   | 'id;text~1;5 \u20ac~2;caf\u00e9~'     | windows-1252 | encoding: cp1252",
                "train.csv   | 'id,text~1,caf\u00e9~'                | UTF-16       | encoding: utf-16",
                "train.tsv   | 'id\ttext~1\tna\u00efve~'             | UTF-16LE     | encoding: utf-16-le",
                "train.jsonl | '{\"text\": \"caf\u00e9\"}~'          | ISO-8859-1   | encoding: latin-1",
                "train.txt   | 'caf\u00e9~na\u00efve~'               | ISO-8859-1   | encoding: latin-1",
            })
    void initFindsHowCharactersAreWrittenAndMeasureReadsThem(String file, String lines, String charset, String option)
            throws IOException {
        write(file, lines.replace('~', '\n'), Charset.forName(charset));
        new Initializing(InitRequest.in(folder), Library.open(Optional.empty())).run();
        assertThat(Files.readString(folder.resolve("datacard.yaml"))).contains(option);
        assertThat(runs().measure().findings()).isEmpty();
        assertThat(Files.readString(folder.resolve(".datacard/facts.json"))).contains("\"name\": \"text\"");
        runs().apply(MergeOptions.NONE);
        assertThat(matter()).contains("  " + option + "\n");
        assertThat(runs().check().findings())
                .noneMatch(finding -> finding.rule().equals("data-unreadable"));
    }

    @ParameterizedTest
    @CsvSource({
        "train.csv, Shift_JIS, \u65e5\u672c\u8a9e\u306e\u30c6",
        "train.jsonl, windows-1251, \u041f\u0440\u0438\u0432\u0435\u0442"
    })
    void anEncodingThatNobodyCanTellIsAnError(String file, String charset, String text) throws IOException {
        write(
                file,
                file.endsWith("csv") ? "id,text\n1," + text + "\n" : "{\"text\": \"" + text + "\"}\n",
                Charset.forName(charset));
        new Initializing(InitRequest.in(folder), Library.open(Optional.empty())).run();
        assertThat(Files.readString(folder.resolve("datacard.yaml"))).doesNotContain("encoding:");
        assertThat(runs().check().findings())
                .filteredOn(finding -> finding.rule().equals("data-unreadable"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"train.jsonl | {'a': 1}", "train.json | [{'a': 1}]", "train.csv | a~1"})
    void aMarkOfUtf8IsNoPartOfTheData(String file, String text) throws IOException {
        write(file, "\ufeff" + text.replace('\'', '"').replace('~', '\n') + "\n", StandardCharsets.UTF_8);
        new Initializing(InitRequest.in(folder), Library.open(Optional.empty())).run();
        assertThat(Files.readString(folder.resolve("datacard.yaml"))).doesNotContain("encoding:");
        assertThat(runs().measure().findings()).isEmpty();
        assertThat(Files.readString(folder.resolve(".datacard/facts.json"))).contains("\"name\": \"a\"");
    }

    @Test
    void patternsThatAreAllStarsAreNoPlaceholders() throws IOException {
        write("a.csv", "a\n1\n", StandardCharsets.UTF_8);
        for (String configs : new String[] {"splits: {train: '**'}", "configs:\n- splits: {train: ['*']}"}) {
            descriptor(configs);
            assertThat(runs().check().findings())
                    .noneMatch(finding -> finding.rule().equals("placeholder"));
        }
        descriptor("splits: {train: a.csv}\nsummary: '**'");
        assertThat(runs().check().findings()).anyMatch(finding -> finding.rule().equals("placeholder"));
    }

    @Test
    void measuringReadsAsItIsTold() throws IOException {
        write("train.csv", "# a comment\n1,café\n2,b\n", StandardCharsets.ISO_8859_1);
        descriptor("configs:\n- options: {encoding: latin-1, skiprows: 1, header: none, names: [id, text]}\n"
                + "  splits: {train: train.csv}");
        assertThat(runs().measure().findings()).isEmpty();
        assertThat(Files.readString(folder.resolve(".datacard/facts.json")))
                .contains("\"rows\": 2", "\"name\": \"id\"", "\"name\": \"text\"");
    }

    @Test
    void parametersPassThroughAsWhatTheyAre() throws IOException {
        write("train.csv", "id,text\n1,a\n", StandardCharsets.UTF_8);
        descriptor(
                "configs:\n- options: {skiprows: 0, drop_labels: true, header: none, thousands: '1', na_values: [x, y]}\n"
                        + "  splits: {train: train.csv}");
        runs().apply(MergeOptions.NONE);
        assertThat(matter())
                .contains("  skiprows: 0\n", "  drop_labels: true\n", "  header: null\n", "  thousands: '1'\n");
        assertThat(matter()).contains("  na_values:\n  - x\n  - 'y'\n");
    }

    @Test
    void aConfigurationMayBeAFolderAndTheDefault() throws IOException {
        write("letters/train.csv", "a\n1\n", StandardCharsets.UTF_8);
        write("letters/test.csv", "a\n2\n", StandardCharsets.UTF_8);
        write("parcels/more.csv", "b\n3\n", StandardCharsets.UTF_8);
        descriptor(
                "configs:\n- {name: letters, data_dir: letters}\n- {name: parcels, default: yes, data_dir: parcels}");
        runs().apply(MergeOptions.NONE);
        assertThat(matter()).contains("- config_name: letters\n  data_dir: letters\n");
        assertThat(matter()).contains("- config_name: parcels\n  default: true\n  data_dir: parcels\n");
        assertThat(runs().check().findings())
                .noneMatch(finding -> finding.rule().equals("data-missing"));
    }

    @Test
    void anImportedCardKeepsWhatTheLoaderIsTold() throws IOException {
        write("data/train.csv", "id;text\n1;ä\n", StandardCharsets.ISO_8859_1);
        Files.writeString(
                folder.resolve("README.md"),
                "---\nconfigs:\n- config_name: small\n  default: true\n  data_files: data/train.csv\n  sep: ;\n"
                        + "  encoding: latin-1\n  header: null\n- config_name: other\n  data_dir: data\n---\n# Parcels\n");
        new Initializing(InitRequest.in(folder), Library.open(Optional.empty())).run();
        assertThat(Files.readString(folder.resolve("datacard.yaml")))
                .contains("default: 'yes'", "sep: ';'", "encoding: latin-1", "header: 'none'", "data_dir: data");
    }

    private Runs runs() {
        return Runs.on(folder, folder.resolve(".datacard/out"));
    }

    private void descriptor(String rest) throws IOException {
        write("datacard.yaml", ENVELOPE + rest + "\n", StandardCharsets.UTF_8);
    }

    private void write(String path, String text, Charset encoding) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, encoding);
    }

    private String matter() throws IOException {
        String card = Files.readString(folder.resolve("README.md"));
        return card.substring(0, card.indexOf("\n---\n", 4) + 1);
    }
}
