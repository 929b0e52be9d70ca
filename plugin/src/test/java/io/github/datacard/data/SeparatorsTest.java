package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeparatorsTest {
    @TempDir
    private Path folder;

    private Optional<String> differ(ReaderOptions options, String... splits) throws IOException {
        List<DataLayout.Split> all = new ArrayList<>();
        for (String text : splits) {
            String path = all.size() + ".csv";
            Files.writeString(folder.resolve(path), text);
            all.add(new DataLayout.Split("default", "split" + all.size(), List.of(path), List.of(), options));
        }
        return new Separators(new DataFolder(folder, Set.of())).differ(all);
    }

    @Test
    void splitsThatArePartedByDifferentCharactersAreNamed() throws IOException {
        assertThat(differ(ReaderOptions.NONE, "a,b\n1,2\n", "a;b\n1;2\n"))
                .contains("the fields of its files are parted by different characters (0.csv: ,, 1.csv: ;)");
        assertThat(differ(ReaderOptions.NONE, "a|b\n1|2\n", "a\tb\n1\t2\n")).isPresent();
    }

    @Test
    void oneCharacterAndFilesOfOneColumnAndStatedOnesAreQuiet() throws IOException {
        assertThat(differ(ReaderOptions.NONE, "a;b\n1;2\n", "a;b\n1;2\n")).isEmpty();
        assertThat(differ(ReaderOptions.NONE, "a,b\n1,2\n", "a\n1\n")).isEmpty();
        assertThat(differ(new ReaderOptions(Map.of("sep", List.of(","))), "a,b\n1,2\n", "a;b\n1;2\n"))
                .isEmpty();
    }
}
