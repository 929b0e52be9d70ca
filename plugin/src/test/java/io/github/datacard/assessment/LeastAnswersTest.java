package io.github.datacard.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.json.JsonText;
import io.github.datacard.testing.Golden;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fewest fields that make a profile complete, for people to read: each question with the field that answers it, where
 * everything applies that a yes can bring about.
 */
class LeastAnswersTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    static Stream<String> profiles() {
        return VOCABULARY.profiles().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void theFewestFieldsThatCompleteAProfileAreKnown(String id) {
        Profile profile = VOCABULARY.profile(id).orElseThrow();
        Set<String> fields = sufficient(profile);
        List.copyOf(fields).forEach(field -> {
            Set<String> without = new LinkedHashSet<>(fields);
            without.remove(field);
            if (answers(profile, without) >= answers(profile, fields)) {
                fields.remove(field);
            }
        });
        assertThat(assess(profile, fields).completeness()).isEqualTo(100);
        Golden.verifyFile("least/" + id + ".yaml", lines(profile, fields));
    }

    /** What is asked and open is answered, until nothing is. */
    private static Set<String> sufficient(Profile profile) {
        Set<String> fields = new LinkedHashSet<>();
        for (int before = -1; before < fields.size(); ) {
            before = fields.size();
            assess(profile, fields).questions().stream()
                    .filter(judged -> judged.state() == State.OPEN || judged.state() == State.UNKNOWN)
                    .flatMap(judged -> judged.missing().stream()
                            .flatMap(part -> Stream.concat(
                                    Stream.of(part.answers().get(0)),
                                    Stream.of(judged.question().when(), part.when())
                                            .flatMap(LeastAnswersTest::switches))))
                    .forEach(fields::add);
        }
        return fields;
    }

    private static Stream<String> switches(String condition) {
        return Optional.ofNullable(VOCABULARY.conditions().get(condition)).stream()
                .flatMap(found -> found.test().paths())
                .filter(path -> VOCABULARY
                        .field(path)
                        .filter(field -> field.type() == FieldType.YESNO)
                        .isPresent());
    }

    private static int answers(Profile profile, Set<String> fields) {
        return assess(profile, fields).count(State.ANSWERED);
    }

    private static String lines(Profile profile, Set<String> fields) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + profile.title() + ": " + fields.size() + " fields");
        for (JudgedQuestion judged : assess(profile, fields).questions()) {
            String said = fields.stream()
                    .filter(field ->
                            judged.question().answers().stream().anyMatch(answer -> VOCABULARY.covers(answer, field)))
                    .collect(Collectors.joining(", ", "[", "]"));
            lines.add(judged.question().number() + " " + judged.question().topic() + ": "
                    + (judged.state() == State.ANSWERED ? said : judged.state().says()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static Assessment assess(Profile profile, Set<String> fields) {
        StringBuilder yaml = new StringBuilder("datacard: 1\n");
        fields.stream()
                .filter(path -> !path.equals("id"))
                .collect(Collectors.groupingBy(path -> path.split("\\.", 2)[0], TreeMap::new, Collectors.toList()))
                .forEach((key, paths) ->
                        yaml.append(key).append(": ").append(value(key, paths)).append('\n'));
        Descriptor descriptor = new DescriptorReader(VOCABULARY, Limits.DEFAULT, Path.of("shop"))
                .parse(Path.of("shop/datacard.yaml"), yaml.toString(), new Findings())
                .orElseThrow();
        return new Assessor(VOCABULARY, descriptor).assess(profile);
    }

    /** A value below a path that holds these fields. */
    private static String value(String path, List<String> fields) {
        Optional<Field> field = VOCABULARY.field(path);
        List<String> below =
                fields.stream().filter(other -> !other.equals(path)).toList();
        if (below.isEmpty()) {
            return field.map(LeastAnswersTest::example).orElse("{}");
        }
        String members = below.stream()
                .collect(Collectors.groupingBy(
                        other -> other.substring(path.length() + 1).split("\\.", 2)[0],
                        TreeMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + ": " + value(path + "." + entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
        return field.filter(Field::list).isPresent() ? "[" + members + "]" : members;
    }

    private static String example(Field field) {
        return field.type() == FieldType.YESNO
                ? "yes"
                : JsonText.compact(field.text().example());
    }
}
