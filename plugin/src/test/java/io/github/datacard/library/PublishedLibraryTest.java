package io.github.datacard.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team publishes its profiles as an artifact. */
class PublishedLibraryTest {
    @TempDir
    private Path temp;

    @Test
    void profilesOfAnArtifactExtendOursAndAFolderGoesBefore() throws IOException {
        Path jar = jar("datacard/profiles/team.yaml", "profile: team\ntitle: Team\nextends: baseline\ndrop: Funding\n");
        Library library = Library.open(Optional.empty(), List.of("org.example:our:1"), (name, extension) -> {
            assertThat(name + " " + extension).isEqualTo("org.example:our:1 jar");
            return jar;
        });
        assertThat(library.vocabulary().profile("team@1")).isPresent();
        assertThat(library.vocabulary().profile("datasheet")).isPresent();
        Path own = temp.resolve("own/profiles/team.yaml");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "profile: team\nversion: 2\ntitle: Team\nextends: baseline\n");
        assertThat(Library.open(Optional.of(temp.resolve("own")), List.of("org.example:our:1"), (a, b) -> jar)
                        .vocabulary()
                        .profile("team@2"))
                .isPresent();
    }

    @Test
    void whatCannotBeHadIsSaid() throws IOException {
        assertThatThrownBy(() -> Library.open(Optional.empty(), List.of("org.example:our:1"), (name, extension) -> {
                    throw new Artifacts.Missing("no repository has it");
                }))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("Cannot find the library org.example:our:1: no repository has it. Correct");
        Path empty = jar("other/file.txt", "x");
        assertThatThrownBy(() -> Library.open(Optional.empty(), List.of("org.example:our:1"), (a, b) -> empty))
                .hasMessageContaining("has no files below datacard/");
        Path text = Files.writeString(temp.resolve("no.jar"), "no");
        assertThatThrownBy(() -> Library.open(Optional.empty(), List.of("org.example:our:1"), (a, b) -> text))
                .hasMessageContaining("is no jar that can be read");
    }

    private Path jar(String name, String text) throws IOException {
        Path file = temp.resolve(name.replace('/', '-') + ".jar");
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry(name));
            jar.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
