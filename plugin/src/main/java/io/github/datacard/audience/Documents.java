package io.github.datacard.audience;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.Assessments;
import io.github.datacard.assessment.KnownDataset;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.document.Document;
import io.github.datacard.document.DocumentInput;
import io.github.datacard.document.DocumentMaker;
import io.github.datacard.document.Neighbors;
import io.github.datacard.document.Wording;
import io.github.datacard.exchange.Disclosed;
import io.github.datacard.facts.Disclosure;
import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Messages;
import java.util.List;
import java.util.Optional;

/** What the audience of a run may see of datasets. */
public final class Documents {
    private final Wording wording;
    private final Audience audience;

    public Documents(Library library, Audience audience) {
        this(library, audience, Messages.ENGLISH);
    }

    /** The same with documents in a language of the interface. */
    public Documents(Library library, Audience audience, String language) {
        this.wording = Wording.of(library, language);
        this.audience = audience;
    }

    /** The document of a dataset that stands alone, for its card, which shows no findings. */
    public Document of(KnownDataset known, Assessments assessments) {
        return of(known, assessments, List.of(), List.of(), Neighbors.NONE);
    }

    /**
     * The document of a dataset among others.
     *
     * @param views how it stands to the profiles by which it can be read besides its own
     * @param others all datasets of the run
     */
    public Document of(JudgedDataset dataset, List<Assessment> views, Neighbors others) {
        return of(dataset.known(), dataset.assessments(), dataset.findings(), views, others);
    }

    private Document of(
            KnownDataset known,
            Assessments assessments,
            List<Finding> findings,
            List<Assessment> views,
            Neighbors others) {
        DocumentInput input =
                new DocumentInput(shown(known.answered()), facts(known), assessments.named(), findings, views, others);
        return new DocumentMaker(wording, input).make();
    }

    public Descriptor shown(Descriptor descriptor) {
        return audience == Audience.PUBLIC ? descriptor.withoutInternal() : descriptor;
    }

    /** A dataset with what may be shown of it, for other formats. */
    public Disclosed disclosed(KnownDataset known, Document document) {
        return new Disclosed(
                new KnownDataset(
                        shown(known.descriptor()),
                        known.whole(),
                        shown(known.answered()),
                        facts(known),
                        known.seen(),
                        known.licenseText(),
                        known.citations()),
                document);
    }

    /** What may be shown of what was measured. */
    public Optional<Facts> facts(KnownDataset known) {
        return known.facts()
                .map(facts -> audience == Audience.PUBLIC
                        ? Disclosure.toThePublic(known.descriptor(), facts)
                        : Disclosure.toTheOrganization(known.descriptor(), facts));
    }
}
