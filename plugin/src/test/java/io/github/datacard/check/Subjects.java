package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.Assessments;
import io.github.datacard.assessment.Assessor;
import io.github.datacard.assessment.KnownDataset;
import io.github.datacard.data.DataInspection;
import io.github.datacard.data.DataInspector;
import io.github.datacard.data.LicenseText;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.Envelope;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.evidence.Citations;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsAnswers;
import io.github.datacard.facts.FactsReader;
import io.github.datacard.testing.Runs;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What rules look at, made from YAML. */
final class Subjects {
    static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    private Subjects() {}

    /** A subject without profiles. */
    static Subject of(Path folder, String yaml) throws IOException {
        return of(VOCABULARY, folder, yaml, Optional.empty());
    }

    /** A subject without profiles, with what was measured. */
    static Subject of(Path folder, String yaml, Optional<Facts> facts) throws IOException {
        return of(VOCABULARY, folder, yaml, facts);
    }

    /** A subject without profiles, by a vocabulary. */
    static Subject of(Vocabulary vocabulary, Path folder, String yaml) throws IOException {
        return of(vocabulary, folder, yaml, Optional.empty());
    }

    /** A subject with all that its folder shows, held against the profiles that it names, or else against the usual one. */
    static Subject known(Descriptor descriptor, CheckSettings settings) {
        Findings misread = new Findings();
        Optional<Facts> facts = new FactsReader(VOCABULARY).read(descriptor.file(), misread);
        assertThat(misread.sorted()).isEmpty();
        KnownDataset known = new KnownDataset(
                descriptor,
                true,
                FactsAnswers.complete(descriptor, facts),
                facts,
                new DataInspector(Long.MAX_VALUE, Set.of()).at(descriptor, facts),
                LicenseText.in(descriptor.folder()),
                Citations.of(descriptor, descriptor.folder()));
        Assessor assessor = new Assessor(VOCABULARY, known.answered());
        List<String> own = descriptor.envelope().profiles().stream()
                .map(Envelope.Named::name)
                .toList();
        List<Assessment> assessments = (own.isEmpty() ? List.of("baseline") : own)
                .stream()
                        .map(profile ->
                                assessor.assess(VOCABULARY.profile(profile).orElseThrow()))
                        .toList();
        return new Subject(VOCABULARY, known, new Assessments(assessments, List.of(), List.of()), settings);
    }

    /** A descriptor, which is read without findings if it is clean. */
    static Descriptor read(Path file, boolean clean) {
        Findings findings = new Findings();
        Descriptor descriptor = new DescriptorReader(VOCABULARY, Limits.DEFAULT, file.getParent())
                .read(file, findings)
                .orElseThrow();
        assertThat(clean ? findings.sorted() : List.of()).isEmpty();
        return descriptor;
    }

    private static Subject of(Vocabulary vocabulary, Path folder, String yaml, Optional<Facts> facts)
            throws IOException {
        Path file = Files.writeString(folder.resolve("datacard.yaml"), yaml);
        Descriptor descriptor = new DescriptorReader(vocabulary, Limits.DEFAULT, folder)
                .read(file, new Findings())
                .orElseThrow();
        return new Subject(
                vocabulary,
                new KnownDataset(
                        descriptor, true, descriptor, facts, DataInspection.NOTHING, Optional.empty(), List.of()),
                Assessments.NONE,
                new CheckSettings(GapPolicy.ALLOW, List.of(), List.of(), Runs.TODAY));
    }
}
