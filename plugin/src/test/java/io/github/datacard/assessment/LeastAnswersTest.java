package io.github.datacard.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.json.JsonText;
import io.github.datacard.testing.Golden;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Condition;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fewest fields that make a profile complete, for people to read: each question with the field that answers it, where
 * everything applies that a yes can bring about.
 */
@Slow
class LeastAnswersTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    private static final Map<String, String> TRIGGERS = triggers();

    static Stream<String> profiles() {
        return VOCABULARY.profiles().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void theFewestFieldsThatCompleteAProfileAreKnown(String id) {
        Profile profile = VOCABULARY.profile(id).orElseThrow();
        Set<String> fields = sufficient(profile);
        fields.addAll(TRIGGERS.keySet().stream()
                .filter(path -> conditions(profile)
                        .flatMap(LeastAnswersTest::choices)
                        .anyMatch(one -> one.field().equals(path)))
                .toList());
        fields.addAll(sufficient(profile, fields));
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

    /** Each question of a profile asks something of its own; what a framework itself asks twice is listed with the reason. */
    @Test
    void oneAnswerCountsForSeveralQuestionsOnlyWhereTheFrameworkAsksTwice() throws IOException {
        List<String> shared = VOCABULARY.profiles().values().stream()
                .flatMap(profile -> profile.questions().stream()
                        .filter(question -> question.parts().size() == 1)
                        .flatMap(question -> question.answers().stream())
                        .collect(Collectors.groupingBy(path -> path, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getValue() > 1)
                        .map(entry -> profile.id() + " " + entry.getKey()))
                .sorted()
                .toList();
        List<String> listed = Files.readAllLines(Path.of("src/test/resources/least-shared.tsv")).stream()
                .map(line -> line.split("\t", 2))
                .peek(line -> assertThat(line).as("answer and reason").hasSize(2))
                .map(line -> line[0])
                .toList();
        assertThat(shared).containsExactlyElementsOf(listed);
    }

    /** What is asked and open is answered, until nothing is. */
    private static Set<String> sufficient(Profile profile) {
        return sufficient(profile, Set.of());
    }

    private static Set<String> sufficient(Profile profile, Set<String> given) {
        Set<String> fields = new LinkedHashSet<>(given);
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

    /** The values that bring about what depends on a choice; the first one where conditions want different ones. */
    private static Map<String, String> triggers() {
        Map<String, String> triggers = new TreeMap<>();
        VOCABULARY.conditions().values().stream()
                .map(Condition::test)
                .flatMap(LeastAnswersTest::choices)
                .filter(one -> VOCABULARY
                        .field(one.field())
                        .filter(field -> field.type() == FieldType.CHOICE || field.type() == FieldType.LINE)
                        .isPresent())
                .forEach(one -> triggers.putIfAbsent(
                        one.field(), one.values().iterator().next()));
        triggers.put("composition.modalities", "text"); // one, so that one count is enough
        return triggers;
    }

    private static Stream<Condition.Test> conditions(Profile profile) {
        return profile.questions().stream()
                .flatMap(question -> Stream.concat(
                        Stream.of(question.when()), question.parts().stream().map(Profile.Part::when)))
                .distinct()
                .flatMap(name -> Optional.ofNullable(VOCABULARY.conditions().get(name)).map(Condition::test).stream());
    }

    private static Stream<Condition.OneOf> choices(Condition.Test test) {
        if (test instanceof Condition.All all) {
            return all.tests().stream().flatMap(LeastAnswersTest::choices);
        }
        if (test instanceof Condition.Any any) {
            return any.tests().stream().flatMap(LeastAnswersTest::choices);
        }
        return test instanceof Condition.OneOf one ? Stream.of(one) : Stream.empty();
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
                    .filter(field -> judged.question().answers().stream()
                            .anyMatch(answer -> VOCABULARY.covers(answer, field) || VOCABULARY.covers(field, answer)))
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
            return field.map(found -> trigger(path, found).orElseGet(() -> example(found)))
                    .orElse("{}");
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

    private static Optional<String> trigger(String path, Field field) {
        return Optional.ofNullable(TRIGGERS.get(path)).map(value -> field.list() ? "[" + value + "]" : value);
    }

    private static String example(Field field) {
        return field.type() == FieldType.YESNO
                ? "yes"
                : JsonText.compact(field.text().example());
    }
}
