package io.github.datacard.yaml;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns the nodes of SnakeYAML into ours and finds what YAML allows but a descriptor does not. */
final class TreeBuilder {
    static final int MOST_NODES = 200_000;

    /** As many characters as a file may stand for that has fewer itself, however large it might be. */
    private static final int MOST_REPEATED = Limits.DEFAULT.bytes();

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u00A0\\u2000-\\u200A\\u3000]+");

    /** Words of which each is a code, or the path of a field. */
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+");

    private static final Pattern NAMES = Pattern.compile("[\\w.-]+(?:, [\\w.-]+)++");

    /** Writers of YAML wrap at 80 columns; a word before the break may end a bit earlier. */
    private static final int WRAPPED = 70;

    private final SourceLines lines;
    private final OtherBreaks breaks;
    private final Limits limits;
    private final int mostCharacters;
    private final Findings findings;
    private final Set<org.yaml.snakeyaml.nodes.Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<org.yaml.snakeyaml.nodes.Node> met = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<org.yaml.snakeyaml.nodes.Node> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
    /** In the order of the file; a node of SnakeYAML is equal to itself alone. */
    private final Map<ScalarNode, String> anchors = new LinkedHashMap<>();

    private int nodes;
    private long characters;
    private boolean tooLarge;

    /**
     * A builder.
     *
     * @param length how long the file is; without aliases its texts are no longer
     */
    TreeBuilder(SourceLines lines, OtherBreaks breaks, Limits limits, int length, Findings findings) {
        this.lines = lines;
        this.breaks = breaks;
        this.mostCharacters = Math.max(length, MOST_REPEATED);
        this.limits = limits;
        this.findings = findings;
    }

    /** The tree below the root; empty if it is too large to go on with. */
    Optional<Node> tree(org.yaml.snakeyaml.nodes.Node root) {
        Optional<Node> tree = build(root);
        rejectUnusedAnchors();
        return tooLarge ? Optional.empty() : tree;
    }

    private Optional<Node> build(org.yaml.snakeyaml.nodes.Node node) {
        Location place = lines.range(node.getStartMark(), node.getEndMark());
        if (grows(node, place)) {
            return Optional.empty();
        }
        if (!met.add(node)) {
            repeated.add(node);
        }
        if (!open.add(node)) {
            limit(place, "An alias refers to the node that contains it", "Write the value out instead of the alias.");
            return Optional.empty();
        }
        try {
            return Optional.of(convert(node, place));
        } finally {
            open.remove(node);
        }
    }

    /** Whether the file stands for more than it may: a few aliases can stand for more than a computer holds. */
    private boolean grows(org.yaml.snakeyaml.nodes.Node node, Location place) {
        if (tooLarge) {
            return true;
        }
        nodes++;
        characters += node instanceof ScalarNode scalar ? scalar.getValue().length() : 0;
        tooLarge = nodes > MOST_NODES || characters > mostCharacters;
        if (tooLarge) {
            limit(
                    place,
                    nodes > MOST_NODES
                            ? "The file stands for more than " + MOST_NODES + " values"
                            : "The texts of the file, with its aliases, have more than " + mostCharacters
                                    + " characters",
                    "Use fewer aliases, or move data into files of its own.");
        }
        return tooLarge;
    }

    private Node convert(org.yaml.snakeyaml.nodes.Node node, Location place) {
        rejectTag(node, place);
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, place);
        }
        if (node instanceof SequenceNode sequence) {
            return new Node.Sequence(
                    sequence.getValue().stream()
                            .map(this::build)
                            .flatMap(Optional::stream)
                            .toList(),
                    place);
        }
        return scalar((ScalarNode) node, place);
    }

    private Node.Scalar scalar(ScalarNode node, Location place) {
        boolean plain = node.getScalarStyle() == ScalarStyle.PLAIN;
        String text = breaks.shown(node.getValue());
        if (text.codePointCount(0, text.length()) > limits.scalar()) {
            limit(
                    place,
                    "This text has more than " + limits.scalar() + " characters",
                    "Move it to a file of its own, or raise -Ddatacard.limits.scalar.");
        }
        boolean forcedText = plain && node.getTag().equals(Tag.STR);
        if (plain) {
            rejectSwallowed(node, place);
            CutTexts.find(lines, place, text).ifPresent(findings::add);
        }
        ScalarType type = plain && !forcedText ? ScalarType.of(text) : plain ? typeOfText(node) : ScalarType.TEXT;
        return new Node.Scalar(printable(text, place), type, plain, place);
    }

    /** SnakeYAML resolves by YAML 1.1, whose numbers are not all numbers of YAML 1.2 and the other way round. */
    private static ScalarType typeOfText(ScalarNode node) {
        boolean written = node.getEndMark().getIndex() - node.getStartMark().getIndex()
                == node.getValue().codePointCount(0, node.getValue().length());
        return written ? ScalarType.of(node.getValue()) : ScalarType.TEXT;
    }

    private String printable(String text, Location place) {
        int bad = WritableText.firstUnwritable(text);
        if (bad < text.length()) {
            YamlReader.controlCharacter(
                    text.codePointAt(bad), place, "Delete the escape that stands for it.", findings);
        }
        return WritableText.of(text);
    }

    /** What YAML takes in silence but its author did not mean. */
    private void rejectSwallowed(ScalarNode node, Location place) {
        Optional.ofNullable(node.getAnchor()).ifPresent(name -> anchors.putIfAbsent(node, name));
        int[] characters = node.getStartMark().getBuffer();
        int at = node.getStartMark().getPointer();
        if (at + 1 < characters.length && characters[at] == '!' && characters[at + 1] == ' ') {
            String line = lines.text(place.line());
            findings.add(
                    ReadingRule.YAML_SYNTAX,
                    place,
                    () -> "The \"!\" is not part of the text for YAML",
                    () -> "Put the text in double quotes: "
                            + SourceLines.quoted(line.substring(line.offsetByCodePoints(0, place.column() - 1))));
        }
        boolean dash = node.getValue().startsWith("-");
        for (int line = place.line() + 1; line <= place.endLine(); line++) {
            String more = lines.text(line).strip();
            if ((more.startsWith("- ") || (dash && more.startsWith("-"))) && !isWrapped(lines.text(line - 1))) {
                syntax(
                        lines.start(line),
                        "This line goes on with the text above: its \"-\" begins no list item",
                        "Let all dashes of a list stand in one column, each with a space behind it and below a key without a value.");
                return;
            }
        }
    }

    /** Programs break long texts at any blank, also before a dash of the text. */
    private static boolean isWrapped(String line) {
        return line.length() >= WRAPPED;
    }

    /** A name for later use that is never used was most likely meant as text. */
    private void rejectUnusedAnchors() {
        anchors.forEach((node, name) -> {
            if (!repeated.contains(node)) {
                Location place = lines.range(node.getStartMark(), node.getEndMark());
                syntax(
                        place,
                        "\"&" + name
                                + "\" is not part of the text for YAML but a name for later use, and nothing uses it",
                        "Put the text in double quotes: "
                                + SourceLines.quoted(("&" + name + " " + node.getValue()).strip()));
            }
        });
    }

    private void syntax(Location place, String message, String remedy) {
        findings.add(ReadingRule.YAML_SYNTAX, place, message, remedy);
    }

    private Node.Mapping mapping(MappingNode node, Location place) {
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Location> seen = new HashMap<>();
        boolean flow = node.getFlowStyle() == FlowStyle.FLOW;
        for (int i = 0; i < node.getValue().size(); i++) {
            NodeTuple tuple = node.getValue().get(i);
            if (flow && isCommaSplit(tuple)) {
                if (i == 0 || !isCommaSplit(node.getValue().get(i - 1))) {
                    commaSplit(node.getValue(), i).ifPresent(number -> meant(entries, number));
                }
                continue;
            }
            Optional<Node> key = build(tuple.getKeyNode());
            Optional<Node> value = build(tuple.getValueNode());
            if (key.isEmpty() || value.isEmpty()) {
                continue;
            }
            if (!(key.get() instanceof Node.Scalar name)) {
                findings.add(
                        ReadingRule.YAML_KEY,
                        key.get().location(),
                        "A key must be a word, but this is " + key.get().kind(),
                        "Write the key as one word before the colon. If all of it is a text, put it in double quotes.");
            } else if (beginsInvisibly(name.text())) {
                findings.add(
                        ReadingRule.YAML_KEY,
                        name.location(),
                        String.format(
                                Locale.ROOT,
                                "The key \"%s\" begins with an invisible character, U+%04X",
                                INVISIBLE.matcher(name.text()).replaceFirst(""),
                                name.text().codePointAt(0)),
                        "Delete what stands before the key, and indent it with plain spaces.");
            } else if (seen.containsKey(name.text())) {
                Location first = seen.get(name.text());
                findings.add(
                        ReadingRule.YAML_DUPLICATE_KEY.severity(),
                        name.location().file(),
                        () -> duplicate(name, first));
            } else {
                seen.put(name.text(), name.location());
                entries.add(new Node.Entry(name, value.get()));
            }
        }
        return new Node.Mapping(List.copyOf(entries), place);
    }

    /** A key at the top is a field or section, of which half is not read: what stands there is not missing besides. */
    private static Finding duplicate(Node.Scalar name, Location first) {
        Finding finding = Finding.of(
                ReadingRule.YAML_DUPLICATE_KEY,
                name.location(),
                "The key \"" + name.text() + "\" is already on line " + first.line(),
                "Join the two, or remove one of them.");
        return name.location().column() == 1 ? finding.about(name.text()) : finding;
    }

    /** In {@code {a: one, two}} the second entry has no colon: its value is empty and stands where the key ends. */
    private static boolean isCommaSplit(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode
                && tuple.getValueNode() instanceof ScalarNode value
                && value.getValue().isEmpty()
                && value.getScalarStyle() == ScalarStyle.PLAIN
                && value.getStartMark().getIndex()
                        == tuple.getKeyNode().getEndMark().getIndex();
    }

    /** The number is read as it was meant, or others would be compared with its first digits. */
    private static void meant(List<Node.Entry> entries, String number) {
        if (!entries.isEmpty() && entries.get(entries.size() - 1).value() instanceof Node.Scalar digits) {
            Node.Entry last = entries.remove(entries.size() - 1);
            entries.add(new Node.Entry(
                    last.key(), new Node.Scalar(number, digits.type(), digits.plain(), digits.location())));
        }
    }

    /** Reports what a comma split; if it is a number, that number. */
    private Optional<String> commaSplit(List<NodeTuple> tuples, int from) {
        List<String> parts = tuples.stream()
                .skip(from)
                .takeWhile(TreeBuilder::isCommaSplit)
                .map(tuple -> text(tuple.getKeyNode()))
                .toList();
        org.yaml.snakeyaml.nodes.Node key = tuples.get(from).getKeyNode();
        Location place = lines.range(key.getStartMark(), key.getEndMark());
        String first = parts.get(0);
        if (first.matches("[\\w-]+:\\S.*")) {
            findings.add(
                    ReadingRule.YAML_COMMA,
                    place,
                    "A space is missing after the colon of \"" + first + "\"",
                    "Write " + first.replaceFirst(":", ": ") + ".");
        } else if (from == 0 || !(tuples.get(from - 1).getValueNode() instanceof ScalarNode before)) {
            findings.add(
                    ReadingRule.YAML_COMMA,
                    place,
                    (first.isEmpty() ? "This" : "\"" + first + "\"") + " has no colon and no value",
                    from == 0
                            ? "Write a list in square brackets: [" + String.join(", ", parts) + "]"
                            : "Write key: value.");
        } else {
            String whole = before.getValue() + ", " + String.join(", ", parts);
            String number = before.getValue() + String.join("", parts);
            if (THOUSANDS
                    .matcher(before.getValue() + "," + String.join(",", parts))
                    .matches()) {
                findings.add(
                        ReadingRule.YAML_COMMA,
                        place,
                        "The comma before \"" + first + "\" ends the number there, so this became a key of its own",
                        "Write the number without commas: {"
                                + text(tuples.get(from - 1).getKeyNode()) + ": " + number + "}");
                return Optional.of(number);
            }
            boolean words = NAMES.matcher(whole).matches();
            findings.add(
                    ReadingRule.YAML_COMMA,
                    place,
                    "The comma before \"" + first + "\" ends the " + (words ? "value" : "text")
                            + " there, so this became a key of its own",
                    (words ? "Write a list in square brackets: {" : "Put the whole text in double quotes: {")
                            + text(tuples.get(from - 1).getKeyNode()) + ": "
                            + (words ? "[" + whole + "]" : SourceLines.quoted(whole)) + "}");
        }
        return Optional.empty();
    }

    private static String text(org.yaml.snakeyaml.nodes.Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().replaceAll("\\s+", " ") : "…";
    }

    private void rejectTag(org.yaml.snakeyaml.nodes.Node node, Location place) {
        if (!node.getTag().startsWith(Tag.PREFIX)) {
            findings.add(
                    ReadingRule.YAML_TAG,
                    place,
                    "The tag " + node.getTag().getValue() + " is not allowed in a descriptor",
                    "Remove the word that begins with \"!\", or put the text in quotes.");
        }
    }

    static boolean beginsInvisibly(String key) {
        return INVISIBLE.matcher(key).lookingAt();
    }

    private void limit(Location place, String message, String remedy) {
        findings.add(ReadingRule.YAML_LIMIT, place, message, remedy);
    }
}
