package io.github.datacard.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often one text counts as an answer. */
class FirstSaidTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    /** The paths of single texts. */
    private static final List<String> TEXTS = paths(FieldType.TEXT);

    private static final List<String> LINES = paths(FieldType.LINE);

    private static List<String> paths(FieldType type) {
        return VOCABULARY.fields().stream()
                .filter(field -> field.type() == type && !field.list())
                .map(Field::path)
                .filter(path ->
                        !path.matches("id|name|card\\..*") && above(path).noneMatch(FirstSaidTest::isList))
                .toList();
    }

    private static Stream<String> above(String path) {
        return IntStream.range(0, path.length())
                .filter(at -> path.charAt(at) == '.')
                .mapToObj(at -> path.substring(0, at));
    }

    private static boolean isList(String path) {
        return VOCABULARY.field(path).filter(Field::list).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A sentence has five words and counts once, whatever its numbers and punctuation.
                "TEXT|We asked many other people.|1",
                "TEXT|We asked # many other people!|1",
                "TEXT|We asked many, other people|1",
                "TEXT|We asked many - 12 - other people.|1",
                "TEXT|# We asked many other people|1",
                "TEXT|One two three four.|3",
                "TEXT|1 2 3 4 5 6|3",
                "TEXT|a-b c|3",
                "TEXT|a-b c d e|1",
                "TEXT|None.|15",
                "TEXT|NONE|15",
                "TEXT|Nothing at all|3",
                "LINE|Institute of Rivers|6",
                "LINE|The very old Institute of Rivers|1",
            })
    void aTextCountsAtTheFirstFields(FieldType type, String text, int most) {
        List<String> paths = type == FieldType.TEXT ? TEXTS : LINES;
        int places = Math.min(paths.size(), most + 2);
        FirstSaid said = said(IntStream.range(0, places)
                .mapToObj(at -> paths.get(at) + ": \"" + text.replace("#", "- ".repeat(at) + at) + "\"")
                .toList());
        assertThat(paths.stream().limit(places).filter(said::has)).hasSize(Math.min(most, places));
        assertThat(places).as("fields enough").isGreaterThan(most);
    }

    @Test
    void textsThatDifferCountEach() {
        FirstSaid said = said(List.of(
                "motivation.purpose: \"We asked many other people in spring.\"",
                "collection.procedure: \"We asked many other people in autumn.\""));
        assertThat(said.has("motivation.purpose")).isTrue();
        assertThat(said.has("collection.procedure")).isTrue();
        assertThat(said.has("people.overview")).isFalse();
    }

    @Test
    void aSentenceAtOneFieldOfEachItemCounts() {
        String sentence = "We wrote to all of them.";
        FirstSaid said = said(List.of(
                "creators: [{name: Ann, role: \"" + sentence + "\"}, {name: Bob, role: \"" + sentence + "\"}]"));
        assertThat(said.has("creators.role")).isTrue();
    }

    @Test
    void aRecordSaysSomethingWhereOneMemberDoes() {
        String sentence = "We wrote to all of them.";
        FirstSaid said = said(List.of(
                "motivation.purpose: \"" + sentence + "\"",
                "uses.intended: \"" + sentence + "\"",
                "considerations.footprint: {location: \"" + sentence + "\"}",
                "annotation.human_performance: {name: accuracy, note: \"" + sentence + "\"}"));
        assertThat(said.has("motivation.purpose")).isTrue();
        assertThat(said.has("uses.intended")).isFalse();
        assertThat(said.has("considerations.footprint")).isFalse();
        assertThat(said.has("annotation.human_performance")).isTrue();
    }

    /** What is said by lines of dotted paths and values. */
    private static FirstSaid said(List<String> lines) {
        Descriptor descriptor = new DescriptorReader(VOCABULARY, Limits.DEFAULT, Path.of("shop"))
                .parse(
                        Path.of("shop/datacard.yaml"),
                        "datacard: 1\nname: A Set\n" + members(lines, "\n"),
                        new Findings())
                .orElseThrow();
        return new FirstSaid(descriptor, VOCABULARY.list("nods"));
    }

    private static String members(List<String> lines, String separator) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.split("[.:]", 2)[0], LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(member -> member.getKey() + ": " + value(member.getKey(), member.getValue()))
                .collect(Collectors.joining(separator));
    }

    private static String value(String name, List<String> lines) {
        String first = lines.get(0);
        return first.startsWith(name + ":")
                ? first.substring(name.length() + 1).strip()
                : "{"
                        + members(
                                lines.stream()
                                        .map(line -> line.substring(name.length() + 1))
                                        .toList(),
                                ", ")
                        + "}";
    }
}
