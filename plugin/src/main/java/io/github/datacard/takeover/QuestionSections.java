package io.github.datacard.takeover;

import io.github.datacard.markdown.CardBlock;
import io.github.datacard.markdown.CardSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds sections that have no heading of their own: answers below questions that are bold paragraphs, or beside them in a table. */
final class QuestionSections {
    private static final int LOWEST = 6;
    private final QuestionFields questions;

    QuestionSections(QuestionFields questions) {
        this.questions = questions;
    }

    /** A section, and behind it one for each question in it. */
    List<CardSection> of(CardSection section) {
        List<CardSection> all = new ArrayList<>();
        List<CardBlock> blocks = new ArrayList<>();
        CardSection open = section;
        for (CardBlock block : section.blocks()) {
            if (block.isLabel() && questions.of(block.words()).isPresent()) {
                all.add(open.with(blocks));
                blocks = new ArrayList<>();
                open = question(section, block.words(), block.source());
            } else {
                blocks.add(block);
            }
        }
        all.add(open.with(blocks));
        return all;
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
