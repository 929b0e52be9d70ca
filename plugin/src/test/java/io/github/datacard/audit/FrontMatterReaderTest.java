package io.github.datacard.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.hub.FrontMatterKeys;
import io.github.datacard.hub.HubCard;
import io.github.datacard.vocabulary.Library;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Front matter that is read key by key says what it says as a whole. */
final class FrontMatterReaderTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final HubCard HUB =
            new HubCard(FrontMatterKeys.of(LIBRARY), LIBRARY.vocabulary().list("hub-features"));

    @Test
    void keysAreReadOneByOneAndAddedUp() {
        FrontMatterReader.FrontMatter read = new FrontMatterReader(HUB)
                .read(
                        "license: mit\nlanguage:\n- en\n- de\ntags: [a, b]\ntask_categories:\n- no-such-task\nlicense_name: 7\n")
                .orElseThrow();
        assertThat(read.keys()).contains("license", "language", "tags", "license_name");
        assertThat(read.given()).contains("license", "language", "tags").doesNotContain("license_name");
        assertThat(read.licenses()).containsExactly("mit");
        assertThat(read.refused()).isTrue();
    }

    @Test
    void whatWasReadBeforeDoesNotChangeWhatFollows() {
        FrontMatterReader reader = new FrontMatterReader(HUB);
        assertThat(reader.read("license: mit\n").orElseThrow().given()).isEqualTo(Set.of("license"));
        assertThat(reader.read("license: mit\nlicense: cc0-1.0\n"))
                .isEqualTo(reader.parsed("license: mit\nlicense: cc0-1.0\n"));
        assertThat(reader.read("license: mit\ntags: [a\n")).isEmpty();
        assertThat(reader.read("license: mit\n").orElseThrow().given()).isEqualTo(Set.of("license"));
    }

    /** Each of these would say something else if its keys were read apart without care. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x [mit]\nlicense: *x\n",
                "license: mit\n---\nlicense: cc0-1.0\n",
                "license: mit\n...\n",
                "license: 'mit\n\n  cc'\n",
                "license: 'mit\nlanguage: en'\n",
                "pretty_name: \"a\nlicense: mit\nb\"\n",
                "tags: [a,\nlicense: mit,\nb]\n",
                "description: |\n  license: mit\n\n  more\nlicense: mit\n",
                "license: mit # a remark\n# another\nlanguage: en\n",
                "# first\nlicense: mit\n",
                "license: mit\r\nlanguage: en\r\n",
                "license:\n  - mit\n  -\n",
                "license:\n-\n- mit\n",
                "\nlicense: mit\n",
                "license: mit",
                "license\nlanguage: en\n",
                "- license: mit\n",
                "? license\n: mit\n",
                "\"license\": mit\n",
                "license: mit\n\tlanguage: en\n",
                "license: !!str mit\nlanguage: en\n",
                "license: mit\u0085language: en\n",
                "license: >\n\n  mit\n\nlanguage: en\n",
                ""
            })
    void textsThatHangTogetherAreReadAsAWhole(String text) {
        FrontMatterReader reader = new FrontMatterReader(HUB);
        assertThat(reader.read(text)).isEqualTo(reader.parsed(text));
    }
}
