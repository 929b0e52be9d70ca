package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Fix;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Reports keys that the vocabulary does not have where they stand. */
final class UnknownKeys {
    private static final String MERGE = "<<";
    private static final String FIELD_NAMES = "field-names";

    private static final int MOST_NAMED = 14;

    private final Vocabulary vocabulary;
    private final ShortForm forms;
    private final Findings findings;

    UnknownKeys(Vocabulary vocabulary, Findings findings) {
        this.vocabulary = vocabulary;
        this.forms = new ShortForm(vocabulary);
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
        Optional<Field> meant = calledElsewhere(field, key.text()).or(() -> deeper(field, key.text()));
        meant.ifPresentOrElse(
                known -> findings.add(meant(field, known, key, within, what)),
                () -> here(
                        key,
                        within,
                        what,
                        new Known(
                                field.memberNames(),
                                name -> field.path() + "." + name,
                                () -> top(field, key.text()),
                                field.path())));
    }

    private Finding meant(Field field, Field known, Node.Scalar key, Node.Mapping within, String what) {
        String inside = known.path().substring(field.path().length() + 1);
        int dot = inside.lastIndexOf('.');
        if (dot >= 0) {
            return finding(
                            key,
                            what,
                            "It belongs below " + inside.substring(0, dot) + ":  "
                                    + forms.blank(field.path(), known.path()))
                    .about(known.path());
        }
        Finding finding =
                finding(key, what, "It is called " + inside + " here.").about(known.path());
        boolean sure = Nearest.certain(key.text(), field.memberNames())
                .filter(inside::equals)
                .isPresent();
        return sure && within.get(inside).isEmpty() ? finding.fixedBy(Fix.replacing(key.location(), inside)) : finding;
    }

    /** The field below a member, if no other has this name. */
    private Optional<Field> deeper(Field field, String name) {
        List<Field> same = vocabulary.fields().stream()
                .filter(other -> other.name().equals(name))
                .limit(2)
                .toList();
        return same.size() == 1 && same.get(0).path().startsWith(field.path() + ".")
                ? Optional.of(same.get(0))
                : Optional.empty();
    }

    /** What a key means at the top of the file, by its name or by that of another tool. */
    private Optional<Field> top(Field field, String name) {
        return field.path().contains(".")
                ? Optional.empty()
                : vocabulary.sections().stream()
                        .filter(Section::root)
                        .flatMap(section -> section.field(name).stream())
                        .findFirst()
                        .or(() -> vocabulary
                                .list(FIELD_NAMES)
                                .resolve(name)
                                .map(ValueList.Value::id)
                                .filter(path -> !path.startsWith(field.path() + "."))
                                .flatMap(vocabulary::field));
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
     * What would mean something where a key means nothing.
     *
     * @param names the keys that mean something here
     * @param pathOf the path of such a key
     * @param top the field that the key means at the top of the file
     * @param path the record in which it stands; empty at the top
     */
    record Known(List<String> names, UnaryOperator<String> pathOf, Supplier<Optional<Field>> top, String path) {}

    /**
     * A key that means nothing here. The finding is about the field that was probably meant, so that nobody is asked for
     * its answer besides.
     *
     * @param within the mapping that has it
     * @param what who has no such key, such as "A descriptor has no field"
     */
    void here(Node.Scalar key, Node.Mapping within, String what, Known known) {
        findings.add(ReadingRule.UNKNOWN_KEY.severity(), key.location().file(), () -> {
            Optional<String> near = Nearest.to(key.text(), known.names());
            if (near.isEmpty()) {
                return known.top()
                        .get()
                        .map(field -> finding(key, what, atTop(field))
                                .about(field.shortFor().orElse(field.path())))
                        .orElseGet(() -> finding(key, what, all(known)));
            }
            Finding meant = finding(key, what, "Did you mean \"" + near.get() + "\"? " + all(known))
                    .about(known.pathOf().apply(near.get()));
            return Nearest.certain(key.text(), known.names())
                    .filter(name -> within.get(name).isEmpty())
                    .map(name -> meant.fixedBy(Fix.replacing(key.location(), name)))
                    .orElse(meant);
        });
    }

    private String atTop(Field field) {
        String blank = forms.blank(field.path());
        return field.path().contains(".")
                ? "It belongs below " + field.path().substring(0, field.path().lastIndexOf('.')) + ":  " + blank
                : "It belongs at the top of the file:  " + blank;
    }

    /** The fields that there are, as far as they fit on a line. */
    private static String all(Known known) {
        return known.names().size() <= MOST_NAMED
                ? "Fields here are: " + String.join(", ", known.names()) + "."
                : "Free content goes below \"extra\"."
                        + (known.path().isEmpty()
                                ? ""
                                : " The goal explain with -Ddatacard.name=" + known.path() + " lists all fields.");
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
