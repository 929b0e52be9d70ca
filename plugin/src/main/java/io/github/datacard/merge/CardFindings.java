package io.github.datacard.merge;

import io.github.datacard.card.CardBody;
import io.github.datacard.card.CommittedCard;
import io.github.datacard.card.Marks;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.text.Lines;
import io.github.datacard.text.Nearest;
import io.github.datacard.text.UnifiedDiff;
import io.github.datacard.yaml.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to say about a card, with its place. */
final class CardFindings {
    private final Path file;
    private final String name;

    /**
     * Findings on a card.
     *
     * @param file the card
     */
    public CardFindings(Path file) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
    }

    Path file() {
        return file;
    }

    Finding outdated(String is, String should) {
        List<String> before = Lines.of(is);
        List<String> after = Lines.of(should);
        int line = 0;
        while (line < Math.min(before.size(), after.size()) && before.get(line).equals(after.get(line))) {
            line++;
        }
        return Finding.of(
                ReadingRule.CARD_OUTDATED,
                at(Math.max(0, Math.min(line, before.size() - 1))),
                "The card is not what its descriptor says",
                "Run the goal apply. It would change:\n" + UnifiedDiff.of(name, is, should));
    }

    Finding notImported() {
        return Finding.of(
                ReadingRule.CARD_NOT_IMPORTED,
                Location.of(file),
                "This card was written without Datacard, so it was left alone",
                "Move the descriptor away and run the goal init, which takes the card over into a new one, then join the"
                        + " two; or move the card away, and run the goal apply again.");
    }

    Finding changedSinceImport() {
        return Finding.of(
                ReadingRule.CARD_NOT_IMPORTED,
                Location.of(file),
                "This card was changed since it was taken over, so it was left alone",
                "Write what was changed into the descriptor, move the card away, and run the goal apply again. To keep"
                        + " the text of the card, write  mode: regions  below card in the descriptor.");
    }

    Finding takenOver() {
        return Finding.of(
                ReadingRule.CARD_NOT_IMPORTED,
                Location.of(file),
                "The text of this card was taken over into the descriptor, so a whole card would say it a second time",
                "Delete the card, which git keeps, and run the goal apply again: it writes all of it from the"
                        + " descriptor. To keep the text as it is, write  mode: regions  below card in the descriptor.");
    }

    /** Git left its own marks here, on the line with this index. */
    Finding conflict(int line) {
        return Finding.of(
                ReadingRule.CARD_CONFLICT,
                at(line),
                "Git could not merge the card here",
                "Between marks of Datacard, keep either side: the goal apply writes it again from the descriptor. In"
                        + " other text, decide yourself.");
    }

    Finding fault(CardBody.Fault fault, int before) {
        return Finding.of(
                ReadingRule.CARD_MARKS,
                at(before + fault.line()),
                fault.message(),
                "Each part needs one mark that begins it and one that ends it, alone on their lines. Correct or remove"
                        + " the mark.");
    }

    /** A place at the start of a line, whose index is given. */
    Location at(int line) {
        return Location.at(file, line + 1, 1);
    }

    /** Answers that the card does not show, counted by the parts that would show them. */
    String unshown(Map<String, Long> byPart) {
        long all = byPart.values().stream().mapToLong(Long::longValue).sum();
        String first = byPart.keySet().iterator().next();
        String others = byPart.keySet().stream().skip(1).collect(Collectors.joining(", "));
        return name + " does not show " + all + (all == 1 ? " answer" : " answers") + " of the descriptor. To show "
                + (all == 1 ? "it" : "them") + ", put these two lines where they belong, and run apply again: "
                + Marks.empty(first).strip().replace("\n", " and ")
                + (others.isEmpty() ? "" : "; the same with " + others);
    }

    Finding unknownPart(CardBody.Part part, int before, Set<String> known) {
        return Finding.of(
                ReadingRule.CARD_UNKNOWN_PART,
                at(before + part.line()),
                "There is no part \"" + part.id() + "\" to put here",
                Nearest.hint(part.id(), known) + "Parts are: " + String.join(", ", known) + ".");
    }

    /** What keeps the front matter of a card from being changed without loss. */
    List<Finding> obstacles(CommittedCard card) {
        Stream<Finding> broken =
                card.isReadable() ? Stream.empty() : card.faults().stream().map(CardFindings::broken);
        Stream<Finding> hidden = card.frontMatter().stream()
                .flatMap(root -> root.entries().stream())
                .filter(entry -> entry.key().location().column() != 1)
                .limit(1)
                .map(entry -> unreadable(
                        "The front matter cannot be changed without loss: its keys do not begin their lines",
                        "Write each key at the start of a line of its own."));
        return Stream.concat(broken, hidden).toList();
    }

    private static Finding broken(Finding reason) {
        return Finding.of(
                ReadingRule.CARD_FRONT_MATTER,
                reason.location(),
                "The front matter cannot be changed without loss: " + reason.message(),
                reason.remedy());
    }

    Finding unreadable(String message, String remedy) {
        return Finding.of(ReadingRule.CARD_FRONT_MATTER, Location.of(file), message, remedy);
    }

    /** Something that the Hub refuses and that people have to fix. */
    Finding refused(Node.Entry entry, String message, String remedy) {
        return Finding.of(ReadingRule.CARD_REFUSED, entry.key().location(), message, remedy);
    }

    /** Something that the Hub refuses and that is fixed on demand. */
    Finding fixable(Node.Entry entry, String message) {
        return refused(entry, message, "The goal apply with -Ddatacard.repair fixes this.");
    }

    Finding edited(String kind, String id, Location place, String is, String would) {
        return Finding.of(
                ReadingRule.CARD_EDITED,
                place,
                "The " + kind + " \"" + id + "\" was changed by hand after Datacard wrote it",
                "To keep the change, write it into the descriptor, or run the goal apply with -Ddatacard.keep=" + id
                        + ", which leaves the " + kind + " to you from now on. To drop it, use -Ddatacard.drop=" + id
                        + ".\n" + UnifiedDiff.of(name, is, would));
    }

    Finding differs(String key, Location place, String is, String would) {
        return Finding.of(
                ReadingRule.CARD_KEY_DIFFERS,
                place,
                "The key \"" + key
                        + "\" was written by others and says something else than the descriptor and the data",
                "Correct the descriptor, or let Datacard write the key: run the goal apply with -Ddatacard.own=" + key
                        + ".\n" + UnifiedDiff.of(name, is, would));
    }

    /** People say something below a heading of the card, and something else in the field that the heading means. */
    Finding proseDiffers(CardSection section, Location place, String field, Value.Scalar answer, Path folder) {
        Location there = answer.location();
        String said = folder.relativize(there.file().toAbsolutePath().normalize())
                        .toString()
                        .replace('\\', '/') + ":"
                + there.line() + ":" + there.column();
        return Finding.of(
                        ReadingRule.CARD_PROSE_DIFFERS,
                        place,
                        "The section \"" + section.title() + "\" of the card says something else than " + field + " at "
                                + said,
                        "If the card is right, write its words into " + field
                                + ". If the descriptor is right, write its words below the heading, where they stand"
                                + " outside of marks and are yours.\n"
                                + UnifiedDiff.of(
                                        name,
                                        section.text().strip(),
                                        answer.text().strip()))
                .about(field);
    }
}
