package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Fix;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reports keys that the vocabulary does not have where they stand. */
final class UnknownKeys {
    private static final String MERGE = "<<";
    private static final String FIELD_NAMES = "field-names";

    private final Vocabulary vocabulary;
    private final Findings findings;

    UnknownKeys(Vocabulary vocabulary, Findings findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /**
     * A key of a record.
     *
     * @param within the mapping that has it
     */
    void below(Field field, Node.Scalar key, Node.Mapping within) {
        String what = "\"" + field.label() + "\" has no field";
        if (key.text().equals(MERGE)) {
            findings.add(
                    finding(key, what, "YAML 1.2 merges no mappings: write the fields out, or share them by extends."));
            return;
        }
        calledElsewhere(field, key.text())
                .ifPresentOrElse(
                        known -> findings.add(finding(key, what, "It is called " + known.name() + " here.")
                                .about(known.path())),
                        () -> here(key, within, what, field.memberNames(), name -> field.path() + "." + name));
    }

    /** The member that another tool calls so. */
    private Optional<Field> calledElsewhere(Field field, String name) {
        return vocabulary
                .list(FIELD_NAMES)
                .resolve(field.path() + "." + name)
                .map(ValueList.Value::id)
                .filter(path -> path.startsWith(field.path() + "."))
                .flatMap(vocabulary::field);
    }

    /**
     * A list with a dash before each pair, where the pairs alone are wanted.
     *
     * @param name the key of the first pair
     */
    void dashed(Field field, Node.Sequence pairs, String name) {
        findings.add(Finding.of(
                        ReadingRule.WRONG_TYPE,
                        pairs.location(),
                        "\"" + field.label() + "\" takes one line for each name, but these lines begin with dashes",
                        "Leave out each \"- \" and write  " + ScalarReader.shortened(name)
                                + ": …  on a line of its own.")
                .about(field.path()));
    }

    private static Finding finding(Node.Scalar key, String what, String remedy) {
        return Finding.of(
                ReadingRule.UNKNOWN_KEY,
                key.location(),
                what + " \"" + ScalarReader.shortened(key.text()) + "\"",
                remedy);
    }

    /**
     * A key that means nothing here. The finding is about the field that was probably meant, so that nobody is asked for
     * its answer besides.
     *
     * @param within the mapping that has it
     * @param what who has no such key, such as "A descriptor has no field"
     * @param known the keys that mean something here
     * @param pathOf the path of a known key
     */
    void here(Node.Scalar key, Node.Mapping within, String what, List<String> known, UnaryOperator<String> pathOf) {
        findings.add(ReadingRule.UNKNOWN_KEY.severity(), key.location().file(), () -> {
            Optional<String> near = Nearest.to(key.text(), known);
            Finding finding = finding(
                    key,
                    what,
                    near.map(meant -> "Did you mean \"" + meant + "\"? ").orElse("")
                            + (known.size() <= 14
                                    ? "Fields here are: " + String.join(", ", known) + "."
                                    : "Free content goes below \"extra\"."));
            Finding meant = near.map(pathOf).map(finding::about).orElse(finding);
            return Nearest.certain(key.text(), known)
                    .filter(name -> within.get(name).isEmpty())
                    .map(name -> meant.fixedBy(Fix.replacing(key.location(), name)))
                    .orElse(meant);
        });
    }

    /**
     * A key at the top that the vocabulary knows elsewhere, or that other tools use.
     *
     * @param elsewhere the field that it means
     * @param readable whether its value may stand there as it is
     */
    void misplaced(Node.Mapping root, Node.Entry entry, Field elsewhere, boolean readable) {
        Node.Scalar key = entry.key();
        String path = elsewhere.path();
        MisplacedKey misplaced = new MisplacedKey(vocabulary, root, entry, path);
        Finding finding = finding(key, "A descriptor has no field", misplaced.remedy())
                .about(elsewhere.shortFor().orElse(path));
        findings.add(readable ? misplaced.fix().map(finding::fixedBy).orElse(finding) : finding);
    }
}
