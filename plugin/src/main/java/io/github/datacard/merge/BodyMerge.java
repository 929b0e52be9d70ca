package io.github.datacard.merge;

import io.github.datacard.card.CardBody;
import io.github.datacard.card.CardBody.Ledger;
import io.github.datacard.card.CardBody.Part;
import io.github.datacard.card.CardBody.Piece;
import io.github.datacard.card.CardBody.Prose;
import io.github.datacard.card.Marks;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.text.Lines;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the parts of a card's body up to date that stand between marks. Text outside of them stays byte for byte; so
 * does a part whose text is what it should be, and one that was changed by hand.
 */
final class BodyMerge {
    private final Map<String, String> wanted;
    private final boolean all;
    private final MergeOptions wishes;
    private final CardFindings says;
    private final int before;
    private final String end;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Finding> obstacles = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private boolean gone;

    /** A body after the merge. */
    record Merged(List<Piece> pieces, List<Finding> obstacles, List<Finding> notes, List<String> changes) {}

    /**
     * A merge.
     *
     * @param wanted the texts that Datacard can write, by the names of their parts, in their order; empty where the
     *     descriptor has nothing for a part
     * @param all whether all of them belong into the card, or only those that it has marks for
     * @param before how many lines of the file stand before the body
     * @param end what ends lines that are added
     */
    BodyMerge(Map<String, String> wanted, boolean all, MergeOptions wishes, CardFindings says, int before, String end) {
        this.wanted = wanted;
        this.all = all;
        this.wishes = wishes;
        this.says = says;
        this.before = before;
        this.end = end;
    }

    Merged into(CardBody body) {
        Set<String> there = new LinkedHashSet<>();
        for (Piece piece : body.pieces()) {
            if (piece instanceof Part part) {
                there.add(part.id());
                part(part);
            } else {
                prose(piece);
            }
        }
        if (all) {
            wanted.forEach((id, text) -> {
                if (!text.isEmpty() && !there.contains(id)) {
                    insert(id, text);
                }
            });
        }
        return new Merged(pieces, obstacles, notes, changes);
    }

    private void part(Part part) {
        gone = false;
        String should = wanted.get(part.id());
        if (part.isHandWritten() && !wishes.drops(part.id())) {
            pieces.add(part);
        } else if (should != null && isWritten(should, part)) {
            pieces.add(part.isSealed() ? part : fresh(part.id(), should));
        } else if (part.isSealed() || wishes.drops(part.id())) {
            replace(part, should);
        } else if (wishes.keeps(part.id())) {
            pieces.add(part.handWritten(end));
            changes.add(part.id() + " is yours now");
        } else {
            pieces.add(part);
            obstacles.add(says.edited(
                    "part",
                    part.id(),
                    says.at(before + part.line()),
                    Marks.plain(part.content()),
                    should == null ? "" : Marks.plain(should)));
        }
    }

    /** Whether a part says what it should, however it came to; without text there is no part in a card that has all. */
    private boolean isWritten(String should, Part part) {
        return Marks.plain(should).equals(Marks.plain(part.content())) && !(all && should.isEmpty());
    }

    private void replace(Part part, @Nullable String should) {
        if (should == null && !all) {
            pieces.add(part);
            notes.add(says.unknownPart(part, before, wanted.keySet()));
        } else if (should == null || (should.isEmpty() && all)) {
            gone = true;
            changes.add(part.id() + " is gone");
        } else {
            pieces.add(fresh(part.id(), should));
            changes.add(part.id());
        }
    }

    /** The empty line behind a part goes with it. */
    private void prose(Piece piece) {
        String text = piece.text();
        boolean blank = gone && piece instanceof Prose && text.startsWith(end);
        gone = false;
        if (!blank) {
            pieces.add(piece);
        } else if (text.length() > end.length()) {
            pieces.add(new Prose(text.substring(end.length())));
        }
    }

    private Part fresh(String id, String text) {
        Part part = Part.of(id, text);
        return new Part(id, part.seal(), part.content(), Lines.ended(part.text(), end), 0);
    }

    /** A new part stands behind the last of those that should stand before it. */
    private void insert(String id, String text) {
        List<String> earlier =
                wanted.keySet().stream().takeWhile(other -> !other.equals(id)).toList();
        List<String> later = wanted.keySet().stream()
                .dropWhile(other -> !other.equals(id))
                .skip(1)
                .toList();
        int behind = last(earlier);
        int at = behind >= 0 ? behind + 1 : first(later);
        if (at > 0 && !endsWithEmptyLine(pieces.get(at - 1).text())) {
            String last = pieces.get(at - 1).text();
            pieces.add(at, new Prose(last.endsWith(end) ? end : end + end));
            at++;
        }
        pieces.add(at, fresh(id, text));
        if (at + 1 < pieces.size() && !pieces.get(at + 1).text().startsWith(end)) {
            pieces.add(at + 1, new Prose(end));
        }
        changes.add(id);
    }

    private boolean endsWithEmptyLine(String text) {
        return text.endsWith(end + end) || text.isBlank();
    }

    private int last(List<String> ids) {
        int last = -1;
        for (int at = 0; at < pieces.size(); at++) {
            if (pieces.get(at) instanceof Part part && ids.contains(part.id())) {
                last = at;
            }
        }
        return last;
    }

    /** Before the first of these parts, or else before the mark of the front matter, or at the end. */
    private int first(List<String> ids) {
        for (int at = 0; at < pieces.size(); at++) {
            if (pieces.get(at) instanceof Ledger || (pieces.get(at) instanceof Part part && ids.contains(part.id()))) {
                return at;
            }
        }
        return pieces.size();
    }
}
