package io.github.datacard.engine;

import io.github.datacard.exchange.Importer;
import io.github.datacard.takeover.CardImporter;
import io.github.datacard.vocabulary.Library;
import java.util.List;

/** All importers that {@code init} tries. */
final class Importers {
    private Importers() {}

    static List<Importer> of(Library library) {
        return List.of(new CardImporter(library));
    }
}
