package io.github.datacard.takeover;

import io.github.datacard.markdown.CardBlock;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.markdown.CardSections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds sections that have no heading of their own: answers below questions that are bold paragraphs, behind bold questions
 * in a paragraph or an item of a list, or beside questions in a table.
 */
final class QuestionSections {
    private static final int LOWEST = 6;

    private static final Pattern RUN_IN = Pattern.compile(
            "(?:[*+-][ \\t]+)?(?<mark>\\*\\*|__)(?<question>[^*_\\r\\n]{1,400}+(?<=\\?)):?\\k<mark>:?[ \\t]*(?:\\R[ \\t]*)?(?=[^\\s*_])");

    private final QuestionFields questions;

    QuestionSections(QuestionFields questions) {
        this.questions = questions;
    }

    /**
     * A section, and behind it one for each question in it. Where one of its questions is known, the others end the answer
     * before them, too.
     */
    List<CardSection> of(CardSection section) {
        List<Piece> pieces = section.blocks().stream()
                .flatMap(block -> pieces(block).stream())
                .toList();
        if (pieces.stream().noneMatch(piece -> questions.of(piece.question()).isPresent())) {
            return List.of(section);
        }
        List<CardSection> all = new ArrayList<>();
        List<CardBlock> blocks = new ArrayList<>();
        CardSection open = section;
        for (Piece piece : pieces) {
            if (!piece.question().isEmpty()) {
                all.add(open.with(blocks));
                blocks = new ArrayList<>();
                open = question(section, piece.question(), piece.source());
            }
            blocks.addAll(piece.blocks());
        }
        all.add(open.with(blocks));
        return all;
    }

    /**
     * A part of a section.
     *
     * @param question the question with which it begins, or an empty text
     * @param source the question as it is written
     * @param blocks what stands behind the question
     */
    private record Piece(String question, String source, List<CardBlock> blocks) {
        static Piece of(CardBlock block) {
            return new Piece("", "", List.of(block));
        }
    }

    private List<Piece> pieces(CardBlock block) {
        if (block.isLabel()
                && (block.words().endsWith("?") || questions.of(block.words()).isPresent())) {
            return List.of(new Piece(block.words(), block.source(), List.of()));
        }
        List<Optional<Piece>> runIn = block.isParagraph()
                ? List.of(runIn(block.source()))
                : block.items().stream()
                        .map(item -> item.line() ? runIn(item.source()) : Optional.<Piece>empty())
                        .toList();
        boolean all = !runIn.isEmpty() && runIn.stream().allMatch(Optional::isPresent);
        return all ? runIn.stream().flatMap(Optional::stream).toList() : List.of(Piece.of(block));
    }

    /** A question in strong words and its answer in the same paragraph. */
    private static Optional<Piece> runIn(String source) {
        Matcher asked = RUN_IN.matcher(source);
        if (!asked.lookingAt()) {
            return Optional.empty();
        }
        List<CardSection> answer = CardSections.of(source.substring(asked.end()));
        boolean plain = answer.size() == 1
                && answer.get(0).blocks().size() == 1
                && answer.get(0).lead().isEmpty()
                && answer.get(0).blocks().get(0).isParagraph();
        return plain
                ? Optional.of(new Piece(
                        asked.group("question"), asked.group(), answer.get(0).blocks()))
                : Optional.empty();
    }

    private static CardSection question(CardSection above, String title, String source) {
        int level = Math.min(LOWEST, Math.max(1, above.level()) + 1);
        return new CardSection(level, title, source, true, true, above.line(), "", List.of());
    }

    /**
     * An answer in a table.
     *
     * @param question the first cell of a row
     * @param path the field that it asks for
     * @param answer the second cell as it is written
     */
    record Answer(String question, String path, String answer) {}

    /** The rows of a table of questions and answers; none unless all of them are. */
    List<Answer> rows(CardBlock table) {
        List<Answer> answers = new ArrayList<>();
        List<List<CardBlock.Cell>> cells = table.cells();
        for (int at = 0; at < cells.size(); at++) {
            List<CardBlock.Cell> row = cells.get(at);
            Optional<String> path = row.size() == 2 ? questions.of(row.get(0).words()) : Optional.empty();
            if (path.isPresent()) {
                answers.add(
                        new Answer(row.get(0).words(), path.get(), row.get(1).source()));
            } else if (at > 0) {
                return List.of();
            }
        }
        return answers;
    }
}
