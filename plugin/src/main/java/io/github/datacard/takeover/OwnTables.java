package io.github.datacard.takeover;

import io.github.datacard.card.TableTitles;
import io.github.datacard.card.TableTitles.Title;
import io.github.datacard.descriptor.Draft;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.markdown.CardBlock;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the tables of splits and of columns that Datacard wrote into a card. */
public final class OwnTables {
    private static final String NAME = "name";

    private final Vocabulary vocabulary;
    private final TableTitles titles;
    private final ShownValueReader shown;

    /** A reading in the words of a library; a draft knows what a descriptor takes. */
    public OwnTables(Vocabulary vocabulary, Messages messages, Draft draft) {
        this.vocabulary = vocabulary;
        this.titles = new TableTitles(vocabulary, messages);
        this.shown = new ShownValueReader(vocabulary, messages, draft);
    }

    /**
     * A row of a table.
     *
     * @param path splits or columns
     * @param config the configuration; empty where the table names none
     * @param name the split or column
     * @param values what else the row says, by the names of members
     * @param unread the words of cells that say something that cannot be read, by the labels of members
     */
    public record Row(
            String path, String config, String name, Map<String, Object> values, Map<String, String> unread) {}

    /** What tables say, each below its title. */
    public List<Row> of(List<CardBlock> blocks) {
        List<Row> rows = new ArrayList<>();
        Optional<Title> title = Optional.empty();
        for (CardBlock block : blocks) {
            if (!block.label().isEmpty()) {
                title = titles.read(block.label()).filter(OwnTables::isStructure);
            } else if (block.isTable()) {
                title.ifPresent(above -> rows.addAll(rows(above, block)));
                title = Optional.empty();
            }
        }
        return rows;
    }

    /** Whether a table of this title shows the structure of the data. */
    static boolean isStructure(Title title) {
        return title.path().equals(Paths.SPLITS) || title.path().equals(Paths.FEATURES);
    }

    /** The names of classes that tables of labels list, each table apart. */
    public List<List<String>> classes(List<CardBlock> blocks) {
        List<List<String>> all = new ArrayList<>();
        Optional<Title> title = Optional.empty();
        for (CardBlock block : blocks) {
            if (!block.label().isEmpty()) {
                title = titles.read(block.label()).filter(found -> found.path().equals(Paths.LABEL_DEFINITIONS));
            } else if (block.isTable()) {
                title.flatMap(above -> shown.names(Paths.LABEL_DEFINED, block.rows()))
                        .ifPresent(all::add);
                title = Optional.empty();
            }
        }
        return all;
    }

    private List<Row> rows(Title title, CardBlock block) {
        List<List<CardBlock.Cell>> cells = stated(block.cells());
        Field record = vocabulary.field(title.path()).orElseThrow();
        List<Row> rows = new ArrayList<>();
        for (ShownValueReader.Row row : shown.table(record, cells)) {
            Map<String, Object> values = new LinkedHashMap<>(row.values());
            Object name = values.remove(NAME);
            if (name != null) {
                rows.add(new Row(title.path(), title.name(), name.toString(), values, row.unread()));
            }
        }
        return rows.isEmpty() && title.path().equals(Paths.SPLITS) ? sizes(block.rows()) : rows;
    }

    /** The columns without those of figures that were measured. */
    private List<List<CardBlock.Cell>> stated(List<List<CardBlock.Cell>> cells) {
        int[] stated = IntStream.range(0, cells.get(0).size())
                .filter(at -> !titles.isMeasured(cells.get(0).get(at).words()))
                .toArray();
        return cells.stream()
                .map(row -> IntStream.of(stated)
                        .filter(at -> at < row.size())
                        .mapToObj(row::get)
                        .toList())
                .toList();
    }

    /** A row for each configuration, a column for each split. */
    private List<Row> sizes(List<List<String>> cells) {
        List<String> splits = cells.get(0);
        if (!splits.get(0).equals(vocabulary.label(Paths.CONFIG_NAME))) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (List<String> row : cells.subList(1, cells.size())) {
            for (int at = 1; at < Math.min(splits.size(), row.size()); at++) {
                String split = splits.get(at);
                String config = row.get(0);
                shown.line(vocabulary.field(Paths.SPLIT_COUNT).orElseThrow(), row.get(at))
                        .ifPresent(count ->
                                rows.add(new Row(Paths.SPLITS, config, split, Map.of("count", count), Map.of())));
            }
        }
        return rows;
    }
}
