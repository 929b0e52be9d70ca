package io.github.datacard.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Descriptors that say one thing at all fields of text that any profile asks for: no profile takes that for answers. */
@Slow
class CheatsTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    /** Names may stand in a few places, and a denial answers several questions. */
    private static final int MOST_ANSWERS = 6;

    private static final int MOST_DENIALS = 16;

    private static final Set<String> FIELDS = VOCABULARY.profiles().values().stream()
            .flatMap(profile -> profile.questions().stream())
            .flatMap(question -> question.answers().stream())
            .flatMap(CheatsTest::texts)
            .collect(Collectors.toCollection(TreeSet::new));

    /** The fields of text that a path means. */
    private static Stream<String> texts(String path) {
        return VOCABULARY.field(path).stream()
                .flatMap(field -> field.type() == FieldType.RECORD
                        ? field.keys().stream().map(key -> path + "." + key)
                        : Stream.of(path))
                .filter(one -> VOCABULARY
                        .field(one)
                        .filter(field -> field.type() == FieldType.TEXT || field.type() == FieldType.LINE)
                        .isPresent());
    }

    static Stream<String> phrases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/substance/cheats.tsv")).stream()
                .filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void one_phrase_at_all_fields_answers_next_to_nothing(String line) {
        String[] cells = line.split("\t", -1);
        int most = cells[0].equals("denial") ? MOST_DENIALS : MOST_ANSWERS;
        String yaml = descriptor(number -> cells[1].replace("#", String.valueOf(1900 + number)));
        assertThat(VOCABULARY.profiles().values())
                .allSatisfy(profile -> assertThat(answers(profile, yaml) - answers(profile, ""))
                        .as(profile.id())
                        .isLessThanOrEqualTo(most));
    }

    private static int answers(Profile profile, String yaml) {
        Descriptor descriptor = new DescriptorReader(VOCABULARY, Limits.DEFAULT, Path.of("shop"))
                .parse(Path.of("shop/datacard.yaml"), "datacard: 1\n" + yaml, new Findings())
                .orElseThrow();
        return new Assessor(VOCABULARY, descriptor).assess(profile).count(State.ANSWERED);
    }

    private static String descriptor(IntFunction<String> phrases) {
        StringBuilder yaml = new StringBuilder();
        Map<String, Set<String>> sections =
                FIELDS.stream().collect(Collectors.groupingBy(path -> path.split("\\.", 2)[0], TreeMap::new, below()));
        int number = 0;
        for (Map.Entry<String, Set<String>> section : sections.entrySet()) {
            yaml.append(section.getKey())
                    .append(": ")
                    .append(value(section.getKey(), section.getValue(), phrases, 20 * number++))
                    .append('\n');
        }
        return yaml.toString();
    }

    private static Collector<String, ?, Set<String>> below() {
        return Collectors.toCollection(TreeSet::new);
    }

    /** A value in flow style that has a phrase at each of some fields. */
    private static String value(String path, Set<String> fields, IntFunction<String> phrases, int number) {
        String one =
                fields.contains(path) ? "\"" + phrases.apply(number) + "\"" : members(path, fields, phrases, number);
        return VOCABULARY.field(path).filter(Field::list).isPresent() ? "[" + one + "]" : one;
    }

    private static String members(String path, Set<String> fields, IntFunction<String> phrases, int number) {
        Map<String, Set<String>> members = fields.stream()
                .collect(Collectors.groupingBy(
                        field -> field.substring(path.length() + 1).split("\\.", 2)[0], TreeMap::new, below()));
        StringBuilder text = new StringBuilder();
        int next = number;
        for (Map.Entry<String, Set<String>> member : members.entrySet()) {
            text.append(text.isEmpty() ? "{" : ", ")
                    .append(member.getKey())
                    .append(": ")
                    .append(value(path + "." + member.getKey(), member.getValue(), phrases, ++next));
        }
        return text + "}";
    }
}
