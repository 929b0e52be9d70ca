package io.github.datacard.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.card.HeadingWords;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which questions are known, and how near to them a heading has to be. */
class QuestionFieldsTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();
    private static final String EIGHT = "fib gor hul jam kel lop mur nim";
    private static final Map<String, String> ASKED = Map.ofEntries(
            Map.entry("alpha beta gamma delta epsilon", "motivation.purpose"),
            Map.entry("wan tuu srii foor", "motivation.purpose"),
            Map.entry(EIGHT, "people.overview"),
            Map.entry("qua qub quc qud que quf qug quh qui", "people.overview"),
            Map.entry("qua qub quc qud que quf qug quh quj", "collection.procedure"),
            Map.entry("sa sb sc sd se sf sg sh si", "people.overview"),
            Map.entry("sa sb sc sd se sf sg sh sj", "people.overview"),
            Map.entry("ta tb tc td te tf tg th ti", "people.overview"),
            Map.entry("ta tb tc td te tf tg th ti tj", "collection.procedure"));

    /** Not kept for all tests, since mutations change how it is made. */
    private final QuestionFields fields = new QuestionFields(VOCABULARY, ASKED);

    @ParameterizedTest
    @CsvSource({
        "Alpha beta gamma delta epsilon?, motivation.purpose",
        "alpha beta gamma delta epsilon zeta, motivation.purpose",
        "alpha beta gamma delta epsilon zeta eta,",
        "alpha beta gamma delta,",
        "alpha beta gamma delta zeta,",
        "The alpha beta of your gamma delta epsilon, motivation.purpose",
        "the alpha beta gamma delta,",
        "wan tuu srii foor, motivation.purpose",
        "wan tuu srii foor faiv,",
        "fib gor hul jam kel lop mur nim oni pax, people.overview",
        "fib gor hul jam kel lop mur nim oni pax qil,",
        "qua qub quc qud que quf qug quh,",
        "sa sb sc sd se sf sg sh, people.overview",
        "ta tb tc td te tf tg th ti z, people.overview",
        "Funding,"
    })
    void aHeadingIsKnownByNearlyAllOfItsWords(String heading, String path) {
        assertThat(fields.of(heading)).isEqualTo(Optional.ofNullable(path));
    }

    @Test
    void questionsOfTheVocabularyAreThoseOfTheirFieldsWhereTheseTakeProse() {
        Map<String, Long> asked = VOCABULARY.fields().stream()
                .collect(Collectors.groupingBy(QuestionFieldsTest::question, Collectors.counting()));
        List<Field> clear = VOCABULARY.fields().stream()
                .filter(field -> !question(field).isEmpty() && asked.get(question(field)) == 1)
                .toList();
        assertThat(clear.stream().filter(QuestionFieldsTest::isProse))
                .hasSizeGreaterThan(40)
                .allSatisfy(field -> assertThat(fields.of(field.text().question()))
                        .as(field.path())
                        .contains(field.path()));
        assertThat(clear.stream().filter(field -> !isProse(field)))
                .hasSizeGreaterThan(40)
                .allSatisfy(field -> assertThat(fields.of(field.text().question()))
                        .as(field.path())
                        .isNotEqualTo(Optional.of(field.path())));
    }

    @Test
    void topicsOfSeveralWordsAreThoseOfTheFirstFieldThatAnswersThem() {
        Map<String, List<Optional<String>>> meant = VOCABULARY.profiles().values().stream()
                .flatMap(profile -> profile.questions().stream())
                .filter(question -> question.topic().contains(" "))
                .collect(Collectors.groupingBy(
                        question -> HeadingWords.of(question.topic()),
                        Collectors.mapping(
                                question -> Stream.concat(
                                                question.parts().stream().flatMap(part -> part.answers().stream()),
                                                question.answers().stream())
                                        .flatMap(path -> VOCABULARY.field(path).stream())
                                        .findFirst()
                                        .filter(QuestionFieldsTest::isProse)
                                        .map(Field::path),
                                Collectors.toList())));
        Map<String, List<Optional<String>>> clear = meant.entrySet().stream()
                .filter(topic -> topic.getKey().contains(" "))
                .filter(topic -> VOCABULARY.fields().stream()
                        .noneMatch(field -> question(field).equals(topic.getKey())))
                .filter(topic -> topic.getValue().stream().distinct().count() == 1)
                .filter(topic -> topic.getValue().get(0).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(clear).hasSizeGreaterThan(20);
        clear.forEach((topic, paths) -> assertThat(fields.of(topic)).as(topic).isEqualTo(paths.get(0)));
    }

    private static String question(Field field) {
        return HeadingWords.of(field.text().question());
    }

    /** Texts that are in no list, alone or as what a record is named by. */
    private static boolean isProse(Field field) {
        boolean text = field.type() == FieldType.TEXT
                || (field.type() == FieldType.RECORD
                        && field.keys().stream()
                                .flatMap(key -> field.member(key).stream())
                                .anyMatch(key -> key.type() == FieldType.TEXT));
        return text
                && VOCABULARY.fields().stream()
                        .noneMatch(above -> above.list() && field.path().startsWith(above.path() + "."));
    }
}
