package io.github.datacard.takeover;

import io.github.datacard.markdown.CardBlock;
import java.util.List;
import java.util.Optional;

/** Takes tables of a card's body to the structure of the dataset. */
final class StructureTables {
    private final ImportRules.Tables words;
    private final Intake intake;
    private final TableReading reading;

    StructureTables(ImportRules rules, Intake intake) {
        this.words = rules.tables();
        this.intake = intake;
        this.reading = new TableReading(words, intake.draft());
    }

    /**
     * Takes the tables of a section, if all of them are regular and say nothing else than what is known.
     *
     * @param title the heading of the section
     * @param field the field that this heading means
     * @param blocks what stands below it
     * @return the other blocks
     */
    List<CardBlock> take(String title, String field, List<CardBlock> blocks) {
        List<CardBlock> tables = blocks.stream().filter(CardBlock::isTable).toList();
        if (tables.isEmpty() || !words.below().contains(field) || isLabeled(blocks)) {
            return blocks;
        }
        Structure structure = intake.structure();
        String path = "";
        for (CardBlock table : tables) {
            Structure known = structure;
            Optional<TableReading.Told> told = reading.of(table, known::isKnown);
            Optional<Structure> more = told.flatMap(known::with);
            if (more.isEmpty()) {
                return blocks;
            }
            structure = more.get();
            path = told.get().columns().isEmpty() ? "configs.splits" : "configs.features";
        }
        intake.structured("table below \"" + title + "\"", path, structure);
        return blocks.stream().filter(block -> !block.isTable()).toList();
    }

    /** A label that names a table says something that the structure does not hold. */
    private static boolean isLabeled(List<CardBlock> blocks) {
        for (int at = 1; at < blocks.size(); at++) {
            if (blocks.get(at).isTable() && blocks.get(at - 1).isLabel()) {
                return true;
            }
        }
        return false;
    }

    /** Takes what tables of ours repeat, where the front matter does not say it. */
    void restore(List<CardBlock> blocks) {
        reading.ours(blocks).forEach(intake::restore);
    }
}
