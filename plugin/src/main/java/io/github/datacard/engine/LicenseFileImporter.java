package io.github.datacard.engine;

import io.github.datacard.data.LicenseText;
import io.github.datacard.descriptor.Draft;
import io.github.datacard.descriptor.Imported;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.exchange.Importer;
import io.github.datacard.substance.LicenseMentions;
import io.github.datacard.substance.Substance;
import io.github.datacard.vocabulary.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads which license a license text beside the data is, by its title. */
final class LicenseFileImporter implements Importer {
    private static final String LICENSE = "license";
    private static final int TITLE = 3;

    private final Library library;

    LicenseFileImporter(Library library) {
        this.library = library;
    }

    /** What a card or a citation says of the data stands; the text may be that of the code. */
    @Override
    public int priority() {
        return 10;
    }

    @Override
    public Optional<Imported> read(Path folder, Findings findings) {
        LicenseMentions mentions = new LicenseMentions(library.vocabulary());
        return LicenseText.in(folder)
                .flatMap(text -> mentions.in(String.join(
                                "\n",
                                text.lines()
                                        .subList(0, Math.min(TITLE, text.lines().size()))))
                        .only()
                        .map(id -> imported(text.name(), id)));
    }

    private Imported imported(String name, String id) {
        Draft draft = new Draft(library.vocabulary(), new Substance(library.vocabulary()));
        draft.put(LICENSE, id);
        return new Imported(name, draft, List.of("title → " + LICENSE), List.of(), List.of());
    }
}
