package io.github.datacard.engine;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.document.Document;
import io.github.datacard.document.DocumentMaker;
import io.github.datacard.facts.Disclosure;
import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the audience of a run may see of datasets. */
final class Documents {
    private final Vocabulary vocabulary;
    private final Messages messages;
    private final Audience audience;

    Documents(Library library, Audience audience) {
        this.vocabulary = library.vocabulary();
        this.messages = Messages.read(library.files());
        this.audience = audience;
    }

    /** The document of a dataset that stands alone. */
    Document of(Dataset dataset) {
        return of(dataset, List.of(), Map.of());
    }

    /**
     * The document of a dataset among others.
     *
     * @param views how it stands to the profiles by which it can be read besides its own
     * @param known the others by their ids
     */
    Document of(Dataset dataset, List<Assessment> views, Map<String, Descriptor> known) {
        List<Assessment> assessments = Stream.concat(dataset.assessments().stream(), dataset.reports().stream())
                .toList();
        return new DocumentMaker(
                        vocabulary,
                        messages,
                        shown(dataset.answered()),
                        facts(dataset),
                        assessments,
                        dataset.findings(),
                        views,
                        known)
                .make();
    }

    Descriptor shown(Descriptor descriptor) {
        return audience == Audience.PUBLIC ? descriptor.withoutInternal() : descriptor;
    }

    /** What may be shown of what was measured. */
    Optional<Facts> facts(Dataset dataset) {
        return dataset.facts()
                .map(known -> audience == Audience.PUBLIC
                        ? Disclosure.toThePublic(dataset.descriptor(), known)
                        : Disclosure.toTheOrganization(dataset.descriptor(), known));
    }
}
