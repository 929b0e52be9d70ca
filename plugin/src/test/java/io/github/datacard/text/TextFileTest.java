package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.testing.Need;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {
    @TempDir
    private Path temp;

    @AfterEach
    void nothingIsLeft() throws IOException {
        try (Stream<Path> files = Files.walk(temp)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void writesWholeFilesInNewFolders() throws IOException {
        assertThat(TextFile.write(temp.resolve("new/out"), "a/b.txt", "é😀\n")).isTrue();
        assertThat(Files.readString(temp.resolve("new/out/a/b.txt"))).isEqualTo("é😀\n");
        assertThat(TextFile.write(temp.resolve("new/out"), "a/b.txt", "other")).isTrue();
        assertThat(Files.readString(temp.resolve("new/out/a/b.txt"))).isEqualTo("other");
    }

    @Test
    void leavesAFileWithTheSameBytesAlone() throws IOException {
        TextFile.write(temp, "a.txt", "same");
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(temp.resolve("a.txt"), old);
        assertThat(TextFile.write(temp, "a.txt", "same")).isFalse();
        assertThat(Files.getLastModifiedTime(temp.resolve("a.txt"))).isEqualTo(old);
    }

    @Test
    void leavesAFileAloneThatIsStreamedWithTheSameBytes() throws IOException {
        assertThat(TextFile.write(temp, "new/a.txt", out -> out.write("é😀\n"))).isTrue();
        Path file = temp.resolve("new/a.txt");
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file, old);
        assertThat(TextFile.write(temp, "new/a.txt", out -> out.append("é").append("😀\n")))
                .isFalse();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
        assertThat(TextFile.write(temp, "new/a.txt", out -> out.write("other"))).isTrue();
        assertThat(Files.readString(file)).isEqualTo("other");
    }

    @Test
    void aTextThatFailsLeavesTheOldFileWhole() {
        TextFile.write(temp, "a.txt", "old");
        assertThatThrownBy(() -> TextFile.write(temp, "a.txt", out -> {
                    out.write("half");
                    throw new IOException("no space is left");
                }))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("no space is left");
        assertThat(temp.resolve("a.txt")).hasContent("old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.txt", "a/../../b.txt", "/tmp/datacard-outside.txt", ".", "", "a/.."})
    void writesNothingOutside(String name) {
        Path root = temp.resolve("root");
        assertThatThrownBy(() -> TextFile.write(root, name, "x"))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("outside");
        assertThat(root).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "sub/deep"})
    void aFolderThatIsSwappedForALinkWhileItIsWrittenToIsRefused(String swapped) throws IOException {
        needHeldFolders();
        Path outside = Files.createDirectories(temp.resolve("outside/deep"));
        Path root = Files.createDirectories(temp.resolve("root"));
        Path folder = Files.createDirectories(root.resolve("sub/deep"));
        assertThatThrownBy(() -> TextFile.write(root, "sub/deep/a.txt", out -> {
                    out.write("half");
                    Files.move(root.resolve(swapped), temp.resolve("moved"));
                    Files.createSymbolicLink(root.resolve(swapped), temp.resolve(swapped.replace("sub", "outside")));
                    out.write("the other half");
                }))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("replaced by a link");
        assertThat(outside).isEmptyDirectory();
        try (Stream<Path> moved = Files.walk(temp.resolve("moved"))) {
            assertThat(moved.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void aFolderThatIsReplacedByAnotherOneIsRefused() throws IOException {
        needHeldFolders();
        Path folder = Files.createDirectories(temp.resolve("sub"));
        assertThatThrownBy(() -> TextFile.write(temp, "sub/a.txt", out -> {
                    Files.move(folder, temp.resolve("moved"));
                    Files.createDirectory(folder);
                    out.write("text");
                }))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("meanwhile");
        assertThat(folder).isEmptyDirectory();
        assertThat(temp.resolve("moved")).isEmptyDirectory();
    }

    /** Linux and macOS can hold a folder while its name changes; Windows cannot. */
    private void needHeldFolders() throws IOException {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(temp)) {
            Need.met("held-folders", stream instanceof SecureDirectoryStream, "This system cannot hold folders.");
        }
    }

    @Test
    void writesThroughNoLink() throws IOException {
        Need.posix("This system makes no links.");
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Path root = Files.createDirectory(temp.resolve("root"));
        Files.createSymbolicLink(root.resolve("folder"), outside);
        Files.createSymbolicLink(root.resolve("file.txt"), outside.resolve("target.txt"));
        for (String name : List.of("folder/a.txt", "file.txt")) {
            assertThatThrownBy(() -> TextFile.write(root, name, "x"))
                    .isInstanceOf(DatacardException.class)
                    .hasMessageContaining("is a link; remove it");
        }
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void theRootItselfMayBeALink() throws IOException {
        Need.posix("This system makes no links.");
        Path real = Files.createDirectory(temp.resolve("real"));
        Files.createSymbolicLink(temp.resolve("link"), real);
        assertThat(TextFile.write(temp.resolve("link"), "a.txt", "x")).isTrue();
        assertThat(real.resolve("a.txt")).hasContent("x");
    }

    @Test
    void saysThatAFileIsInTheWayOfAFolder() throws IOException {
        Files.writeString(temp.resolve("a"), "x");
        assertThatThrownBy(() -> TextFile.write(temp, "a/b.txt", "x"))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("is a file, but a folder is needed there");
        assertThatThrownBy(() -> TextFile.write(temp.resolve("a"), "b.txt", "x"))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("is a file, but a folder is needed there");
        assertThat(temp.resolve("a")).hasContent("x");
    }

    @Test
    void saysThatAFolderIsInTheWayOfAFile() throws IOException {
        Files.createDirectories(temp.resolve("a.txt/inner"));
        assertThatThrownBy(() -> TextFile.write(temp, "a.txt", "x"))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("is a folder, but a file is needed there");
        assertThat(temp.resolve("a.txt/inner")).isDirectory();
    }

    @Test
    void anEmptyFolderInTheWayIsKeptToo() throws IOException {
        Files.createDirectories(temp.resolve("a.txt"));
        assertThatThrownBy(() -> TextFile.write(temp, "a.txt", "x")).isInstanceOf(DatacardException.class);
        assertThat(temp.resolve("a.txt")).isDirectory();
    }

    @Test
    void saysThatAFolderIsNotWritable() throws IOException {
        Need.posix("This system closes no folder to its owner.");
        Path closed = closed();
        assertThatThrownBy(() -> TextFile.write(closed, "datacard-test.txt", "x"))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("is not writable");
        assertThat(closed.resolve("datacard-test.txt")).doesNotExist();
    }

    @Test
    void filesAreReadAsTheyAre() throws IOException {
        Findings findings = new Findings();
        Files.writeString(temp.resolve("a.txt"), "\uFEFFé😀\r\n");
        assertThat(TextFile.read(temp, "a.txt", findings)).contains("\uFEFFé😀\r\n");
        assertThat(TextFile.read(temp, "none.txt", findings)).isEmpty();
        assertThat(TextFile.read(temp, "a\u0000b", findings)).isEmpty();
        assertThat(TextFile.read(temp.resolve("sub"), "../a.txt", findings)).isEmpty();
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void filesThatCannotBeReadAreFindings() throws IOException {
        Need.posix("This system makes no links.");
        Files.createDirectory(temp.resolve("folder"));
        Files.createSymbolicLink(temp.resolve("nowhere"), temp.resolve("none"));
        Files.createSymbolicLink(temp.resolve("device"), Path.of("/dev/null"));
        Files.write(temp.resolve("latin"), new byte[] {'a', (byte) 0xe9});
        try (RandomAccessFile large = new RandomAccessFile(temp.resolve("large").toFile(), "rw")) {
            large.setLength(10 * 1024 * 1024 + 1L);
        }
        assertThat(said("folder")).contains("This cannot be read: it is a folder");
        assertThat(said("nowhere")).contains("This cannot be read: it is a link that leads nowhere");
        assertThat(said("device")).contains("This cannot be read: it is no regular file");
        assertThat(said("latin")).contains("The file is not UTF-8");
        assertThat(said("large")).contains("The file has more than 10485760 bytes");
    }

    @Test
    void aFileOfTheLargestSizeIsRead() throws IOException {
        Files.write(temp.resolve("large"), new byte[10 * 1024 * 1024]);
        Findings findings = new Findings();
        assertThat(TextFile.read(temp, "large", findings).map(String::length)).contains(10 * 1024 * 1024);
        assertThat(findings.sorted()).isEmpty();
    }

    private List<String> said(String name) {
        Findings findings = new Findings();
        assertThat(TextFile.read(temp, name, findings)).isEmpty();
        return findings.sorted().stream().map(Finding::message).toList();
    }

    @Test
    void onlyFilesOfThisRunAreKept() throws IOException {
        TextFile.write(temp, "own/a.txt", "a");
        TextFile.write(temp, "own/b.txt", "b");
        TextFile.keepOnly(temp, "own/", List.of("own/a.txt", "b.txt"));
        assertThat(temp.resolve("own/a.txt")).exists();
        assertThat(temp.resolve("own/b.txt")).doesNotExist();
        TextFile.keepOnly(temp, "none/", List.of());
        Files.createDirectories(temp.resolve("full/folder"));
        Files.writeString(temp.resolve("full/folder/x"), "x");
        assertThatThrownBy(() -> TextFile.keepOnly(temp, "full/", List.of()))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("Cannot delete old files in " + temp.resolve("full"));
        assertThat(temp.resolve("full/folder/x")).exists();
    }

    @Test
    void aFileKeepsItsPermissions() throws IOException {
        Need.posix("This system has no such permissions.");
        TextFile.write(temp, "a.txt", "old");
        Files.setPosixFilePermissions(temp.resolve("a.txt"), PosixFilePermissions.fromString("rw-r-----"));
        TextFile.write(temp, "a.txt", "new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("a.txt"))))
                .isEqualTo("rw-r-----");
    }

    /** What a killed run left is swept by the next one that writes there; what others write or wrote is not. */
    @Test
    void draftsOfRunsThatAreGoneAreSwept() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("drafts"));
        long gone = 999_999_999_999L;
        long own = ProcessHandle.current().pid();
        FileTime old = FileTime.fromMillis(System.currentTimeMillis() - 10_000);
        List<String> left = List.of(
                ".a.txt." + own + "-1.tmp",
                ".a.txt." + gone + "-2.tmp",
                "a.txt." + gone + "-3.tmp",
                ".a.txt." + gone + "-xyz.tmp");
        for (String name : left) {
            Files.writeString(folder.resolve(name), "x");
        }
        for (String name : List.of(left.get(0), left.get(2), left.get(3))) {
            Files.setLastModifiedTime(folder.resolve(name), old);
        }
        Path swept = Files.writeString(folder.resolve(".a.txt." + gone + "-4.tmp"), "x");
        Files.setLastModifiedTime(swept, old);
        TextFile.write(folder, "a.txt", "x");
        assertThat(swept).doesNotExist();
        for (String name : left) {
            assertThat(folder.resolve(name)).exists();
            Files.delete(folder.resolve(name));
        }
    }

    /** A folder that nobody may write to. Root may write to all but the folders of the kernel. */
    private Path closed() throws IOException {
        Path own = Files.createDirectory(temp.resolve("closed"));
        assertThat(own.toFile().setWritable(false)).isTrue();
        return Files.isWritable(own) ? Path.of("/sys") : own;
    }
}
