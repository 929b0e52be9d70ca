package io.github.datacard.takeover;

import io.github.datacard.descriptor.FeatureTree;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.markdown.CardBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes tables of a card's body to the structure of the dataset. */
final class StructureTables {
    private final ImportRules.Tables words;
    private final CardImport intake;
    private final MarkdownTables reading;
    private final ColumnLists lists;
    private final OwnTables own;
    private final List<List<String>> classes = new ArrayList<>();

    StructureTables(ImportRules rules, OwnTables own, CardImport intake) {
        this.words = rules.tables();
        this.own = own;
        this.intake = intake;
        this.reading = new MarkdownTables(words, intake.draft());
        this.lists = new ColumnLists(rules, intake.draft());
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
        List<CardBlock> open = tables(title, field, blocks);
        boolean one = open.stream()
                        .filter(block -> block.isTable() || !block.items().isEmpty())
                        .count()
                == 1;
        return field.equals(Paths.FIELD_NOTES) && one
                ? open.stream().filter(block -> !isTaken(title, block)).toList()
                : open;
    }

    /** Whether a list of columns agrees with what is known, and went there. */
    private boolean isTaken(String title, CardBlock list) {
        Optional<Structure> more =
                reading.ofList(list).flatMap(read -> intake.structure().with(read));
        more.ifPresent(all -> intake.structured("list below \"" + title + "\"", Paths.FEATURES, all));
        return more.isPresent();
    }

    private List<CardBlock> tables(String title, String field, List<CardBlock> blocks) {
        List<CardBlock> tables = blocks.stream().filter(CardBlock::isTable).toList();
        if (tables.isEmpty() || !words.below().contains(field) || isLabeled(blocks)) {
            return blocks;
        }
        Structure structure = intake.structure();
        String path = "";
        for (CardBlock table : tables) {
            Structure known = structure;
            Optional<MarkdownTables.Content> read = reading.of(table, known::isKnown);
            Optional<Structure> more = read.flatMap(known::with);
            if (more.isEmpty()) {
                return blocks;
            }
            structure = more.get();
            path = read.get().columns().isEmpty() ? Paths.SPLITS : Paths.FEATURES;
        }
        intake.structured("table below \"" + title + "\"", path, structure);
        return blocks.stream().filter(block -> !block.isTable()).toList();
    }

    /**
     * Copies what a section says of columns beyond the tables and lists that were taken; its text stays. A list in whose
     * place a generated table would stand is left, as the text is no longer the same then.
     */
    void copy(String title, String field, List<CardBlock> blocks) {
        Map<String, String> columns = lists.of(
                title,
                field,
                blocks.stream().filter(block -> reading.ofList(block).isEmpty()).toList());
        if (!columns.isEmpty()) {
            intake.structure()
                    .described(columns)
                    .ifPresent(all -> intake.structured("columns in \"" + title + "\"", Paths.FEATURES, all));
        }
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

    /** Learns the names of classes from generated tables. */
    void learn(List<CardBlock> blocks) {
        classes.addAll(own.classes(blocks));
    }

    /** Takes what generated tables repeat, where the front matter does not say it. */
    void restore(List<CardBlock> blocks) {
        List<OwnTables.Row> rows = own.of(blocks);
        if (!rows.isEmpty()) {
            intake.restore(rows.stream().map(this::withClasses).toList());
        }
    }

    /** A class label is shown with the names of its classes; where one begins, only a list of them can show. */
    private OwnTables.Row withClasses(OwnTables.Row row) {
        Map<String, Object> values = new LinkedHashMap<>(row.values());
        Map<String, String> unread = new LinkedHashMap<>();
        row.unread().forEach((label, words) -> {
            Optional<FeatureType> type = classes.stream()
                    .map(FeatureType::classes)
                    .filter(known -> known.says().equals(words))
                    .findFirst();
            type.ifPresentOrElse(
                    known -> values.put("type", FeatureTree.shortForm(known)), () -> unread.put(label, words));
        });
        return new OwnTables.Row(row.path(), row.config(), row.name(), values, unread);
    }
}
