package io.github.datacard.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.testing.Examples;
import io.github.datacard.testing.Said;
import io.github.datacard.testing.Slow;
import io.github.datacard.testing.TextMutants;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a file: reading it never throws, ends soon, and tells at least one error if it fails. */
@Slow
class MutantsTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();
    private static final Path FILE = Path.of("mutant", "datacard.yaml");
    private static final List<Path> SEEDS = Examples.descriptors();
    private static final List<String> NASTY = List.of(
            "CON",
            "5.85B+",
            "~1.09M",
            ">=",
            "gaps:\n",
            "configs:\n",
            "splits: ",
            "features:\n",
            "extends: ",
            "id: ",
            "internal: ",
            "suppress:\n",
            "profiles: ",
            "card:\n",
            "extra: ");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void mutantsOfTheExamples(long seed) {
        TextMutants mutants = new TextMutants(seed, NASTY);
        for (int i = 0; i < 500; i++) {
            accepts("seed " + seed + ", mutant " + i, mutants.of(Examples.text(SEEDS.get(i % SEEDS.size()))));
        }
    }

    @Test
    void allBeginningsOfAnExample() {
        String text = Examples.text(SEEDS.stream()
                .filter(file -> file.toString().contains("shop-reviews"))
                .findFirst()
                .orElseThrow());
        for (int end = 0; end <= text.length(); end++) {
            accepts("the first " + end + " letters", text.substring(0, end));
        }
    }

    private static void accepts(String name, String text) {
        Findings findings = new Findings();
        Optional<Descriptor> read = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> parse(text, findings), () -> name + ":\n" + text);
        List<Finding> found = findings.sorted();
        assertThat(read.isPresent() || found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR))
                .as(name)
                .isTrue();
        Said.inTheText(name, text, found);
    }

    private static Optional<Descriptor> parse(String text, Findings findings) {
        Optional<Descriptor> descriptor =
                new DescriptorReader(VOCABULARY, Limits.DEFAULT, Path.of("mutant")).parse(FILE, text, findings);
        descriptor.ifPresent(read -> {
            LongForm.of(read);
            LongForm.of(read.withoutInternal());
            new DatasetView(read).configs();
        });
        return descriptor;
    }
}
