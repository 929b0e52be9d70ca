package io.github.datacard.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.datacard.text.Digest;
import io.github.datacard.text.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {
    private static final String NAME = "kept.files";

    @TempDir
    Path folder;

    @Test
    void givesBackWhatWasKept() {
        FileStore store = written(1000);
        assertEquals(1000, store.size());
        IntStream.range(0, 1000)
                .forEach(number -> assertEquals(Optional.of(file(number)), store.get(key(number), path(number))));
        assertEquals(Optional.empty(), store.get(key(1000), path(1000)));
    }

    @Test
    void keepsWhatFilesHaveInCommonOnce() throws IOException {
        written(1000);
        List<String> lines = Files.readAllLines(folder.resolve(NAME));
        assertEquals(1 + 3 + 1000, lines.size());
        assertTrue(lines.stream().noneMatch(line -> line.contains("Jane Doe")));
    }

    @Test
    void knowsNothingOfAFileThatIsNotWhole() throws IOException {
        written(20);
        byte[] whole = Files.readAllBytes(folder.resolve(NAME));
        for (int length = 0; length < whole.length - 1; length += 7) {
            Files.write(folder.resolve(NAME), Arrays.copyOf(whole, length));
            assertEquals(0, FileStore.read(folder.resolve(NAME)).size(), "of " + length + " bytes");
        }
        for (String broken : List.of("files 1 x y\n", "files 1 -1 -1\n", "files 1 0 30000000\n", "nonsense")) {
            Files.writeString(folder.resolve(NAME), broken, StandardCharsets.UTF_8);
            assertEquals(0, FileStore.read(folder.resolve(NAME)).size(), broken);
        }
    }

    private FileStore written(int files) {
        FileStore.Draft draft = new FileStore.Draft();
        IntStream.range(0, files).forEach(number -> draft.put(key(number), file(number)));
        TextFile.write(folder, NAME, draft::writeTo);
        return FileStore.read(folder.resolve(NAME));
    }

    private static byte[] key(int number) {
        return Digest.bytes("state " + number);
    }

    private static String path(int number) {
        return "Jane Doe/" + number;
    }

    private static Facts.DataFile file(int number) {
        return new Facts.DataFile(
                path(number),
                number,
                Digest.of("bytes " + number),
                "png",
                Optional.empty(),
                "",
                Optional.of(new Facts.Image(number % 3 + 1, 5)),
                Optional.empty(),
                List.of());
    }
}
