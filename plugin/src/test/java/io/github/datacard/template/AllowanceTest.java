package io.github.datacard.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.library.LibraryFiles;
import io.github.datacard.vocabulary.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template of a team ends, and reads no file outside of its folder. */
class AllowanceTest {
    private static final String COUNT = "<#list 1..100000000 as number><#list 1..100000000 as other>%s</#list></#list>";

    @TempDir
    private Path folder;

    @Test
    void aLoopWithoutOutputIsStopped() throws IOException {
        assertThatThrownBy(() -> rendered(COUNT.formatted("<#assign x = other>")))
                .isInstanceOf(DatacardException.class)
                .hasMessage("The template card/own.ftlm was stopped, because it takes more than 1 seconds."
                        + " Look for a loop that has no end.");
        assertThat(Thread.interrupted()).isFalse();
        assertThat(rendered("fine")).isEqualTo("fine");
    }

    @Test
    void aLoopInAnImportedTemplateIsStopped() throws IOException {
        write("card/other.ftlm", "<#macro endless>" + COUNT.formatted("<#assign x = other>") + "</#macro>");
        assertThatThrownBy(() -> rendered("<#import \"other.ftlm\" as other><@other.endless/>"))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("takes more than 1 seconds");
    }

    @Test
    void aTextWithoutEndIsStopped() {
        assertThatThrownBy(() -> rendered(COUNT.formatted("much ")))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("writes more than 100000 characters");
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "secret");
        Files.createDirectories(folder.resolve("own/card"));
        Files.createSymbolicLink(folder.resolve("own/card/own.ftlm"), secret);
        assertThatThrownBy(this::render)
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("card/own.ftlm")
                .hasMessageContaining("leads out of it");
    }

    @Test
    void aLinkInsideOfTheFolderIsFollowed() throws IOException {
        write("card/first.ftlm", "first");
        Files.createSymbolicLink(folder.resolve("own/card/own.ftlm"), folder.resolve("own/card/first.ftlm"));
        assertThat(render()).isEqualTo("first");
    }

    private String rendered(String template) throws IOException {
        write("card/own.ftlm", template);
        return render();
    }

    private String render() {
        LibraryFiles files = new LibraryFiles(Optional.of(folder.resolve("own")), List.of());
        return new TemplateEngine(files, Messages.read(files), new Allowance(1, 100_000))
                .render("card/own.ftlm", Map.of());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("own").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
