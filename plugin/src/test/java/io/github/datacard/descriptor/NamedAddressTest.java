package io.github.datacard.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedAddressTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Doe <ada@example.org> | Ada Doe | ada@example.org",
                "Letters team, letters@example.org | Letters team | letters@example.org",
                "J. Öz (oez@mail.example.org) | J. Öz | oez@mail.example.org",
            })
    void aNameWithAnAddressIsBoth(String text, String name, String address) {
        assertThat(NamedAddress.of(text)).contains(new NamedAddress(name, address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "<ada@example.org>",
                "Ada Doe",
                "Ada Doe, Example Institute",
                "Ada <ada@localhost>",
                "Ada (ada@example.org) or Bo (bo@example.org)",
            })
    void othersStayAsTheyAre(String text) {
        assertThat(NamedAddress.of(text)).isEmpty();
    }

    @Test
    void aContactMayBeWrittenSo() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("set"));
        Files.writeString(
                folder.resolve("datacard.yaml"),
                "datacard: 1\nname: Letters\ncontact: Letters team <letters@library.example.org>\n");
        assertThat(Runs.on(folder, temp.resolve("out")).check().findings())
                .noneMatch(finding -> finding.rule().equals("contact-address"));
        Runs.on(folder, temp.resolve("out")).render();
        assertThat(Files.readString(temp.resolve("out/set/datacard.json")))
                .containsIgnoringWhitespaces(
                        "\"contact\": {\"name\": \"Letters team\", \"email\": \"letters@library.example.org\"");
    }
}
