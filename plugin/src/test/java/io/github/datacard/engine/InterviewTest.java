package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers given on a terminal make a descriptor. */
class InterviewTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final List<String> ANSWERS = List.of(
            "4,100 recipes of two bakeries, each with the bread that it makes.",
            "CC BY 4.0",
            "English",
            "recipes@example.org",
            "To compare models that extract quantities from short texts.",
            "The two bakers are named as authors; nobody else appears.",
            "Typed from the bakers' own books in May 2023 and read again by one of them.",
            "no",
            "Extracting quantities: amounts, units and ingredients",
            "Advice on allergies",
            "Only one region; many recipes use one flour.");

    @TempDir
    private Path folder;

    private final List<String> shown = new ArrayList<>();

    @Test
    void allAnswersTogetherSatisfyTheBaseline() throws IOException {
        Files.writeString(folder.resolve("train.csv"), "recipe,bread\nmix,rye\nknead,wheat\n");
        String text = init(ANSWERS);
        assertThat(text)
                .contains("license: cc-by-4.0", "annotation: no", "language: en")
                .doesNotContain("summary: TODO");
        assertThat(Runs.on(folder, folder.resolve("out")).check().findings())
                .as(text)
                .noneMatch(finding -> finding.severity().word().equals("error"));
        assertThat(shown).anyMatch(line -> line.startsWith("1/11 "));
    }

    @Test
    void anEmptyLineLeavesAQuestionOpenAndADashIsAGap() throws IOException {
        String text = init(List.of("", "", "", "", "-", "-", "", "", "-"));
        assertThat(text).contains("# summary: TODO", "  not_documented:").doesNotContain("# motivation: TODO");
        assertThat(text.substring(text.indexOf("gaps:"))).contains("motivation", "people", "uses.intended");
        assertThat(Runs.on(folder, folder.resolve("out")).check().findings())
                .noneMatch(finding -> finding.rule().matches("unknown-.*|wrong-type|yaml-.*"));
    }

    @Test
    void aPlaceholderIsNoAnswerAndIsAskedAgain() throws IOException {
        String text = init(List.of("TODO", "n/a", "Recipes of two bakeries in the north", "my own one", "mit"));
        assertThat(text).contains("summary: Recipes of two bakeries in the north", "license: mit");
        assertThat(shown).filteredOn(line -> line.contains("Once more")).hasSize(3);
    }

    @Test
    void aQuestionThatIsAnsweredWronglyThreeTimesStaysOpen() throws IOException {
        String text = init(List.of("TODO", "TBD", "n/a", "mit"));
        assertThat(text).contains("# summary: TODO", "license: mit");
    }

    @Test
    void aRefusalSaysWhatWouldBeTaken() throws IOException {
        String text = init(List.of("", "free for research", "cc-by", "MIT", "none", "en and de"));
        assertThat(text).contains("license: mit", "language:\n- en\n- de\n");
        assertThat(shown)
                .anyMatch(line -> line.contains("license: {id: other"))
                .anyMatch(line -> line.startsWith("Choose one of: cc-by-"))
                .anyMatch(line -> line.startsWith("Did you mean \"zxx\" (No linguistic content)?"));
    }

    @Test
    void noIsNoReasonWhyADatasetWasMade() throws IOException {
        String text = init(List.of("", "", "", "", "no", "To learn why people leave the club", "no"));
        assertThat(text).contains("motivation: To learn why people leave the club", "people: no");
    }

    /** A letter at a switch is its word; at other questions it says too little. */
    @Test
    void yesAndNoAloneAnswerSwitchesOnly() throws IOException {
        String text = init(List.of("", "", "", "", "", "y", "n", "no", "", "n", "Yes", "y", "yes", "", "no", "N"));
        assertThat(text)
                .contains("people: no\n", "annotation: no\n", "# collection: TODO")
                .doesNotContain("'n'", "'no'", "'yes'");
        assertThat(text).contains("# intended: TODO");
        assertThat(shown)
                .filteredOn(line -> line.startsWith("Say it in a few words"))
                .hasSize(7);
    }

    @Test
    void aFamilyOfLicensesIsAskedAgainWithItsMembers() throws IOException {
        assertThat(init(List.of("", "GPL", "Creative Commons", "gpl-3.0", "en_UK", "en-GB")))
                .contains("license: gpl-3.0", "language: en-GB");
        assertThat(shown)
                .anyMatch(
                        line -> line.startsWith("Several licenses go by this name. Which one is it: gpl-2.0, gpl-3.0?"))
                .anyMatch(line -> line.contains("Which one is it: cc0-1.0, cc-by-2.0"))
                .anyMatch(line -> line.startsWith("Did you mean \"en-GB\"?"));
    }

    @Test
    void aTagOfNoLanguageIsNotTaken() throws IOException {
        assertThat(init(List.of("", "mit", "qqx-3", "en-GB"))).contains("language: en-GB");
    }

    @Test
    void helpExplainsAndAsksAgain() throws IOException {
        assertThat(init(List.of("?", "Recipes of two bakeries in the north")))
                .contains("summary: Recipes of two bakeries in the north");
        assertThat(shown).contains("To read more later: explain summary");
    }

    @Test
    void whatACardSaysIsNotAsked() throws IOException {
        Files.writeString(
                folder.resolve("README.md"),
                "---\nlicense: mit\nlanguage: en\n---\n# Recipes\n\nRecipes of two bakeries in the north of the country.\n");
        init(List.of());
        init(ANSWERS.subList(3, 4));
        assertThat(shown).noneMatch(line -> line.contains("Which license") || line.contains("Which languages"));
    }

    @Test
    void answersOfAnyTextAreWrittenAsText() throws IOException {
        String nasty = "It's \"raw\": # no comment, {a: [b]}, 50 % \\ & *more*";
        init(List.of(nasty));
        assertThat(Runs.on(folder, folder.resolve("out")).check().findings())
                .noneMatch(finding -> finding.rule().startsWith("yaml-"));
        assertThat(Files.readString(folder.resolve("datacard.yaml"))).contains("no comment");
    }

    private String init(List<String> answers) throws IOException {
        Path descriptor = folder.resolve("datacard.yaml");
        Files.deleteIfExists(descriptor);
        shown.clear();
        Iterator<String> lines = answers.iterator();
        Terminal terminal = new Terminal() {
            @Override
            public void show(List<String> text) {
                shown.addAll(text);
            }

            @Override
            public Optional<String> read(String prompt) {
                return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
            }
        };
        new Initializing(
                        new InitRequest(
                                folder,
                                folder,
                                "baseline",
                                Optional.empty(),
                                SchemaPlace.NONE,
                                Optional.of(terminal),
                                List.of()),
                        LIBRARY)
                .run();
        return Files.readString(descriptor);
    }
}
