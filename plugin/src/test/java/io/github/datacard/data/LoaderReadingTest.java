package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.FeatureType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stops the loader, as it was tried with datasets 5.0.1: files are parted by {@code /}, and lines by {@code ~}. */
class LoaderReadingTest {
    @TempDir
    private Path folder;

    private LoaderReading.Found read(String ending, String files, DatasetView.Feature... features) throws IOException {
        List<DataLayout.Split> splits = new ArrayList<>();
        for (String split : files.split("/", -1)) {
            List<String> paths = new ArrayList<>();
            for (String text : split.strip().split("&", -1)) {
                String path = splits.size() + "-" + paths.size() + "." + ending;
                Files.writeString(folder.resolve(path), text.strip().replace('~', '\n'), StandardCharsets.UTF_8);
                paths.add(path);
            }
            splits.add(new DataLayout.Split("default", "split" + splits.size(), paths, List.of(), ReaderOptions.NONE));
        }
        DatasetView.Config config =
                new DatasetView.Config("default", "", false, "", Map.of(), List.of(), List.of(features));
        return LoaderReading.of(new DataFolder(folder, Set.of()), List.of(config), splits, Optional.empty());
    }

    private static DatasetView.Feature feature(String name, String type) {
        return new DatasetView.Feature(name, "", "", Optional.of(FeatureType.simple(type)), false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a,b~1,2~1,2,3~          | 3 | has 3 cells in this line, but 2 before it",
                "# made by us~a,b~1,2~c,d,e~ | 4 | has 3 cells in this line, but 2 before it",
                "a,b~1,\"open~2,x~       | 1 | quoted value that does not end",
                "a~1~2~/a~x~             | 2 | begins with whole numbers in 0-0.csv and holds text here, as \"x\"",
                "a,b~1,~/a,b~1,x~        | 2 | begins with no values in 0-0.csv and holds text here",
                "a~1~/a~2~1.5~           | 3 | begins with whole numbers in 0-0.csv and holds numbers here, as \"1.5\"",
                "a~true~/a~false~maybe~  | 3 | begins with true and false in 0-0.csv and holds text here, as \"maybe\"",
                "a~99999999999999999999~ | 2 | whole numbers beyond 18446744073709551615",
                "a~1~/a,b~1,2~           | 1 | it has a column \"b\", which 0-0.csv has not",
                "a,b~1,2~&a~1~           | 1 | other columns than the files before it in its split",
                "a~1~/a~                 | 1 | the split split1 has no rows",
                "``                      | 1 | is empty",
            })
    void delimitedFilesThatStopTheLoaderAreNamed(String files, int line, String reason) throws IOException {
        assertThat(read("csv", files).obstacles()).hasSize(1).allSatisfy(obstacle -> {
            assertThat(obstacle.reason()).contains(reason);
            assertThat(obstacle.line()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a,b~1,2,3~1,2~1,2,3~",
                "a,b~1~1,2~",
                "a,b~1,5\" disk~2,x~",
                "a~x~/a~1~",
                "a~1~/a~2~2.0~",
                "a~1~~2~",
                "a~1.5~/a~2~",
                "a~true~/a~1~",
                "a~1~/a~true~",
                "a~1~true~/a~x~",
                "a,b~1,2~/a~1~",
                "a~9223372036854775808~/a~1~",
                "a~1~/a~NA~",
            })
    void delimitedFilesThatLoadAreNot(String files) throws IOException {
        assertThat(read("csv", files).obstacles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': null}/{'a': 1}              | its field \"a\" in 0-0.jsonl is null and later a whole number",
                "{'a': 1}/{'a': 'x'}               | is a whole number and later text",
                "{'a': 1}/{'a': '1.5'}             | is a whole number and later text",
                "{'a': 1.5}/{'a': '1'}~{'a': '?'}  | is a number and later text",
                "{'a': true}/{'a': 'yes'}          | is true or false and later text",
                "{'a': 1}/{'a': 1.5}               | is a whole number and later a number",
                "{'a': [1]}/{'a': 2}               | is a list and later a whole number",
                "{'a': [1]}/{'a': ['x']}           | holds items of which one is a whole number and later text",
                "{'a': {'b': 1}}/{'a': {'c': 1}}   | has a member \"c\" only later",
                "{'a': '2020-01-01'}/{'a': 'soon'} | is a time and later text",
                "{'a': 1}&{'a': 1, 'b': 2}         | it has a field \"b\", which 0-0.jsonl has not",
                "{'a': 1}~{bad                     | is not JSON on line 2",
                "[1, 2]~[3, 4]                     | is more than one list",
                "1~2                               | has rows that are no objects",
                "``                                | has no rows",
            })
    void linesOfJsonThatStopTheLoaderAreNamed(String files, String reason) throws IOException {
        assertThat(read("jsonl", files.replace('\'', '"')).obstacles())
                .singleElement()
                .satisfies(obstacle -> assertThat(obstacle.reason()).contains(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 1}~{'a': 'x'}",
                "{'a': 1}~{'a': 1, 'b': [1]}",
                "{'a': 1, 'b': 2}/{'a': 1}",
                "{'a': 'x'}/{'a': 1}",
                "{'a': 1.5}/{'a': 1}",
                "{'a': 1}/{'a': '2'}",
                "{'a': 1.5}/{'a': '2'}~{'a': 'nan'}",
                "{'a': true}/{'a': 'false'}",
                "{'a': [1]}/{'a': ['2']}",
                "{'a': {'b': 1}}/{'a': {'b': '2'}}",
                "{'a': {'b': 1, 'c': 1}}/{'a': {'b': 2}}",
                "{'a': NaN}~{'a': 1}",
                "{'a': null}~{'a': 1}/{'a': 2}",
                "[{'a': 1}, {'a': 2}]",
            })
    void linesOfJsonThatLoadAreNot(String files) throws IOException {
        assertThat(read("jsonl", files.replace('\'', '"')).obstacles()).isEmpty();
    }

    @Test
    void aValueInALateRowIsFoundAndItsLineIsNamed() throws IOException {
        String rows = "1,2~".repeat(5000);
        assertThat(read("csv", "a,b~" + rows + "abc,2~", feature("a", "int64"), feature("b", "int64"))
                        .misfits())
                .containsExactly(new DataInspection.Misfit(
                        "default", "a", "0-0.csv", 5002, "abc", "it is no whole number", true));
        assertThat(read("csv", "a,b~" + rows, feature("a", "int64"), feature("b", "int64"))
                        .misfits())
                .isEmpty();
    }

    @Test
    void aLateFieldAndALateTextOfJsonAreFound() throws IOException {
        String rows = "{\"a\": 1}~".repeat(5000);
        DatasetView.Feature[] types = {feature("a", "int64"), feature("b", "bool")};
        assertThat(read("jsonl", rows + "{\"a\": \"x\", \"b\": [1]}~", types).misfits())
                .extracting(DataInspection.Misfit::column, DataInspection.Misfit::line)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("a", 5001), org.assertj.core.groups.Tuple.tuple("b", 5001));
        assertThat(read("json", "[{\"a\": 1}, {\"a\": \"x\"}]", types).misfits())
                .hasSize(1);
        assertThat(read("jsonl", rows + "{\"a\": 2, \"b\": true}~", types).misfits())
                .isEmpty();
    }

    @Test
    void typesThatAreStatedDecideInsteadOfTheFirstFile() throws IOException {
        assertThat(read("csv", "a~1~/a~x~", feature("a", "string")).obstacles()).isEmpty();
        assertThat(read("jsonl", "{\"a\": null}/{\"a\": 1}", feature("a", "int64"))
                        .obstacles())
                .isEmpty();
    }

    @Test
    void whatLiesBehindTheLimitIsNotRead() throws IOException {
        String rows = ("x".repeat(94) + ",1234~").repeat((int) (ReadingLimits.MOST_OF_FILE / 100) + 1);
        assertThat(read("csv", "a,b~" + rows + "x,y~", feature("a", "string"), feature("b", "int64"))
                        .misfits())
                .isEmpty();
        assertThat(read("csv", "a,b~" + rows + "\"open", feature("a", "string"), feature("b", "int64"))
                        .obstacles())
                .isEmpty();
    }

    @Test
    void aValueThatTheLimitPartsIsNotJudged() throws IOException {
        int before = (int) ((ReadingLimits.MOST_OF_FILE - 97) % 100);
        String header = "a".repeat(before + 97);
        String rows = ("x".repeat(94) + ",true~").repeat((int) (ReadingLimits.MOST_OF_FILE / 100) + 5);
        assertThat(read("csv", header + ",b~" + rows, feature(header, "string"), feature("b", "bool"))
                        .misfits())
                .isEmpty();
    }
}
