package io.github.datacard.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Imported;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.vocabulary.Library;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines with a label, such as {@code - **Contact:** Ada}: what is taken, and what is not because more is said. */
class LinesOfCardsTest {
    private static final CardImporter IMPORTER = new CardImporter(Library.open(Optional.empty()));
    private static final String LONG = "x".repeat(400);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Contact:** data@example.org | contact | data@example.org",
                "Contact:** https://example.org/us | contact | https://example.org/us",
                "Contact:** [data@example.org](mailto:data@example.org) | contact | data@example.org",
                "Contact:** [Ada Doe](mailto:ada@example.org) | contact | {name=Ada Doe, email=ada@example.org}",
                "Contact:** [Ada Doe](ada@example.org) | contact | {name=Ada Doe, email=ada@example.org}",
                "Contact:** [email](ada@example.org) | contact | ada@example.org",
                "Contact:** [Ada Doe](people/ada) | contact | none",
                "Contact:** Ada Doe ([ada@example.org](mailto:ada@example.org)) | contact "
                        + "| {name=Ada Doe, email=ada@example.org}",
                "Contact:** [Ada Doe](https://example.org/ada) | contact | {name=Ada Doe, url=https://example.org/ada}",
                "Contact:** Ada Doe | contact | none",
                "Contact:** write to [us](mailto:ada@example.org) | contact | ada@example.org",
                "Contact:** [Ada Doe](mailto:ada@example.org), who knows them | contact | ada@example.org",
                "Contact:** [Ada Doe](ada.html) | contact | none",
                "Contact:** [Ada](https://example.org/a) or [Ben](https://example.org/b) | contact | none",
                "Contact:** LONG [Ada](mailto:ada@example.org) | contact | none",
                "Homepage:** https://example.org/set | links.homepage | https://example.org/set",
                "Homepage:** [example.org/set](https://example.org/set) | links.homepage | https://example.org/set",
                "Homepage:** [homepage](https://example.org/set) | links.homepage | https://example.org/set",
                "Homepage:** [Owls](https://example.org/set) | links.homepage | https://example.org/set",
                "Homepage:** under way, see [Owls](https://example.org/set) | links.homepage | none",
                "Homepage:** [a](https://example.org/a) [b](https://example.org/b) | links.homepage | none",
                "Homepage:** soon | links.homepage | none",
                "Documentation:** https://example.org/a, https://example.org/b | links.documentation "
                        + "| [https://example.org/a, https://example.org/b]",
                "Documentation:** none so far | links.documentation | none",
                "Curated by:** Ada Doe | creators | [Ada Doe]",
                "Curated by:** [Ada Doe](https://example.org/ada) | creators | none",
                "Curated by:** LONG | creators | none",
            })
    void aLineIsTakenIfItSaysNoMore(String line, String field, String value) {
        Imported card = IMPORTER.read(
                Path.of("README.md"),
                "---\npretty_name: Owls\n---\n# Owls\n\n## Dataset Description\n\n- **" + line.replace("LONG", LONG)
                        + "\n\n## Languages\n\nNone.\n",
                new Findings());
        assertThat(card.draft().get(field).map(Object::toString).orElse("none")).isEqualTo(value);
    }
}
