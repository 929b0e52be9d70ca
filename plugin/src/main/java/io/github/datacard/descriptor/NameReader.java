package io.github.datacard.descriptor;

import io.github.datacard.descriptor.Envelope.Named;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads names: a list of texts, or one text. */
final class NameReader {
    private static final Pattern BETWEEN =
            Pattern.compile("(?:(?<!\\s)\\s+)?+[,;]\\s*(?:and\\s+)?|(?<!\\s)\\s+and\\s+");

    private NameReader() {}

    static List<Named> read(Node node, Findings findings) {
        List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of(node);
        List<Named> names = new ArrayList<>();
        for (Node item : items) {
            if (!(item instanceof Node.Scalar scalar)) {
                findings.add(
                        ReadingRule.WRONG_TYPE,
                        item.location(),
                        "Expected a name, but this is " + item.kind(),
                        "Write a list of names, such as [one, two].");
            } else if (!scalar.isNothing()) {
                names.add(new Named(scalar.text().strip(), scalar.location()));
            }
        }
        return List.copyOf(names);
    }

    /** The parts of a text that has commas or "and" between them. */
    static List<String> several(String text) {
        return BETWEEN.splitAsStream(text.strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
