package io.github.datacard.check;

import io.github.datacard.assessment.Assessments;
import io.github.datacard.assessment.KnownDataset;
import io.github.datacard.data.DataInspection;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.facts.Facts;
import io.github.datacard.testing.Runs;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
