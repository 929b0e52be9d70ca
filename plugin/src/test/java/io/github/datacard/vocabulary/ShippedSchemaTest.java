package io.github.datacard.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The editor's schema that the library ships is the one that its vocabulary gives. */
class ShippedSchemaTest {
    @Test
    void theSchemaFollowsTheVocabulary() throws IOException {
        Path shipped = Snippets.root().resolve("templates/datacard/schema.json");
        String made = EditorSchema.made(Library.open(Optional.empty()).vocabulary());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(shipped, made);
        }
        assertThat(Files.readString(shipped))
                .as("Write it again with -Dgolden.update=true -Dtest=ShippedSchemaTest")
                .isEqualTo(made);
    }
}
