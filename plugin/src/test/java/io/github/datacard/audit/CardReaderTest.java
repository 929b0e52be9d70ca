package io.github.datacard.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.vocabulary.Library;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cards are read for what stands in them, whatever their template. */
final class CardReaderTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final Topics TOPICS = Topics.of(LIBRARY);
    private static final CardReader READER = new CardReader(LIBRARY, TOPICS);

    private static Worth worth(String card, String topic) {
        return READER.read(card).topics().get(TOPICS.index(topic).orElseThrow());
    }

    @Test
    void bothTemplatesAreRead() {
        assertThat(worth("## Discussion of Biases\n\nTwo of three birds are wrens.\n", "bias"))
                .isEqualTo(Worth.ANSWER);
        assertThat(worth("## Bias, Risks, and Limitations\n\nTwo of three birds are wrens.\n", "bias"))
                .isEqualTo(Worth.ANSWER);
        assertThat(worth("### Out-of-Scope Use\n\nCounting birds of other gardens.\n", "uses"))
                .isEqualTo(Worth.ANSWER);
    }

    @Test
    void fillerAndGapsAreWhatTheyAre() {
        assertThat(worth("## Personal and Sensitive Information\n\n[More Information Needed]\n", "people"))
                .isEqualTo(Worth.FILLER);
        assertThat(worth("## Personal and Sensitive Information\n\nN/A\n", "people"))
                .isEqualTo(Worth.GAP);
        assertThat(worth("## Personal and Sensitive Information\n\nNot applicable: birds only.\n", "people"))
                .isEqualTo(Worth.GAP);
        assertThat(worth("## Personal and Sensitive Information\n", "people")).isEqualTo(Worth.EMPTY);
        assertThat(worth("## Birds\n", "people")).isEqualTo(Worth.MISSING);
        assertThat(worth("## Personal and Sensitive Information\n\nNames of finders were removed.\n", "people"))
                .isEqualTo(Worth.ANSWER);
    }

    @Test
    void bareLabelsOfATemplateSayNothing() {
        assertThat(worth("## Dataset Description\n\n- **Homepage:**\n- **Paper:**\n", "summary"))
                .isNotEqualTo(Worth.ANSWER);
    }

    @Test
    void frontMatterAnswersAndIsJudged() {
        assertThat(worth("---\nlicense: mit\n---\n# Birds\n", "license")).isEqualTo(Worth.ANSWER);
        assertThat(worth("---\nlicense: no-such-license\n---\n# Birds\n", "license"))
                .isEqualTo(Worth.MISSING);
        assertThat(worth("---\nlicense: unknown\n---\n# Birds\n", "license")).isEqualTo(Worth.GAP);
        assertThat(READER.read("---\nlicense: no-such-license\n---\n").matter()).isEqualTo(FrontMatterWorth.REFUSED);
        assertThat(READER.read("---\n: [\n---\n").matter()).isEqualTo(FrontMatterWorth.UNREADABLE);
        assertThat(READER.read("# Birds\n").matter()).isEqualTo(FrontMatterWorth.NONE);
    }

    @Test
    void aLicenseThatTheTextContradictsIsSeen() {
        String card = "---\nlicense: apache-2.0\n---\n## Licensing Information\n\nThe data is licensed under %s.\n";
        assertThat(READER.read(card.formatted("CC BY-NC 4.0")).contradicted()).isTrue();
        assertThat(READER.read(card.formatted("the Apache License 2.0")).contradicted())
                .isFalse();
    }

    /** The sentences of a template, repeated in each section, would outweigh all that the cards say. */
    @Test
    void whatATemplateRepeatsMakesNoCopies() {
        String left = "More information needed, see the guide to contributing. ".repeat(40);
        String fields = "Each parcel has a number, an area and an owner, as the land registry of the county wrote them "
                + "down in the year 2021 for every village along the river and its valleys.";
        String songs = "Singers of four choirs recorded old songs about ships, harbors and winter storms, with the "
                + "texts that their grandparents had learned at school before the war.";
        long first = Fingerprint.of(left + fields).nearly();
        long second = Fingerprint.of(left + songs).nearly();
        assertThat(Long.bitCount(first ^ second)).isGreaterThan(7);
    }

    @Test
    void nearCopiesHaveNearFingerprints() {
        String text =
                "Short notes of which birds were heard in one garden between March and June of one year, written down"
                        + " by two people who sat at the same table each morning and listened for half an hour, with the"
                        + " weather, the wind and the kind of call, and without a recording of any of them.";
        long first = Fingerprint.of(text).nearly();
        long near = Fingerprint.of(text + " Again.").nearly();
        long far = Fingerprint.of(text.replace("e", "o").replace("a", "u")).nearly();
        assertThat(Long.bitCount(first ^ near)).isLessThan(Long.bitCount(first ^ far));
        assertThat(Fingerprint.of(text).digest())
                .isEqualTo(
                        Fingerprint.of(text.toUpperCase(java.util.Locale.ROOT)).digest());
    }

    @Test
    void theScoreHasReasonsAndThreeNextSteps() {
        Reading bare = READER.read("# Birds\n");
        assertThat(READER.score(bare)).isZero();
        assertThat(READER.steps(bare)).hasSize(3);
        assertThat(TOPICS.all().get(READER.steps(bare).get(0)).id()).isEqualTo("license");
    }
}
