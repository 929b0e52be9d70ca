package io.github.datacard.yaml;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns the nodes of SnakeYAML into ours and finds what YAML allows but a descriptor does not. */
final class TreeBuilder {
    private static final int MOST_NODES = 200_000;

    private final Path file;
    private final Limits limits;
    private final Findings findings;
    private final Set<org.yaml.snakeyaml.nodes.Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;

    TreeBuilder(Path file, Limits limits, Findings findings) {
        this.file = file;
        this.limits = limits;
        this.findings = findings;
    }

    /** Our node; empty after an error that leaves nothing to go on with. */
    Optional<Node> build(org.yaml.snakeyaml.nodes.Node node) {
        Location place = YamlReader.location(file, node.getStartMark(), node.getEndMark());
        if (++nodes > MOST_NODES) {
            if (nodes == MOST_NODES + 1) {
                limit(place, "Aliases make the file grow beyond " + MOST_NODES + " values", "Use fewer aliases.");
            }
            return Optional.empty();
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
        String text = node.getValue();
        if (text.codePointCount(0, text.length()) > limits.scalar()) {
            limit(
                    place,
                    "This text has more than " + limits.scalar() + " characters",
                    "Move it to a file of its own, or raise -Ddatacard.limits.scalar.");
        }
        boolean forcedText = plain && node.getTag().equals(Tag.STR);
        ScalarType type = plain && !forcedText ? ScalarType.of(text) : plain ? typeOfText(node) : ScalarType.TEXT;
        return new Node.Scalar(text, type, plain, place);
    }

    /** SnakeYAML resolves by YAML 1.1, whose numbers are not all numbers of YAML 1.2 and the other way round. */
    private static ScalarType typeOfText(ScalarNode node) {
        boolean written = node.getEndMark().getIndex() - node.getStartMark().getIndex()
                == node.getValue().codePointCount(0, node.getValue().length());
        return written ? ScalarType.of(node.getValue()) : ScalarType.TEXT;
    }

    private Node.Mapping mapping(MappingNode node, Location place) {
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Location> seen = new HashMap<>();
        boolean flow = node.getFlowStyle() == FlowStyle.FLOW;
        for (NodeTuple tuple : node.getValue()) {
            Optional<Node> key = build(tuple.getKeyNode());
            Optional<Node> value = build(tuple.getValueNode());
            if (key.isEmpty() || value.isEmpty()) {
                continue;
            }
            if (!(key.get() instanceof Node.Scalar name)) {
                findings.error(
                        "yaml-key",
                        key.get().location(),
                        "A key must be a word, but this is " + key.get().kind(),
                        "Write the key as one word before the colon.");
            } else if (flow && isCommaSplit(tuple)) {
                findings.error(
                        "yaml-comma",
                        name.location(),
                        "The comma before \"" + name.text() + "\" ends the text there, so this became a key of its own",
                        "Put the whole text in double quotes: {key: \"first part, " + name.text() + "\"}.");
            } else if (seen.containsKey(name.text())) {
                findings.error(
                        "yaml-duplicate-key",
                        name.location(),
                        "The key \"" + name.text() + "\" is already on line "
                                + seen.get(name.text()).line(),
                        "Join the two, or remove one of them.");
            } else {
                seen.put(name.text(), name.location());
                entries.add(new Node.Entry(name, value.get()));
            }
        }
        return new Node.Mapping(List.copyOf(entries), place);
    }

    /** In {@code {a: one, two}} the second entry has no colon: its value is empty and stands where the key ends. */
    private static boolean isCommaSplit(NodeTuple tuple) {
        return tuple.getValueNode() instanceof ScalarNode value
                && value.getValue().isEmpty()
                && value.getScalarStyle() == ScalarStyle.PLAIN
                && value.getStartMark().getIndex()
                        == tuple.getKeyNode().getEndMark().getIndex();
    }

    private void rejectTag(org.yaml.snakeyaml.nodes.Node node, Location place) {
        if (!node.getTag().startsWith(Tag.PREFIX)) {
            findings.error(
                    "yaml-tag",
                    place,
                    "The tag " + node.getTag().getValue() + " is not allowed in a descriptor",
                    "Remove the word that begins with \"!\", or put the text in quotes.");
        }
    }

    private void limit(Location place, String message, String remedy) {
        findings.error("yaml-limit", place, message, remedy);
    }
}
