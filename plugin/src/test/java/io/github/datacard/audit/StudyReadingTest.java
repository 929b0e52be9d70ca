package io.github.datacard.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.json.JsonReader;
import io.github.datacard.testing.OnCorpus;
import io.github.datacard.testing.Shared;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cards are measured by the rule of the study. */
final class StudyReadingTest {
    private static final List<String> NAMES = List.of(
            "dataset description",
            "dataset structure",
            "dataset creation",
            "considerations for using the data",
            "additional information",
            "other");

    @Test
    void aSectionRunsToTheNextOneThatIsKnown() {
        StudyReading read = StudyReading.of(
                "---\nlicense: mit\n---\n## Dataset Summary\n\nNotes on birds\n\n#### Remarks\n\nheard at dawn\n\n## Data Fields\n\n- bird: its name\n");
        assertThat(read.below()[0]).isEqualTo(8);
        assertThat(read.words(StudySection.DESCRIPTION)).isEqualTo(10);
        assertThat(read.words(StudySection.STRUCTURE)).isEqualTo(5);
    }

    @Test
    void anUnknownHeadingOfTheSameLevelEndsASection() {
        StudyReading read = StudyReading.of("### Data Instances\n\none two\n\n### Dataset Layout\n\nthree four five\n");
        assertThat(read.below()[1]).isEqualTo(2);
    }

    @Test
    void theTemplateSaysNothing() {
        StudyReading read = StudyReading.of(
                "## Discussion of Biases\n\n[More Information Needed]\n\n## Contributions\n\n[More Information Needed](https://example.org/guide)\n");
        assertThat(read.isPresent(StudySection.CONSIDERATIONS)).isFalse();
        assertThat(read.isPresent(StudySection.ADDITIONAL)).isFalse();
        assertThat(read.below()[3]).isZero();
        assertThat(read.below()[2]).isEqualTo(-1);
    }

    @Test
    void codeAndTablesFillASectionAndAreNoWords() {
        StudyReading read =
                StudyReading.of("## Data Instances\n\n```\n# one two three\nfour five\n```\n\n| six |\n| --- |\n");
        assertThat(read.isFilled(StudySection.STRUCTURE)).isTrue();
        assertThat(read.words(StudySection.STRUCTURE)).isEqualTo(2);
    }

    @Test
    void fiveWordsFillASection() {
        assertThat(StudyReading.of("## Languages\n\none two three four\n").isFilled(StudySection.DESCRIPTION))
                .isFalse();
        assertThat(StudyReading.of("## Languages\n\none two three four five\n").isFilled(StudySection.DESCRIPTION))
                .isTrue();
    }

    @Test
    void completeCardsHaveHeadingsOfAllSections() {
        String card = "## Dataset Description\n## Dataset Structure\n## Dataset Creation\n"
                + "## Considerations for Using the Data\n## Additional Information\n";
        assertThat(StudyReading.of(card).isComplete()).isTrue();
        assertThat(StudyReading.of(card.replace("## Dataset Creation\n", "")).isComplete())
                .isFalse();
    }

    @Test
    void oddTextsAreMeasured() {
        for (String odd :
                List.of("", "---", "---\n---", "# ", "#######", "```", "[[[[]]]]", "](", "<", "\n\n", "a]b]c]")) {
            assertThat(StudyReading.of(odd).words()).isNotNegative();
        }
    }

    /** What is left differs by accidents of the study's expressions on code, links and lists. */
    @Test
    @OnCorpus
    void theStudyIsReproduced() throws IOException {
        Path corpus = Shared.folder("corpus");
        int sections = 0;
        int agree = 0;
        double apart = 0;
        for (String line : Files.readAllLines(corpus.resolve("hub-cards-study.jsonl"))) {
            Node.Mapping row = (Node.Mapping) new JsonReader(Limits.DEFAULT)
                    .parse(corpus, line, new Findings())
                    .orElseThrow();
            StudyReading read =
                    StudyReading.of(Files.readString(corpus.resolve("hub-cards").resolve(row.text("file"))));
            Node.Mapping all = (Node.Mapping) row.get("sections").orElseThrow();
            for (StudySection section : StudySection.values()) {
                Node.Mapping said =
                        (Node.Mapping) all.get(NAMES.get(section.ordinal())).orElseThrow();
                boolean same = read.isPresent(section) == said.text("has").equals("1")
                        && read.isFilled(section) == said.text("filled").equals("1");
                sections++;
                agree += same ? 1 : 0;
                apart += Math.abs(read.share(section) - Double.parseDouble(said.text("share"))) * 100;
            }
        }
        assertThat((double) agree / sections).as("agree on present and filled").isGreaterThan(0.995);
        assertThat(apart / sections).as("shares apart, in points").isLessThan(0.5);
    }
}
