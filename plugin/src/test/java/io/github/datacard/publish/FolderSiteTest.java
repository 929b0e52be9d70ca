package io.github.datacard.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of web servers, beside which others have theirs. */
class FolderSiteTest {
    private static final FaultTexts TEXTS = FaultTexts.read(
            Library.open(Optional.empty()).files(),
            Library.open(Optional.empty()).vocabulary().paths());

    @TempDir
    private Path temp;

    @Test
    void theStatesOfASiteWhoseNameBeginsAlikeStay() throws IOException {
        send("v1.1", PublishedFile.of("index.html", "second"));
        Files.writeString(temp.resolve(".v1.yaml"), "mine");
        for (int state = 0; state < 4; state++) {
            send("v1", PublishedFile.of("index.html", "first " + state));
        }
        assertThat(temp.resolve("v1.1/index.html")).hasContent("second");
        assertThat(temp.resolve("v1/index.html")).hasContent("first 3");
        assertThat(temp.resolve(".v1.yaml")).hasContent("mine");
        try (var files = Files.list(temp)) {
            assertThat(files.filter(file -> file.getFileName().toString().matches("\\.v1\\.\\d+")))
                    .as("states of the site")
                    .hasSize(2);
        }
    }

    @Test
    void aPictureIsAsGoodAsAText() {
        Publication first = picture(1);
        send("site", first);
        FolderSite site = new FolderSite(temp.resolve("site"), TEXTS);
        assertThat(site.look(first).isAlready()).isTrue();
        There there = site.look(picture(2));
        assertThat(there.changed()).contains("logo.png");
        assertThat(there.edited()).isEmpty();
    }

    private static Publication picture(int version) {
        byte[] bytes = {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, (byte) version};
        return new Publication("", "Publish it", "", List.of(PublishedFile.of("logo.png", bytes))).listed();
    }

    private void send(String name, PublishedFile file) {
        send(name, new Publication("", "Publish it", "", List.of(file)).listed());
    }

    private void send(String name, Publication publication) {
        FolderSite site = new FolderSite(temp.resolve(name), TEXTS);
        site.send(publication, site.look(publication));
    }
}
