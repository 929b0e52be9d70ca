package io.github.datacard.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever presents datasets in another way reads where the file names what does not exist. */
class OverviewTest {
    @TempDir
    private Path own;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "glance: [{label: L, fields: [nam]}]|it names the field \"nam\"|\"name\"",
                "glance: [{label: L, fields: [contact], members: [emial]}]|it names the member \"emial\"|\"email\"",
                "catalog: [{label: L, feilds: [name]}]|the key \"feilds\" is not known|\"fields\"",
                "catalog: [{label: L, fields: [name], facet: maybe}]|\"facet\" is true or false|\"maybe\"",
                "glance: [{label: L, fields: []}]|the key \"fields\" needs at least one field|line 2",
                "matters: [{label: L}]|the key \"fields\" needs at least one field|line 2",
                "topics: [{id: t, label: T}]|the key \"fields\" needs at least one field|line 2",
                "pictures: [{kind: bars, of: []}]|the key \"of\" needs at least one field|line 2",
                "always: [licens]|it names the field \"licens\"|\"license\"",
                "weighty: [licens]|it names the field \"licens\"|\"license\"",
                "head: [nme]|it names the field \"nme\"|\"name\"",
                "silent: [nme]|it names the field \"nme\"|\"name\"",
                "pictures: [{kind: bras, of: language}]|\"kind\" cannot be \"bras\"|\"bars\"",
                "pictures: [{kind: bars, of: langauge}]|it names the field \"langauge\"|\"language\"",
                "pictures: [{kind: bars, of: language, name: tga}]|it names the member \"tga\"|\"tag\"",
                "notices: [{when: retractd, level: note, text: t}]|it names the condition \"retractd\"|\"retracted\"",
                "notices: [{when: retracted, level: notes, text: t}]|\"level\" cannot be \"notes\"|\"note\"",
                "notices: [{when: retracted, level: note, txt: t}]|the key \"txt\" is not known|\"text\"",
                "notice: []|the key \"notice\" is not known|\"notices\""
            })
    void aBrokenOverviewIsNamed(String yaml, String said, String hint) throws IOException {
        write(yaml);
        assertThatThrownBy(() -> Overview.read(Library.open(Optional.of(own))))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("overview.yaml is broken on line 2, column ")
                .hasMessageContaining(said)
                .hasMessageContaining(hint);
    }

    @Test
    void anOverviewOfOnesOwnTakesThePlaceOfOurs() throws IOException {
        write("head: [name]");
        Overview overview = Overview.read(Library.open(Optional.of(own)));
        assertThat(overview.head()).containsExactly("name");
        assertThat(overview.always()).isEmpty();
    }

    private void write(String yaml) throws IOException {
        Files.writeString(own.resolve("overview.yaml"), "envelope: {}\n" + yaml + "\n");
    }
}
