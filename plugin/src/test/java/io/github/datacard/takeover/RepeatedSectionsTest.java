package io.github.datacard.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.markdown.CardSection;
import io.github.datacard.markdown.CardSections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedSectionsTest {
    private static final Set<String> KNOWN = Set.of("Data Fields", "Data Splits", "Dataset Structure", "Uses");

    private final Set<CardSection> together = new HashSet<>();

    private List<CardSection> joined(String body) {
        return new RepeatedSections(KNOWN::contains).joined(CardSections.of(body), together);
    }

    @Test
    void sectionsOfEachConfigurationBecomeOneWithTheirNames() {
        List<CardSection> sections = joined("## Dataset Structure\n\n### German\n\n#### Data Fields\n\n- word\n\n"
                + "#### Data Splits\n\nTwo.\n\n### French\n\n#### Data Fields\n\n- mot\n\n## Uses\n\nMany.\n");
        assertThat(sections)
                .extracting(CardSection::title)
                .containsExactly("", "Dataset Structure", "German", "Data Fields", "Data Splits", "French", "Uses");
        assertThat(sections.get(3).text().strip()).isEqualTo("**German**\n\n- word\n\n**French**\n\n- mot");
        assertThat(together).containsExactly(sections.get(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Data Fields\n\na\n\n## Uses\n\nb\n",
                "## Dataset Structure\n\n### Data Fields\n\na\n\n## Uses\n\n### Data Fields\n\nb\n",
                "### German\n\n#### Data Fields\n\na\n\n#### Data Fields\n\nb\n",
                "### German\n\n#### Data Fields\n\na\n\n## French\n\n### Data Fields\n\nb\n",
                "### German\n\n#### Words\n\na\n\n### French\n\n#### Words\n\nb\n",
            })
    void othersStayAsTheyAre(String body) {
        assertThat(joined(body))
                .extracting(CardSection::source)
                .isEqualTo(
                        CardSections.of(body).stream().map(CardSection::source).toList());
        assertThat(together).isEmpty();
    }
}
