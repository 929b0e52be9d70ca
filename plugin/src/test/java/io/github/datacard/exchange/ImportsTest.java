package io.github.datacard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Draft;
import io.github.datacard.descriptor.Imported;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.substance.Substance;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of several sources the one with the highest priority goes first, and others fill in. */
class ImportsTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    @Test
    void aLowerPrioritySpeaksWhereTheHigherIsSilent() {
        List<Imported> read = read(
                new Known("low.json", 1, Map.of("name", "Low", "motivation.purpose", "To fill", "doi", "10.5555/x")),
                new Known(
                        "high.md", 9, Map.of("name", "High", "doi", "10.5555/x", "motivation.gap", "None was there")));
        assertThat(read).extracting(Imported::source).containsExactly("high.md", "low.json");
        Draft draft = read.get(0).draft();
        assertThat(draft.get("name")).contains("High");
        assertThat(draft.get("motivation.purpose")).contains("To fill");
        assertThat(draft.get("motivation.gap")).contains("None was there");
        assertThat(read.get(1).draft()).isSameAs(draft);
    }

    @Test
    void whatTheHigherSaysOtherwiseIsListedAsLeft() {
        List<Imported> read = read(
                new Known("low.json", 1, Map.of("name", "Low", "motivation.purpose", "To fill", "doi", "10.5555/x")),
                new Known("high.md", 9, Map.of("name", "High", "doi", "10.5555/x")));
        assertThat(read.get(1).left()).containsExactly("name, which another file says already");
        assertThat(read.get(1).placed()).containsExactlyInAnyOrder("it → motivation.purpose", "it → doi");
        assertThat(read.get(0).left()).isEmpty();
    }

    @Test
    void ofOnePriorityTheEarlierGoesFirst() {
        assertThat(read(new Known("a", 1, Map.of("name", "A")), new Known("b", 1, Map.of("name", "B"))))
                .extracting(Imported::source)
                .containsExactly("a", "b");
    }

    @Test
    void whoFindsNothingSaysNothing() {
        assertThat(read(new Known("a", 2, Map.of()), new Known("b", 1, Map.of("name", "B"))))
                .extracting(Imported::source)
                .containsExactly("b");
    }

    private static List<Imported> read(Importer... importers) {
        return new Imports(List.of(importers)).read(Path.of("."), new Findings());
    }

    /** An importer of a file that says these things, if any. */
    private record Known(String source, int priority, Map<String, String> says) implements Importer {
        @Override
        public Optional<Imported> read(Path folder, Findings findings) {
            Draft draft = new Draft(VOCABULARY, new Substance(VOCABULARY));
            says.forEach(draft::put);
            List<String> placed =
                    says.keySet().stream().map(path -> "it → " + path).toList();
            return says.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Imported(source, draft, placed, List.of(), List.of()));
        }
    }
}
