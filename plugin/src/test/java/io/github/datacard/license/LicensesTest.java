package io.github.datacard.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts on licenses, measured against pairs that were labeled from their texts before the rules ran. */
class LicensesTest {
    private static final Licenses LICENSES =
            new Licenses(Library.open(Optional.empty()).vocabulary());
    private static final Map<String, Permission> VERDICTS = Map.of(
            "allowed", Permission.ALLOWED,
            "conditions", Permission.WITH_CONDITIONS,
            "unknown", Permission.UNKNOWN,
            "conflict", Permission.CONFLICT);

    @Test
    void conflictsOfLabeledPairsAreFoundAndNoOthers() throws IOException {
        List<String> wrong = new ArrayList<>();
        int named = 0;
        int right = 0;
        int labeled = 0;
        List<String[]> pairs = pairs();
        for (String[] pair : pairs) {
            Permission expected = VERDICTS.get(pair[4]);
            Permission judged = judge(pair).verdict();
            named += judged == Permission.CONFLICT ? 1 : 0;
            labeled += expected == Permission.CONFLICT ? 1 : 0;
            right += judged == Permission.CONFLICT && expected == Permission.CONFLICT ? 1 : 0;
            if (judged != expected) {
                wrong.add(judged + " " + String.join(" | ", pair));
            }
        }
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(200);
        assertThat(right * 100 / named).as("precision, wrong: %s", wrong).isGreaterThanOrEqualTo(97);
        assertThat(right * 100 / labeled).as("recall, wrong: %s", wrong).isGreaterThanOrEqualTo(95);
        assertThat(wrong.size() * 100).as("all verdicts: %s", wrong).isLessThanOrEqualTo(3 * pairs.size());
    }

    @ParameterizedTest
    @CsvSource({
        "CC-BY-SA-4.0, (CC-BY-SA-4.0), true",
        "CC-BY-SA-4.0, CC-BY-SA-4.0 AND MIT, true",
        "CC-BY-SA-4.0, CC-BY-SA-4.0 OR CC0-1.0, false",
        "CC-BY-SA-4.0, (CC0-1.0 OR CC-BY-SA-4.0) AND CC-BY-SA-4.0, true",
        "CC-BY-SA-4.0, CC-BY-SA-4.0 AND (CC0-1.0 OR CC-BY-SA-4.0), true",
        "CC-BY-SA-4.0, CC-BY-SA-4.0 OR (CC0-1.0 AND CC-BY-SA-4.0), true",
        "CC-BY-SA-4.0, CC0-1.0 AND (CC0-1.0 OR MIT), false"
    })
    void ownLicensesAreReadAsExpressions(String source, String own, boolean allowed) {
        assertThat(LICENSES.derived(source, "adaptation", own).verdict())
                .isEqualTo(allowed ? Permission.WITH_CONDITIONS : Permission.CONFLICT);
    }

    @Test
    void expressionsOfAnyDepthAreRead() {
        String deep = "(".repeat(100_000) + "MIT OR CC0-1.0" + ")".repeat(100_000);
        assertThat(LICENSES.judge(deep, Use.COMMERCIAL).verdict()).isEqualTo(Permission.UNKNOWN);
        assertThat(LICENSES.derived("CC-BY-SA-4.0", "adaptation", deep).verdict())
                .isEqualTo(Permission.UNKNOWN);
    }

    @Test
    void conditionsNameTheDuties() {
        assertThat(LICENSES.judge("CC-BY-SA-4.0", Use.SHARE_MODIFIED).duties())
                .containsExactly(
                        "name the authors",
                        "pass on the license or a link to it",
                        "say what was changed",
                        "share what you make from it under cc-by-sa-4.0");
        assertThat(LICENSES.judge("cc0-1.0", Use.COMMERCIAL).duties()).isEmpty();
    }

    @Test
    void aConflictNamesBothLicenses() {
        assertThat(LICENSES.derived("cc-by-nc-4.0", "merges", "mit").reason())
                .isEqualTo("mit permits commercial use, cc-by-nc-4.0 does not");
        assertThat(LICENSES.mixed(List.of("cc-by-sa-4.0", "odbl", "mit")).reason())
                .isEqualTo("cc-by-sa-4.0 and odbl each demand a license of their own for what is made from them");
    }

    private static Ruling judge(String[] pair) {
        return switch (pair[0]) {
            case "derived" -> LICENSES.derived(pair[1], pair[2], pair[3]);
            case "mixed" -> LICENSES.mixed(List.of(pair[1], pair[3]));
            default -> LICENSES.judge(pair[1], Use.valueOf(pair[2].toUpperCase(Locale.ROOT)));
        };
    }

    private static List<String[]> pairs() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/license/pairs.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
