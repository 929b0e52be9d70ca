package io.github.datacard.cardcheck;

import io.github.datacard.card.CommittedCard;
import io.github.datacard.check.Checker;
import io.github.datacard.check.Subject;
import io.github.datacard.data.DataInspection;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Judges the BibTeX entries that a card shows, as those of descriptors are judged. */
final class LoneCardCitation {
    private static final Pattern FENCE = Pattern.compile("^\\s*(?:`{3,}|~{3,}).*$");
    private static final Pattern ENTRY =
            Pattern.compile("(?i)^\\s*@(?:misc|article|inproceedings|incollection|book|dataset|techreport|phdthesis|"
                    + "mastersthesis|unpublished|software|online|proceedings|conference)\\b.*");

    private final CardSubjects subjects;

    LoneCardCitation(CardSubjects subjects) {
        this.subjects = subjects;
    }

    List<Finding> findings(CommittedCard card) {
        return blocks(card).stream()
                .filter(block -> ENTRY.matcher(block.text()).lookingAt())
                .map(this::subject)
                .flatMap(subject -> Checker.checkCitation(subject).stream())
                .toList();
    }

    /** The blocks of code, without their fences. */
    private static List<Node.Scalar> blocks(CommittedCard card) {
        List<Node.Scalar> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int first = 0;
        int last = 0;
        for (Map.Entry<Integer, String> line : CardLines.code(card).entrySet()) {
            boolean fence = FENCE.matcher(line.getValue()).matches();
            if (!text.isEmpty() && (fence || line.getKey() != last + 1)) {
                blocks.add(block(card, text, first));
                text.setLength(0);
            }
            if (!fence) {
                first = text.isEmpty() ? line.getKey() : first;
                text.append(line.getValue()).append('\n');
            }
            last = line.getKey();
        }
        if (!text.isEmpty()) {
            blocks.add(block(card, text, first));
        }
        return blocks;
    }

    private static Node.Scalar block(CommittedCard card, StringBuilder text, int line) {
        return new Node.Scalar(text.toString(), ScalarType.TEXT, true, Location.at(card.file(), line, 1));
    }

    private Subject subject(Node.Scalar bibtex) {
        Node.Mapping said = mapping("citation", mapping("bibtex", bibtex));
        return subjects.subject(subjects.read(bibtex.location().file(), said), DataInspection.NOTHING);
    }

    private static Node.Mapping mapping(String key, Node value) {
        Node.Scalar named = new Node.Scalar(key, ScalarType.TEXT, true, value.location());
        return new Node.Mapping(List.of(new Node.Entry(named, value)), value.location());
    }
}
