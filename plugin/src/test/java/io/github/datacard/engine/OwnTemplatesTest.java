package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.testing.Examples;
import io.github.datacard.testing.Runs;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of a folder of the user's take the place of those of the same name, and cannot reach out of their model. */
class OwnTemplatesTest {
    @TempDir
    private Path temp;

    private Path output = Path.of("");

    @BeforeEach
    void writeADescriptor() throws IOException {
        output = temp.resolve("out");
        write("data/datacard.yaml", "datacard: 1\nname: One & only\nsummary: \"*Plain*\"\n");
    }

    @Test
    void aTemplateOfOnesOwnReplacesOneFile() throws IOException {
        write("templates/card/body.ftlm", "# ${document.name}, model ${model}\n\n${md(document.summary, 1)}\n");
        runs().render();
        assertThat(Examples.unmarked(Files.readString(output.resolve("data/README.md"))))
                .endsWith("---\n\n# One & only, model 1\n\n*Plain*\n");
        assertThat(Files.readString(output.resolve("data/index.html")))
                .contains("<h1 dir=\"auto\">One &amp; only</h1>");
    }

    @Test
    void aBrokenTemplateSaysWhere() throws IOException {
        write("templates/page/dataset.ftlh", "<p>\n${document.nothing}\n</p>\n");
        assertThatThrownBy(() -> runs().render())
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("The template page/dataset.ftlh is broken")
                .hasMessageContaining("line 2")
                .hasMessageContaining("remove it from -Ddatacard.templates");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fields: [uses.intended|feilds: [uses.intended|the key \"feilds\" is not known here|Did you mean"
                        + " \"fields\"?",
                "[uses.intended|[uses.intnded|it names the field \"uses.intnded\"|Did you mean \"uses.intended\"?",
                "tables: [splits|tables: [splts|it names the table \"splts\"|Did you mean \"splits\"?",
                "rest: [uses]|rest: [usse]|it names the section \"usse\"|Did you mean \"uses\"?"
            })
    void aTypoInALayoutOfOnesOwnFailsWithItsPlace(String is, String typo, String said, String hint) throws IOException {
        String shipped = Library.open(Optional.empty()).files().read("card/current.yaml");
        String own = shipped.replace(is, typo);
        int line = (int) own.lines().takeWhile(text -> !text.contains(typo)).count() + 1;
        write("templates/card/current.yaml", own);
        assertThatThrownBy(() -> runs().render())
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining(Path.of("card", "current.yaml") + " is broken on line " + line + ", column ")
                .hasMessageContaining(said)
                .hasMessageContaining(hint);
    }

    @Test
    void aLayoutOfOnesOwnMovesSections() throws IOException {
        String shipped = Library.open(Optional.empty()).files().read("card/current.yaml");
        write("templates/card/current.yaml", shipped.replace("title: Uses", "title: What it is for"));
        write("data/datacard.yaml", "datacard: 1\nname: One\nsummary: Plain\nuses: Research\n");
        runs().render();
        assertThat(Files.readString(output.resolve("data/README.md"))).contains("## What it is for");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"x\")}",
                "${document?api.class}",
                "${document.class.classLoader}",
                "${document.getClass()}",
                "${document.toString()}",
                "${document.chapter(\"people\")}",
                "${easel.getClass()}",
                "${easel.svg.getClass()}",
                "<#include \"/etc/passwd\">",
                "<#include \"../../../secret.txt\">"
            })
    void aTemplateReachesNothingBesidesItsModel(String attack) throws IOException {
        write("secret.txt", "secret");
        write("templates/page/dataset.ftlh", attack);
        assertThatThrownBy(() -> runs().render()).isInstanceOf(DatacardException.class);
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() ->
                        Runs.on(temp, output).with(temp.resolve("missing")).render())
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("does not exist");
    }

    private Runs runs() {
        return Runs.on(temp.resolve("data"), output).with(temp.resolve("templates"));
    }

    private void write(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
