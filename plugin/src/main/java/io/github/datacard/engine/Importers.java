package io.github.datacard.engine;

import io.github.datacard.exchange.BibliographyImporter;
import io.github.datacard.exchange.Importer;
import io.github.datacard.exchange.MappedImporter;
import io.github.datacard.takeover.CardImporter;
import io.github.datacard.vocabulary.Library;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All importers that {@code init} tries. */
final class Importers {
    private Importers() {}

    /**
     * Those of a library.
     *
     * @param card the card to take over, if it is another than {@code README.md}
     */
    static List<Importer> of(Library library, Optional<String> card) {
        Importer cards = card.map(name -> new CardImporter(library, name)).orElseGet(() -> new CardImporter(library));
        return Stream.concat(
                        Stream.of(cards, new LicenseFileImporter(library), new BibliographyImporter(library)),
                        MappedImporter.all(library).stream())
                .toList();
    }
}
