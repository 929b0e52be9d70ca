package io.github.datacard.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.FileSystemException;
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
        RemoteFiles there = site.look(picture(2));
        assertThat(there.changed()).contains("logo.png");
        assertThat(there.edited()).isEmpty();
    }

    @Test
    void whereTheSystemHasNoLinksTheFolderIsReplacedAndKeepsWhatOthersPutThere() throws IOException {
        for (int state = 0; state < 3; state++) {
            FolderSite site = withoutLinks("site");
            Publication publication = page("state " + state);
            site.send(publication, site.look(publication));
            Files.writeString(temp.resolve("site/CNAME"), "data.example.org");
            assertThat(site.look(publication).isAlready()).isTrue();
        }
        assertThat(temp.resolve("site")).isDirectory();
        assertThat(Files.isSymbolicLink(temp.resolve("site"))).isFalse();
        assertThat(temp.resolve("site/index.html")).hasContent("state 2");
        assertThat(temp.resolve("site/CNAME")).hasContent("data.example.org");
    }

    @Test
    void ofTwoPublishersWithoutLinksTheSecondOneLooksAgain() {
        send(withoutLinks("site"), page("old"));
        FolderSite first = withoutLinks("site");
        FolderSite second = withoutLinks("site");
        RemoteFiles seen = first.look(page("one"));
        send(second, page("two"));
        assertThatThrownBy(() -> first.send(page("one"), seen)).isInstanceOf(ChangedMeanwhile.class);
        send(first, page("one"));
        assertThat(temp.resolve("site/index.html")).hasContent("one");
    }

    @Test
    void aFolderThatAStoppedRunMovedAsideIsPutBackFirst() throws IOException {
        send(withoutLinks("site"), page("old"));
        Files.writeString(temp.resolve("site/CNAME"), "data.example.org");
        Files.move(temp.resolve("site"), temp.resolve(".site.old1234567"));
        FolderSite site = withoutLinks("site");
        RemoteFiles nothing = site.look(page("new"));
        assertThatThrownBy(() -> site.send(page("new"), nothing)).isInstanceOf(ChangedMeanwhile.class);
        send(site, page("new"));
        assertThat(temp.resolve("site/CNAME")).hasContent("data.example.org");
        assertThat(temp.resolve("site/index.html")).hasContent("new");
    }

    @Test
    void aLinkThatFailsWhereOneWorkedBeforeChangesNothing() throws IOException {
        FolderSite good = new FolderSite(temp.resolve("site"), TEXTS);
        send(good, page("old"));
        FolderSite full = new FolderSite(temp.resolve("site"), TEXTS, (link, target) -> {
            throw new FileSystemException(link.toString(), null, "No space left on device");
        });
        RemoteFiles seen = full.look(page("new"));
        assertThatThrownBy(() -> full.send(page("new"), seen))
                .isInstanceOf(PublishFault.class)
                .hasMessageContaining("No space left on device");
        assertThat(Files.isSymbolicLink(temp.resolve("site"))).isTrue();
        assertThat(temp.resolve("site/index.html")).hasContent("old");
        try (var files = Files.list(temp)) {
            assertThat(files.filter(file -> file.getFileName().toString().matches("\\.site\\.\\d+")))
                    .as("states")
                    .hasSize(1);
        }
    }

    /** As Windows refuses a link to whoever has no right to make one, and Linux on a disk that has none. */
    private FolderSite withoutLinks(String name) {
        return new FolderSite(temp.resolve(name), TEXTS, (link, target) -> {
            throw new FileSystemException(link.toString(), null, "Operation not permitted");
        });
    }

    private static Publication page(String text) {
        return new Publication("", "Publish it", "", List.of(PublishedFile.of("index.html", text))).listed();
    }

    private static void send(FolderSite site, Publication publication) {
        site.send(publication, site.look(publication));
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
