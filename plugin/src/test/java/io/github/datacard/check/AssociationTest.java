package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.datacard.descriptor.Paths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two attributes go together as closely as their cross table says. */
class AssociationTest {
    @TempDir
    private Path temp;

    @Test
    void thePhiOfATableOfFourIsItsStrength() throws IOException {
        // (900 * 700 - 100 * 300) / sqrt(1000 * 1000 * 1200 * 800)
        assertThat(of("a p 900, a q 100, b p 300, b q 700").orElseThrow().strength())
                .isCloseTo(0.6124, within(0.0001));
        assertThat(of("a p 50, a q 0, b p 0, b q 50").orElseThrow()).isEqualTo(new Association(1, 100));
        assertThat(of("a p 10, a q 20, b p 30, b q 60").orElseThrow().strength())
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void aTableWithHolesOrOneRowHasNone() throws IOException {
        assertThat(of("a p 900, a q 100, b p 300")).isEmpty();
        assertThat(of("a p 900, a q 100")).isEmpty();
        assertThat(of("a p 0, a q 10, b p 0, b q 10")).isEmpty();
    }

    private Optional<Association> of(String cells) throws IOException {
        StringBuilder yaml = new StringBuilder("datacard: 1\npeople:\n  intersection_counts:\n");
        for (String cell : cells.split(", ", -1)) {
            String[] words = cell.split(" ", -1);
            yaml.append("    - {groups: [%s, %s], count: %s}\n".formatted(words[0], words[1], words[2]));
        }
        return Association.of(Subjects.of(temp, yaml.toString()).descriptor().values(Paths.INTERSECTION_COUNTS));
    }
}
