package io.github.datacard.card;

import io.github.datacard.markdown.HtmlComments;
import io.github.datacard.markdown.HtmlComments.Comment;
import io.github.datacard.text.Lines;
import io.github.datacard.text.PartMarks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A card's body in pieces; joined they are the body again.
 *
 * @param pieces hand-written text, generated parts, and the mark of the front matter
 * @param faults marks that have no counterpart
 */
public record CardBody(List<Piece> pieces, List<Fault> faults) {
    /** A piece of a body. */
    public sealed interface Piece {
        /** The piece as it stands in the file. */
        public String text();
    }

    /** Text outside of all marks. */
    public record Prose(String text) implements Piece {}

    /**
     * What stands between two marks.
     *
     * @param id its name
     * @param seal the digest of what Datacard wrote, {@code hand-written}, or empty
     * @param content what stands between the marks now
     * @param text all of it, with the marks
     * @param line the index of the line of its first mark
     */
    public record Part(String id, String seal, String content, String text, int line) implements Piece {
        public static Part of(String id, String content) {
            String seal = Marks.seal(content);
            return new Part(id, seal, content, Marks.part(id, seal, content), 0);
        }

        public boolean isHandWritten() {
            return seal.equals(PartMarks.HAND_WRITTEN);
        }

        /** Whether nobody changed what Datacard wrote; nothing at all may be filled. */
        public boolean isSealed() {
            return seal.equals(Marks.seal(content)) || (seal.isEmpty() && content.isBlank());
        }

        public Part handWritten(String end) {
            String text = Lines.ended(Marks.part(id, PartMarks.HAND_WRITTEN, content.strip()), end);
            return new Part(id, PartMarks.HAND_WRITTEN, content, text, line);
        }
    }

    /** The mark with the seals of the front matter's keys. */
    public record Ledger(Map<String, String> seals, String text) implements Piece {}

    /**
     * A mark that does not fit.
     *
     * @param line the index of its line
     */
    public record Fault(String message, int line) {}

    public static CardBody of(String body) {
        return body.contains(PartMarks.NAME) ? new Reader(body).read() : unmarked(body);
    }

    /** Most cards of other people have no marks: their comments need not be looked for. */
    private static CardBody unmarked(String body) {
        return new CardBody(body.isEmpty() ? List.of() : List.of(new Prose(body)), List.of());
    }

    public boolean isMarked() {
        return pieces.stream().anyMatch(piece -> !(piece instanceof Prose)) || !faults.isEmpty();
    }

    public List<Part> parts() {
        return pieces.stream()
                .filter(Part.class::isInstance)
                .map(Part.class::cast)
                .toList();
    }

    public Map<String, String> seals() {
        return pieces.stream()
                .filter(Ledger.class::isInstance)
                .map(piece -> ((Ledger) piece).seals())
                .findFirst()
                .orElse(Map.of());
    }

    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static final class Reader {
        private final List<String> lines;
        private final List<Comment> comments;
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private int done;

        Reader(String body) {
            this.lines = Lines.of(body);
            this.comments = HtmlComments.of(body);
        }

        CardBody read() {
            Optional<Comment> open = Optional.empty();
            for (Comment comment : comments) {
                if (Marks.isFrontMatter(comment.text()) && open.isEmpty()) {
                    prose(comment.first());
                    pieces.add(new Ledger(Marks.seals(comment.text()), upTo(comment.last() + 1)));
                }
                Optional<PartMarks.Mark> mark = PartMarks.read(comment.text());
                if (mark.isPresent()) {
                    open = next(open, comment, mark.get());
                }
            }
            open.ifPresent(begin -> fault("has no end", begin));
            prose(lines.size());
            return new CardBody(List.copyOf(pieces), List.copyOf(faults));
        }

        /** The begin that is open after this mark. */
        private Optional<Comment> next(Optional<Comment> open, Comment comment, PartMarks.Mark mark) {
            if (mark.begin()) {
                open.ifPresent(begin -> fault("has no end before the next one begins", begin));
                if (!ids.add(mark.id())) {
                    fault("is there twice", comment);
                }
                return Optional.of(comment);
            }
            if (open.isEmpty()
                    || !PartMarks.read(open.get().text()).orElseThrow().id().equals(mark.id())) {
                fault("ends what does not begin", comment);
                return open;
            }
            part(open.get(), comment);
            return Optional.empty();
        }

        private void part(Comment begin, Comment end) {
            PartMarks.Mark mark = PartMarks.read(begin.text()).orElseThrow();
            prose(begin.first());
            String content = String.join("", lines.subList(begin.last() + 1, end.first()));
            pieces.add(new Part(mark.id(), mark.seal(), content, upTo(end.last() + 1), begin.first()));
        }

        private void prose(int end) {
            if (end > done) {
                pieces.add(new Prose(upTo(end)));
            }
        }

        private String upTo(int end) {
            String text = String.join("", lines.subList(done, end));
            done = end;
            return text;
        }

        private void fault(String what, Comment comment) {
            faults.add(new Fault("The mark \"" + comment.text() + "\" " + what, comment.first()));
        }
    }
}
