package io.github.datacard.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that nobody wrote by hand, and files that cannot be read. */
class YamlReaderLimitsTest {
    private static final Path FILE = Path.of("datacard.yaml");

    @TempDir
    private Path temp;

    @Test
    void saysHowLargeAFileMayBe() throws IOException {
        Path file = Files.writeString(temp.resolve("datacard.yaml"), "name: " + "x".repeat(100));
        Findings findings = new Findings();
        new YamlReader(new Limits(100, 30, 50, 1000)).read(file, findings);
        assertThat(one(findings).rule()).isEqualTo("yaml-limit");
        assertThat(one(findings).message()).isEqualTo("The file has 106 bytes, more than the limit of 100");
        assertThat(one(findings).remedy()).contains("-Ddatacard.limits.bytes");
    }

    @Test
    void countsTheLettersOfATextAndNotItsUnits() {
        YamlReader reader = new YamlReader(new Limits(1000, 30, 50, 10));
        Findings findings = new Findings();
        assertThat(reader.parse(FILE, "name: " + "😀".repeat(10), findings)).isPresent();
        assertThat(findings.sorted()).isEmpty();
        reader.parse(FILE, "a: 1\nname: " + "😀".repeat(11), findings);
        assertThat(one(findings).message()).isEqualTo("This text has more than 10 characters");
        assertThat(one(findings).location().line()).isEqualTo(2);
    }

    @Test
    void survivesBracketsWithoutEnd() {
        for (String bracket : List.of("[", "{", "- ", "? ", "&a [", "!t [", "{a: ")) {
            Findings findings = new Findings();
            new YamlReader(Limits.DEFAULT).parse(FILE, "extra:\n  " + bracket.repeat(100_000), findings);
            assertThat(findings.sorted()).as(bracket).extracting(Finding::rule).containsOnly("yaml-limit");
        }
    }

    @Test
    void goesDeeperWhenAskedTo() {
        String deep = "extra: " + "[".repeat(40) + "]".repeat(40);
        Findings findings = new Findings();
        assertThat(new YamlReader(new Limits(1000, 50, 50, 10)).parse(FILE, deep, findings))
                .isPresent();
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void saysWhyAFileCannotBeRead() throws IOException {
        Findings missing = new Findings();
        new YamlReader(Limits.DEFAULT).read(temp.resolve("none.yaml"), missing);
        assertThat(one(missing).message()).isEqualTo("The file cannot be read: it does not exist");
        Findings folder = new Findings();
        new YamlReader(Limits.DEFAULT).read(Files.createDirectory(temp.resolve("datacard.yaml")), folder);
        assertThat(one(folder).rule()).isEqualTo("unreadable-file");
    }

    private static Finding one(Findings findings) {
        assertThat(findings.sorted()).hasSize(1);
        return findings.sorted().get(0);
    }
}
