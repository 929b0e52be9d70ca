package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code explain} prints can be pasted, and names that stand in a wrong place are shown their own. */
class ExplainingTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final Explaining EXPLAINING = new Explaining(LIBRARY.vocabulary());

    static Stream<String> paths() {
        return LIBRARY.vocabulary().fields().stream()
                .filter(field -> !"".equals(field.text().example()))
                .map(Field::path);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyExampleOfAFieldIsReadFromTheTopOfADescriptor(String path) {
        List<String> examples = examples(EXPLAINING.explain(path));

        assertThat(examples).isNotEmpty();
        examples.forEach(example -> assertThat(errors((example.startsWith("name:") ? "" : "name: A Set\n") + example))
                .as(example)
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "task_categories, uses",
        "funding, motivation",
        "out_of_scope, uses",
        "biases, considerations",
        "tasks, uses",
        "features, configs",
        "rows, configs.splits",
        "paper, links",
    })
    void aNameInTheWrongPlaceIsShownItsOwn(String name, String above) {
        assertThat(errors("name: A Set\n" + name + ": x\n"))
                .singleElement()
                .extracting(Finding::remedy)
                .asString()
                .startsWith("It belongs below " + above + ":  ");
    }

    @ParameterizedTest
    @CsvSource({
        "title, name",
        "authors, creators",
        "tags, keywords",
        "abstract, summary",
        "Lizenz, license",
        "sprachen, language",
        "mots-clés, keywords",
        "contacto, contact",
    })
    void aNameOfAnotherToolIsTranslated(String name, String ours) {
        assertThat(errors("summary: A text\n" + name + ": x\n"))
                .extracting(Finding::remedy)
                .contains("It is called " + ours + " here.");
    }

    @ParameterizedTest
    @CsvSource({
        "'configs: [{config_name: a, splits: {train: a.csv}}]', name",
        "'configs: [{data_files: a.csv}]', splits",
        "'configs: [{splits: [{name: train, path: a.csv}]}]', files",
        "'configs: [{splits: {train: a.csv}, features: [{name: age, dtype: int64}]}]', type",
    })
    void aMemberThatTheHubCallsOtherwiseIsTranslated(String structure, String ours) {
        assertThat(errors("name: A Set\n" + structure + "\n"))
                .extracting(Finding::remedy)
                .containsExactly("It is called " + ours + " here.");
    }

    @Test
    void aLicenseInAnotherLanguageIsNotAlsoAskedFor() {
        assertThat(errors("name: A Set\nlizenz: mit\n"))
                .singleElement()
                .extracting(Finding::path)
                .isEqualTo(Optional.of("distribution.licenses"));
    }

    @Test
    void aCodeIsExplainedWithTheFieldsThatTakeIt() {
        assertThat(EXPLAINING.explain("CC BY 4.0"))
                .contains("cc-by-4.0: Creative Commons Attribution 4.0")
                .contains("https://creativecommons.org/licenses/by/4.0/")
                .anyMatch(line -> line.startsWith("A value of: license, "));
        assertThat(EXPLAINING.explain("license")).anyMatch(line -> line.matches("One of \\d+ values, .*"));
        assertThatThrownBy(() -> EXPLAINING.explain("nosuchthing"))
                .hasMessage(
                        "There is no rule, field or profile \"nosuchthing\". The goal explain without a name lists all"
                                + " of them.");
    }

    @ParameterizedTest
    @CsvSource({"licence, license", "langage, language", "sumary, summary"})
    void aMisspelledNameIsCorrected(String name, String right) {
        assertThat(errors("name: A Set\n" + name + ": x\n"))
                .singleElement()
                .extracting(Finding::remedy)
                .asString()
                .startsWith("Did you mean \"" + right + "\"?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "language: cz | Did you mean \"cs\" (Czech)?",
                "language: jp | Did you mean \"ja\" (Japanese)?",
                "language: none | Did you mean \"zxx\" (No linguistic content)?",
                "language: deutsch | Did you mean \"de\" (German)?",
                "language: en_US | Did you mean \"en-US\"?",
                "language: en, de | Write a list: [en, de].",
                "license: cc-by | Choose one of: cc-by-",
                "license: mitt | Did you mean \"mit\"?",
                "license: free for research | Find out which license the data has, and write that; one that is not in the list is",
            })
    void theNearestValueIsTheOneThatIsMeant(String line, String hint) {
        assertThat(findings("name: A Set\n" + line + "\n"))
                .singleElement()
                .extracting(Finding::remedy)
                .asString()
                .startsWith(hint);
    }

    @Test
    void aFieldIsExplainedToPrograms() {
        assertThat(EXPLAINING.json("modalities"))
                .contains("\"path\": \"composition.modalities\"", "\"tabular\"", "composition:\\n  modalities: text");
    }

    @Test
    void aRuleAndAProfileAreExplainedToPrograms() {
        assertThat(EXPLAINING.json("unknown-key"))
                .contains("\"severity\": \"error\"", "\"bad\": \"", "licence: cc-by-4.0", "\"good\": \"");
        assertThat(EXPLAINING.json("baseline"))
                .contains(
                        "\"topic\": \"License\"",
                        "\"level\": \"required\"",
                        "\"level\": \"essential\"",
                        "\"considerations.limitations\"");
    }

    private static List<String> examples(List<String> lines) {
        List<String> examples = new ArrayList<>();
        List<String> open = null;
        for (String line : lines) {
            if (line.startsWith("Example") || line.equals("In full:")) {
                open = new ArrayList<>();
                examples.add("");
            } else if (open != null && line.startsWith("    ")) {
                open.add(line.substring(4));
                examples.set(examples.size() - 1, open.stream().collect(Collectors.joining("\n", "", "\n")));
            } else if (!line.isEmpty()) {
                open = null;
            }
        }
        return examples;
    }

    private static List<Finding> errors(String yaml) {
        return findings(yaml).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static List<Finding> findings(String yaml) {
        Findings findings = new Findings();
        new DescriptorReader(LIBRARY.vocabulary(), Limits.DEFAULT, Path.of("/"))
                .parse(Path.of("/sets/a/datacard.yaml"), "datacard: 1\n" + yaml, findings);
        return findings.sorted();
    }
}
