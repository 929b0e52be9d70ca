package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.Section;
import java.util.List;
import java.util.stream.Stream;

/** {@code unsourced-section}: evidence is listed for a part of the descriptor, and sections are left without. */
final class UnsourcedSection implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        List<Value> evidence = descriptor.values(Paths.EVIDENCE);
        if (evidence.isEmpty()
                || evidence.stream().anyMatch(one -> one.text("for").isEmpty())) {
            return Stream.empty();
        }
        List<String> covered =
                evidence.stream().flatMap(one -> one.texts("for").stream()).toList();
        List<String> open = subject.vocabulary().sections().stream()
                .filter(section -> !section.root() && !section.id().equals("card"))
                .map(Section::id)
                .filter(descriptor::has)
                .filter(id -> covered.stream().noneMatch(path -> path.equals(id) || path.startsWith(id + ".")))
                .toList();
        return open.isEmpty()
                ? Stream.empty()
                : Stream.of(r.at(Paths.EVIDENCE)
                        .about(Paths.EVIDENCE)
                        .say(
                                "No evidence is listed for " + String.join(", ", open),
                                "Add them to the evidence that they come from:  for: [" + String.join(", ", open)
                                        + "]"));
    }
}
