package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Fix;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.text.EditedText;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A key at the top of a descriptor that belongs elsewhere.
 *
 * @param vocabulary where fields belong
 * @param root all of the descriptor
 * @param entry the key with its value
 * @param path the field that is meant
 */
record MisplacedKey(Vocabulary vocabulary, Node.Mapping root, Node.Entry entry, String path) {
    private static final int STEP = 2;

    /** Where the value belongs, with lines that fit what is there. */
    String remedy() {
        if (path.indexOf('.') < 0) {
            return "It is called " + path + " here.";
        }
        String top = names().get(0);
        String below = path.substring(0, path.lastIndexOf('.'));
        Optional<Node> there = root.get(top).filter(node -> !node.isNothing());
        if (there.isEmpty()) {
            return "It belongs below " + below + ":  " + flow(path);
        }
        return there.get() instanceof Node.Mapping mapping
                ? "It belongs below " + below + ". Write below \"" + top + "\" on line "
                        + key(mapping).line() + ":\n" + lines(rest(), " ".repeat(STEP))
                : "It belongs below " + below + ". \"" + top + "\" is one value here, so write:\n" + top + ":\n"
                        + main(top, there.get())
                                .map(name -> "  " + name + ": …\n")
                                .orElse("")
                        + lines(rest(), " ".repeat(STEP));
    }

    private Location key(Node section) {
        return root.entries().stream()
                .filter(one -> one.value() == section)
                .map(one -> one.key().location())
                .findFirst()
                .orElse(section.location());
    }

    /** The way to a field on one line, such as {@code uses: {task_categories: …}}. */
    private static String flow(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path + ": …" : path.substring(0, dot) + ": {" + flow(path.substring(dot + 1)) + "}";
    }

    private static String lines(List<String> names, String indent) {
        return indent + down(names, indent.length()) + ": …";
    }

    /** Names below each other. */
    private static String down(List<String> names, int indent) {
        StringBuilder down = new StringBuilder(names.get(0));
        for (int i = 1; i < names.size(); i++) {
            down.append(":\n").append(" ".repeat(indent + STEP * i)).append(names.get(i));
        }
        return down.toString();
    }

    private List<String> names() {
        return List.of(path.split("\\.", -1));
    }

    private List<String> rest() {
        return names().subList(1, names().size());
    }

    /** The edit that puts it there, if nothing stands there yet. */
    Optional<Fix> fix() {
        if (path.indexOf('.') < 0) {
            return root.get(path).isPresent() || isShortForm(path)
                    ? Optional.empty()
                    : Optional.of(Fix.replacing(entry.key().location(), path));
        }
        if (!isRecords()) {
            return Optional.empty();
        }
        Optional<Node> there = root.get(names().get(0));
        if (there.isEmpty()) {
            return Optional.of(new Fix(renamed()));
        }
        return there.get() instanceof Node.Mapping mapping ? intoMapping(mapping) : intoShortForm(there.get());
    }

    /** Whether the long form of a key that is a short form is there. */
    private boolean isShortForm(String name) {
        return vocabulary.field(name).isEmpty();
    }

    /** A place in a list cannot be found by its path alone. */
    private boolean isRecords() {
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            if (vocabulary.field(path.substring(0, dot)).filter(Field::list).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** The key with those above it, and further lines of the value indented. */
    private List<Fix.Edit> renamed() {
        List<Fix.Edit> edits = new ArrayList<>();
        edits.add(Fix.Edit.of(entry.key().location(), down(names(), 0)));
        String deeper = " ".repeat(STEP * rest().size());
        for (int line = entry.key().location().line() + 1; line <= lastLine(entry.value()); line++) {
            edits.add(Fix.Edit.of(Location.at(file(), line, 1), deeper));
        }
        return edits;
    }

    private Optional<Fix> intoMapping(Node.Mapping section) {
        Location key = key(section);
        boolean block = !section.entries().isEmpty()
                && section.entries().get(0).key().location().line() > key.line();
        if (!block || section.get(rest().get(0)).isPresent()) {
            return Optional.empty();
        }
        Location first = section.entries().get(0).key().location();
        int indent = first.column() - 1;
        Location before = Location.at(file(), first.line(), first.column());
        return Optional.of(new Fix(
                List.of(deleted(), moved(before, EditedText.MOVED + "\n" + " ".repeat(indent), indent))));
    }

    private Optional<Fix> intoShortForm(Node section) {
        Location key = key(section);
        Optional<String> main = main(names().get(0), section);
        if (main.isEmpty()
                || main.get().equals(rest().get(0))
                || section.location().line() != key.line()
                || section.location().endLine() != key.line()) {
            return Optional.empty();
        }
        Location colon = new Location(
                file(),
                key.line(),
                key.endColumn(),
                key.line(),
                section.location().column());
        return Optional.of(new Fix(List.of(
                deleted(),
                moved(
                        colon,
                        ":\n" + " ".repeat(STEP) + EditedText.MOVED + "\n" + " ".repeat(STEP) + main.get() + ": ",
                        STEP))));
    }

    private Fix.Edit moved(Location place, String text, int indent) {
        Location value = new Location(
                file(),
                entry.key().location().line(),
                entry.key().location().endColumn(),
                lastLine(entry.value()),
                Integer.MAX_VALUE);
        return new Fix.Edit(
                place,
                text.replace(EditedText.MOVED, down(rest(), indent) + EditedText.MOVED),
                Optional.of(value),
                indent + STEP * (rest().size() - 1));
    }

    private Fix.Edit deleted() {
        return Fix.Edit.of(new Location(file(), entry.key().location().line(), 1, lastLine(entry.value()) + 1, 1), "");
    }

    /** The field that a section in short form is. */
    private Optional<String> main(String section, Node value) {
        boolean truth = value instanceof Node.Scalar scalar
                && ScalarReader.truth(scalar.text()).isPresent();
        return vocabulary
                .section(section)
                .map(found -> truth ? found.switchName() : found.main())
                .filter(name -> !name.isEmpty());
    }

    /** The end of a block is the start of what follows it. */
    private static int lastLine(Node value) {
        Location place = value.location();
        return place.endColumn() == 1 && place.endLine() > place.line() ? place.endLine() - 1 : place.endLine();
    }

    private Path file() {
        return entry.key().location().file();
    }
}
