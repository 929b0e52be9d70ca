package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Fix;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.yaml.Node;
import java.util.List;
import java.util.Optional;

/**
 * A word for none where a dataset is to be named: {@code sources: None} names no dataset that is called so.
 * In quotes it does, since no other way is left to name one.
 */
final class DeniedReference {
    private static final String NO = "no";

    private final ScalarReader scalars;
    private final Findings findings;

    DeniedReference(ScalarReader scalars, Findings findings) {
        this.scalars = scalars;
        this.findings = findings;
    }

    /** The fields of a section but a list that is denied as a whole, which is reported with what to write instead. */
    Node.Mapping without(Section section, Node.Mapping mapping) {
        List<Node.Entry> denied = mapping.entries().stream()
                .filter(entry -> section.field(entry.key().text())
                        .filter(field -> decides(section, field))
                        .flatMap(field -> only(entry.value()))
                        .filter(this::isDenial)
                        .isPresent())
                .toList();
        if (denied.isEmpty()) {
            return mapping;
        }
        denied.forEach(entry -> report(section, mapping, entry));
        return new Node.Mapping(
                mapping.entries().stream()
                        .filter(entry -> !denied.contains(entry))
                        .toList(),
                mapping.location());
    }

    /** Reports a word for none in a field that names a dataset; whether there was one. */
    boolean reports(Field field, Node.Scalar scalar) {
        boolean denied = field.type() == FieldType.REF && isDenial(scalar);
        if (denied) {
            findings.add(finding(
                            scalar,
                            "Take it out. If there is none and readers should know, list the field below gaps:"
                                    + " not_applicable, with the reason.")
                    .about(field.path()));
        }
        return denied;
    }

    private void report(Section section, Node.Mapping mapping, Node.Entry entry) {
        String key = entry.key().text();
        String answer = section.switchName() + ": " + NO;
        Node.Scalar word = only(entry.value()).orElseThrow();
        boolean answered = mapping.get(section.switchName()).isPresent();
        Finding finding = finding(
                        word,
                        answered
                                ? "Take out the line: \"" + section.switchName() + "\" says whether there are any."
                                : "If there are none, write  " + section.id() + ": " + NO + ", or  " + answer
                                        + "  instead of the line.")
                .about(section.id() + "." + key);
        Location from = entry.key().location();
        Location to = entry.value().location();
        findings.add(
                answered || from.line() != to.endLine()
                        ? finding
                        : finding.fixedBy(Fix.replacing(
                                new Location(from.file(), from.line(), from.column(), to.endLine(), to.endColumn()),
                                answer)));
    }

    private static Finding finding(Node.Scalar word, String remedy) {
        return Finding.of(
                ReadingRule.WRONG_TYPE,
                word.location(),
                "\"" + word.text().strip() + "\" names no dataset",
                remedy + " A dataset that is called so is put in quotes.");
    }

    /** Whether a field lists datasets, and that it lists any answers the switch of its section. */
    private static boolean decides(Section section, Field field) {
        boolean datasets = field.type() == FieldType.REF
                || field.keys().stream()
                        .flatMap(key -> field.member(key).stream())
                        .anyMatch(key -> key.type() == FieldType.REF);
        return datasets
                && section.field(section.switchName())
                        .flatMap(decision -> decision.as(FieldKind.Switch.class))
                        .filter(decision -> decision.follows().contains(field.path()))
                        .isPresent();
    }

    private boolean isDenial(Node.Scalar scalar) {
        return scalar.plain()
                && ScalarReader.truth(scalar.text())
                        .or(() -> scalars.meantTruth(scalar.text()))
                        .filter(NO::equals)
                        .isPresent();
    }

    private static Optional<Node.Scalar> only(Node node) {
        return node.items().size() == 1 && node.items().get(0) instanceof Node.Scalar scalar
                ? Optional.of(scalar)
                : Optional.empty();
    }
}
