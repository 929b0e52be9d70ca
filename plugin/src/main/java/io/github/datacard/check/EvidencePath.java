package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/** {@code evidence-path}: evidence is listed for something that is neither a field nor a section. */
final class EvidencePath implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Vocabulary vocabulary = subject.vocabulary();
        return subject.descriptor().values(Paths.EVIDENCE).stream()
                .flatMap(evidence -> evidence.at("for"))
                .flatMap(Value::flat)
                .filter(Value.Scalar.class::isInstance)
                .map(Value.Scalar.class::cast)
                .filter(path -> vocabulary.field(path.text()).isEmpty()
                        && vocabulary.section(path.text()).isEmpty())
                .map(path -> r.at(path.location())
                        .about(Paths.EVIDENCE)
                        .say(
                                "\"" + path.text() + "\" is neither a field nor a section",
                                Nearest.hint(path.text(), known(vocabulary))
                                        + "Write the path of the field that the evidence is for, such as"
                                        + " collection.procedure."));
    }

    private static List<String> known(Vocabulary vocabulary) {
        return Stream.concat(
                        vocabulary.sections().stream().map(Section::id),
                        vocabulary.fields().stream().map(Field::path))
                .toList();
    }
}
