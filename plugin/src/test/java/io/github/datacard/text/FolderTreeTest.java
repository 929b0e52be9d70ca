package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Need;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTreeTest {
    @TempDir
    private Path temp;

    @Test
    void allThatIsInAFolderIsDeletedWithIt() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("folder"));
        Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("c.txt"), "x");
        new FolderTree(folder).delete();
        assertThat(folder).doesNotExist();
        new FolderTree(folder).delete();
    }

    @Test
    void whatALinkLeadsToStays() throws IOException {
        Path other = Files.createDirectories(temp.resolve("other"));
        Files.writeString(other.resolve("c.txt"), "mine");
        Path folder = Files.createDirectories(temp.resolve("folder"));
        Need.posix("This system makes no links.");
        Files.createSymbolicLink(folder.resolve("link"), other);
        new FolderTree(folder).delete();
        assertThat(folder).doesNotExist();
        new FolderTree(Files.createSymbolicLink(temp.resolve("away"), other)).delete();
        assertThat(temp.resolve("away")).doesNotExist();
        assertThat(other.resolve("c.txt")).hasContent("mine");
    }
}
