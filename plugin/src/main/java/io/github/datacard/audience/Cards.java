package io.github.datacard.audience;

import io.github.datacard.assessment.Assessments;
import io.github.datacard.assessment.KnownDataset;
import io.github.datacard.card.CommittedCard;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.document.Document;
import io.github.datacard.merge.Card;
import io.github.datacard.merge.CardMaker;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.text.TextFile;
import io.github.datacard.vocabulary.Library;
import java.nio.file.Path;
import java.util.Optional;

/** The cards of datasets: as they stand beside the data, and as they should be. */
public final class Cards {
    /** The card of a folder, as the Hub looks for it. */
    public static final String NAME = "README.md";

    private final CardMaker maker;
    private final Documents documents;

    public Cards(Library library, Audience audience) {
        this(library, audience, new TemplateEngine(library.files()));
    }

    public Cards(Library library, Audience audience, TemplateEngine templates) {
        this.maker = new CardMaker(library, templates);
        this.documents = new Documents(library, audience);
    }

    public static Path file(Descriptor descriptor) {
        return descriptor.folder().resolve(descriptor.cardPath()).normalize();
    }

    /** The card beside the data; empty if there is none, or, with a finding, if it cannot be read. */
    public static Optional<CommittedCard> committed(Descriptor descriptor, Findings findings) {
        return TextFile.read(descriptor.folder(), descriptor.cardPath(), findings)
                .map(text -> CommittedCard.of(file(descriptor), text));
    }

    /** The card as it should be, as far as it can be known before anything is judged. */
    public Card make(
            KnownDataset known, Assessments assessments, Optional<CommittedCard> existing, MergeOptions wishes) {
        return make(known, documents.of(known, assessments), existing, wishes);
    }

    private Card make(KnownDataset known, Document document, Optional<CommittedCard> existing, MergeOptions wishes) {
        Descriptor shown = LoadableTypes.of(documents.shown(known.answered()), known);
        return maker.make(shown, document, file(known.descriptor()), existing, wishes);
    }

    /** How many answers a card beside the data does not show; empty if it shows all. */
    public Optional<String> unshown(KnownDataset known, Assessments assessments, CommittedCard card) {
        return maker.unshown(documents.shown(known.answered()), documents.of(known, assessments), card);
    }

    /** A card whose front matter is fixed where the Hub refuses it. */
    public Card repair(CommittedCard card) {
        return maker.repair(card);
    }

    /** The card for the output: what {@code apply} would write. */
    public String rendered(KnownDataset known, Document document) {
        Optional<CommittedCard> ours = committed(known.descriptor(), new Findings())
                .filter(card -> CardMaker.isOurs(known.descriptor(), card));
        return make(known, document, ours, MergeOptions.NONE).text();
    }
}
