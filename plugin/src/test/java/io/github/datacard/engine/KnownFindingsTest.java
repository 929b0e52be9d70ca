package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository with old findings fails on new ones alone. */
class KnownFindingsTest {
    private static final String OLD = "datacard: 1\nname: Old\nlicense: mine\n";

    @TempDir
    private Path temp;

    private Runs runs = Runs.on(Path.of(""), Path.of(""));

    @BeforeEach
    void writeAnOldDescriptor() throws IOException {
        runs = Runs.on(temp, temp.resolve("out"));
        write(OLD);
    }

    @Test
    void whatIsKnownFailsNoMore() {
        assertThat(runs.check().failing()).isNotEmpty();
        assertThat(runs.know().failing()).isEmpty();
        assertThat(runs.check().failing()).isEmpty();
        assertThat(runs.report()).contains("known and left out; -Ddatacard.known=ignore shows them");
    }

    @Test
    void whatIsKnownMayMove() throws IOException {
        runs.know();
        write("# A comment\n\n" + OLD);
        assertThat(runs.check().failing()).isEmpty();
    }

    @Test
    void whatIsNewFails() throws IOException {
        runs.know();
        write(OLD + "funding: nobody\n");
        assertThat(runs.check().failing()).extracting(Finding::rule).containsExactly("unknown-key");
    }

    @Test
    void whatIsMendedIsForgottenWithTheNextUpdate() throws IOException {
        runs.know();
        write(OLD.replace("mine", "mit"));
        runs.know();
        write(OLD);
        assertThat(runs.check().failing()).extracting(Finding::rule).containsExactly("wrong-type");
    }

    private void write(String text) throws IOException {
        Files.writeString(temp.resolve("datacard.yaml"), text);
    }
}
