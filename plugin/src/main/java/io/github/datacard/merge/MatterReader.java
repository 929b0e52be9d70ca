package io.github.datacard.merge;

import io.github.datacard.card.CardFile;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.text.Lines;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the front matter of a card, with places in the card's file, as far as it can be changed without loss. */
public final class MatterReader {
    /** A front matter belongs to other people: what it holds is not judged by limits for descriptors. */
    private static final Limits LIMITS = new Limits(Integer.MAX_VALUE, 60, 1000, Integer.MAX_VALUE);

    private final CardFindings says;

    public MatterReader(CardFindings says) {
        this.says = says;
    }

    /** What was read, and what is in the way of changes. */
    record Read(Optional<Node.Mapping> root, List<Finding> faults) {}

    public Read read(CardFile card) {
        if (Lines.of(card.matter()).stream().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
            return new Read(Optional.of(new Node.Mapping(List.of(), Location.of(says.file()))), List.of());
        }
        Findings findings = new Findings();
        Optional<Node.Mapping> root = parse("\n".repeat(card.linesBeforeMatter()) + card.matter() + "\n", findings);
        List<Finding> faults = new ArrayList<>(findings.sorted().stream()
                .filter(finding -> !finding.rule().equals("yaml-byte-order-mark"))
                .map(says::broken)
                .toList());
        root.filter(MatterReader::hasKeysInLines)
                .ifPresent(mapping -> faults.add(says.unreadable(
                        "The front matter cannot be changed without loss: its keys do not begin their lines",
                        "Write each key at the start of a line of its own.")));
        return new Read(root, faults);
    }

    private static boolean hasKeysInLines(Node.Mapping root) {
        return root.entries().stream().anyMatch(entry -> entry.key().location().column() != 1);
    }

    Optional<Node.Mapping> parse(String yaml, Findings findings) {
        return new YamlReader(LIMITS).parse(says.file(), yaml, findings);
    }
}
