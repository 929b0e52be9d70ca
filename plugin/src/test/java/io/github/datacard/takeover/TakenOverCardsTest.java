package io.github.datacard.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.Imported;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.testing.Golden;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole cards with the descriptors that are made of them, and what is told of it. */
class TakenOverCardsTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final CardImporter IMPORTER = new CardImporter(LIBRARY);
    private static final Path CARDS = Path.of("src/test/resources/takeover");
    private static final Path FOLDER = Path.of("/sets/some-set");
    private static final String BECOMES = "== becomes\n";

    static List<String> cards() throws IOException {
        try (Stream<Path> files = Files.list(CARDS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void aCardBecomesADescriptor(String name) throws IOException {
        String card = Files.readString(CARDS.resolve(name)).split(BECOMES, 2)[0];
        Imported imported = IMPORTER.read(FOLDER, card, new Findings());
        String yaml = imported.draft().yaml();

        Findings misread = new Findings();
        new DescriptorReader(LIBRARY.vocabulary(), Limits.DEFAULT, FOLDER)
                .parse(FOLDER.resolve("datacard.yaml"), yaml, misread);
        assertThat(misread.sorted()).isEmpty();
        Golden.verifyFile("takeover/" + name, card + BECOMES + said(imported) + "--\n" + yaml);
    }

    private static String said(Imported imported) {
        StringBuilder said = new StringBuilder();
        imported.placed().forEach(words -> said.append("placed ").append(words).append('\n'));
        imported.kept().forEach(words -> said.append("kept ").append(words).append('\n'));
        imported.left().forEach(words -> said.append("left ").append(words).append('\n'));
        return said.toString();
    }
}
