package io.github.datacard.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number sign in prose without quotes is most often no comment. */
class CutTextsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "summary: Nine hundred notes, from counter #5 only, each with a weight",
                "name: Ward #12",
                "uses:\n  intended: Models that find the #1 choice of a group",
                "keywords:\n- music in C # major",
                "summary: Nine hundred notes\n  from one counter, see issue #12 of the log",
            })
    void proseThatEndsAtANumberSignIsAWarning(String yaml) {
        assertThat(comments(yaml)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: Parcels # as the office calls them",
                "datacard: 1 #1 is the only one",
                "license: mit # the code too",
                "summary: \"Nine hundred notes from counter #5\"",
                "summary: 'Nine hundred notes from counter #5'",
                "summary: |\n  Nine hundred notes from counter #5",
                "summary: Nine hundred notes from counter#5",
                "name: Village parcels  # as the office calls them",
                "summary: Nine hundred notes\n# 5 of them are torn\n",
                "splits: {train: train.csv} # from counter 5",
            })
    void aCommentBehindAWordAQuoteOrAWiderGapIsNone(String yaml) {
        assertThat(comments(yaml)).isEmpty();
    }

    private static List<Finding> comments(String yaml) {
        Findings findings = new Findings();
        assertThat(new YamlReader(Limits.DEFAULT).parse(Path.of("datacard.yaml"), yaml + "\n", findings))
                .isPresent();
        return findings.sorted().stream()
                .filter(finding -> finding.rule().equals("yaml-comment"))
                .toList();
    }
}
