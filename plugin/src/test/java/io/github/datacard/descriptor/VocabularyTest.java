package io.github.datacard.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.substance.Substance;
import io.github.datacard.testing.Said;
import io.github.datacard.text.YamlText;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Profile.Question;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped vocabulary says all that people and the program need of it. */
class VocabularyTest {
    private static final Path FILE = Path.of("shop", "datacard.yaml");
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    static Collection<Field> fields() {
        return VOCABULARY.fields();
    }

    static Collection<Profile> profiles() {
        return VOCABULARY.profiles().values();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldHasItsTexts(Field field) {
        assertThat(field.label()).isNotBlank().hasSizeLessThanOrEqualTo(50);
        long depth = field.path().chars().filter(letter -> letter == '.').count();
        boolean root = VOCABULARY.sectionOf(field).root();
        if (depth <= (root ? 0 : 1)) {
            assertThat(field.text().question())
                    .as("question of %s", field.path())
                    .endsWith("?");
        }
        if (!field.text().question().isEmpty()) {
            assertThat(field.text().question()).contains("?");
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void theExampleOfAFieldIsValid(Field field) {
        Object example = field.text().example();
        assertThat(example).as("example of %s", field.path()).isNotEqualTo("");
        String yaml = YamlText.write(Map.of(field.name(), example));
        Findings findings = new Findings();
        Node node = new YamlReader(Limits.DEFAULT)
                .parse(FILE, yaml, findings)
                .orElseThrow()
                .get(field.name())
                .orElseThrow();
        ValueReader reader = new ValueReader(VOCABULARY, new Substance(VOCABULARY), findings);
        assertThat(reader.read(field, node)).as(yaml).isPresent();
        assertThat(Said.of(findings.sorted())).as(yaml).isEmpty();
        assertThat(reader.placeholders()).as(yaml).isEmpty();
    }

    /** In a descriptor the short forms and the switches take part as well. */
    @ParameterizedTest
    @MethodSource("fields")
    void theExampleOfAFieldIsAnAnswerInADescriptor(Field field) {
        Section section = VOCABULARY.sectionOf(field);
        boolean top = field.path().equals(section.root() ? field.name() : section.id() + "." + field.name());
        if (!top) {
            return;
        }
        Map<String, Object> said = Map.of(field.name(), field.text().example());
        String yaml = "datacard: 1\n" + YamlText.write(section.root() ? said : Map.of(section.id(), said));
        Findings findings = new Findings();
        Descriptor descriptor = new DescriptorReader(VOCABULARY, Limits.DEFAULT, Path.of("shop"))
                .parse(FILE, yaml, findings)
                .orElseThrow();
        assertThat(Said.of(findings.sorted())).as(yaml).isEmpty();
        assertThat(descriptor.has(field.shortFor().orElse(field.path())))
                .as(yaml)
                .isTrue();
    }

    @Test
    void aChoiceHasLabelsThatDiffer() {
        assertThat(VOCABULARY.fields())
                .filteredOn(field -> field.type() == FieldType.CHOICE)
                .allSatisfy(field -> {
                    assertThat(field.choices())
                            .extracting(choice -> choice.label())
                            .as(field.path())
                            .doesNotHaveDuplicates();
                    assertThat(field.choices())
                            .extracting(choice -> choice.id())
                            .as(field.path())
                            .doesNotHaveDuplicates();
                });
    }

    @Test
    void noFieldIsNamedLikeAKeyOfTheEnvelopeOrASection() {
        List<String> keys =
                VOCABULARY.envelope().stream().map(Vocabulary.EnvelopeKey::key).toList();
        List<String> sections = VOCABULARY.sections().stream().map(Section::id).toList();
        assertThat(VOCABULARY.sections())
                .filteredOn(Section::root)
                .allSatisfy(section -> assertThat(section.fields())
                        .extracting(Field::name)
                        .doesNotContainAnyElementsOf(keys)
                        .doesNotContainAnyElementsOf(sections));
    }

    @Test
    void listsNestTwoDeep() {
        VOCABULARY.sections().forEach(section -> section.fields().forEach(field -> nests(field, 0)));
    }

    private static void nests(Field field, int lists) {
        int now = lists + (field.list() && field.type() == FieldType.RECORD ? 1 : 0);
        assertThat(now).as(field.path()).isLessThanOrEqualTo(2);
        field.fields().forEach(member -> nests(member, now));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aProfileAsksForAnswersThatExist(Profile profile) {
        assertThat(profile.questions()).isNotEmpty().allSatisfy(question -> {
            assertThat(question.topic()).isNotBlank();
            assertThat(question.answers())
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(VOCABULARY.field(path).isPresent()
                                    || VOCABULARY.section(path).isPresent())
                            .as("%s in %s", path, profile.id())
                            .isTrue());
            assertThat(question.answers())
                    .as("a short form never holds a value")
                    .allSatisfy(path -> assertThat(VOCABULARY.field(path).flatMap(Field::shortFor))
                            .as("%s in %s", path, profile.id())
                            .isEmpty());
        });
    }

    @Test
    void theBaselineRequiresThirteenAnswersWithoutCondition() {
        assertThat(VOCABULARY.profile("baseline").orElseThrow().questions())
                .filteredOn(question -> question.required() && question.when().isEmpty())
                .extracting(Question::topic)
                .hasSize(13)
                .doesNotHaveDuplicates();
        assertThat(VOCABULARY.profile("baseline").orElseThrow().questions())
                .filteredOn(question -> question.required() && !question.when().isEmpty())
                .isEmpty();
    }
}
