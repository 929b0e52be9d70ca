package io.github.datacard.engine;

import io.github.datacard.assessment.Assessments;
import io.github.datacard.assessment.KnownDataset;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.document.Document;
import io.github.datacard.merge.Card;
import io.github.datacard.merge.CardMaker;
import io.github.datacard.merge.Wishes;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.text.TextFile;
import io.github.datacard.vocabulary.Library;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cards of datasets: as they stand beside the data, and as they should be. */
final class Cards {
    /** The card of a folder, as the Hub looks for it. */
    static final String NAME = "README.md";

    private final CardMaker maker;
    private final Documents documents;

    Cards(Library library, Audience audience) {
        this(library, audience, new TemplateEngine(library.files()));
    }

    Cards(Library library, Audience audience, TemplateEngine templates) {
        this.maker = new CardMaker(library, templates);
        this.documents = new Documents(library, audience);
    }

    static Path file(Descriptor descriptor) {
        return descriptor.folder().resolve(descriptor.cardPath()).normalize();
    }

    /** The card beside the data; empty if there is none, or, with a finding, if it cannot be read. */
    static Optional<String> committed(Descriptor descriptor, Findings findings) {
        return TextFile.read(descriptor.folder(), descriptor.cardPath(), findings);
    }

    Card make(KnownDataset known, Document document, Optional<String> existing, Wishes wishes) {
        Descriptor shown = documents.shown(known.answered());
        return maker.make(shown, document, file(known.descriptor()), existing, wishes);
    }

    /** A card whose front matter is mended where the Hub refuses it. */
    Card repair(Path file, String card) {
        return maker.repair(file, card);
    }

    /** The card for the output: what {@code apply} would write. */
    String rendered(KnownDataset known, Document document) {
        Optional<String> ours = committed(known.descriptor(), new Findings())
                .filter(text -> CardMaker.isOurs(known.descriptor(), text));
        return make(known, document, ours, Wishes.NONE).text();
    }

    /**
     * What there is to say of the card beside the data; whether it is up to date only if it has our marks, and if all of
     * the descriptor could be read.
     */
    List<Finding> findings(KnownDataset known, Assessments assessments) {
        Findings findings = new Findings();
        Optional<String> committed = committed(known.descriptor(), findings);
        committed.ifPresent(
                text -> findings.addAll(repair(file(known.descriptor()), text).notes()));
        committed.filter(CardMaker::isMarked).ifPresent(text -> {
            Card card = make(known, documents.of(known, assessments), Optional.of(text), Wishes.NONE);
            findings.addAll(card.obstacles());
            findings.addAll(card.notes());
            if (card.obstacles().isEmpty() && known.whole()) {
                card.outdated(file(known.descriptor()), text).ifPresent(findings::add);
            }
        });
        return new ArrayList<>(findings.sorted());
    }
}
