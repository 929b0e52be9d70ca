package io.github.datacard.cardcheck;

import io.github.datacard.assessment.Assessments;
import io.github.datacard.assessment.KnownDataset;
import io.github.datacard.check.Subject;
import io.github.datacard.data.DataInspection;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.workspace.Policy;
import io.github.datacard.workspace.Workspace;
import io.github.datacard.yaml.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Turns what a card says into what the rules of descriptors judge. */
final class CardSubjects {
    private final Workspace workspace;
    private final Policy policy;

    CardSubjects(Workspace workspace, Policy policy) {
        this.workspace = workspace;
        this.policy = policy;
    }

    /** What a card says, put into the form of a descriptor. */
    Descriptor read(Path card, Node.Mapping said) {
        return new DescriptorReader(workspace.library().vocabulary(), workspace.limits(), workspace.top())
                .read(card, said, new Findings());
    }

    /** The same with the data that was seen; nothing is asked of it. */
    Subject subject(Descriptor said, DataInspection seen) {
        return new Subject(
                workspace.library().vocabulary(),
                new KnownDataset(said, true, said, Optional.empty(), seen, Optional.empty(), List.of()),
                Assessments.NONE,
                policy.settings());
    }
}
