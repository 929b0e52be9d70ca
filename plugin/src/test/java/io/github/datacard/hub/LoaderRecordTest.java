package io.github.datacard.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.card.CommittedCard;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.testing.Recorded;
import io.github.datacard.vocabulary.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the library {@code datasets} was recorded to say of front matters, {@code python/record_front_matters.py}. */
class LoaderRecordTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final HubCard HUB =
            new HubCard(FrontMatterKeys.of(LIBRARY), LIBRARY.vocabulary().list("hub-features"));

    @TestFactory
    Stream<DynamicTest> exactlyWhatTheLoaderRefusesIsAnError() {
        return Recorded.in("loading/front-matters.json").map(one -> {
            String matter = one.get("front_matter").asString();
            return DynamicTest.dynamicTest(matter.replaceAll("\\s+", " "), () -> {
                List<Finding> errors = errors(matter);
                if (one.has("error")) {
                    assertThat(errors).as(one.get("error").asString()).isNotEmpty();
                } else {
                    assertThat(errors).isEmpty();
                }
            });
        });
    }

    private static List<Finding> errors(String matter) {
        CommittedCard card = CommittedCard.of(Path.of("README.md"), "---\n" + matter + "\n---\n# A\n");
        return card.frontMatter().orElseThrow().entries().stream()
                .flatMap(entry -> HUB.check(entry).stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
