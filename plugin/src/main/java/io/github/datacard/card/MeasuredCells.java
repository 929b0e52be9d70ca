package io.github.datacard.card;

import io.github.datacard.card.CardTables.Cell;
import io.github.datacard.card.CardTables.Table;
import io.github.datacard.document.Document.Figure;
import io.github.datacard.document.Document.Measure;
import io.github.datacard.document.Shown;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures of the data beside what is stated of splits and columns, so that each of them has one table. */
final class MeasuredCells {
    private static final String SPLITS = "splits";
    private static final String FEATURES = "features";
    private static final String COLUMNS = "columns-";

    /** What the table of splits has besides what the descriptor says, by what it is. */
    private static final List<String> OF_SPLITS = List.of("repeated", "duration", "pictures");

    private static final String VALUES = "values";
    private static final String TEXT = "string";
    private static final String CLASSES = "class_label of ";

    /** What cards of earlier versions had in a column each. */
    private static final List<String> OF_COLUMNS = List.of("empty", "different", "range", "mean", "length");

    private static final Cell NOTHING = new Cell("plain", "");

    private final Messages messages;
    private final List<Measure> measured;

    MeasuredCells(Messages messages, List<Measure> measured) {
        this.messages = messages;
        this.measured = measured;
    }

    /** The headings of all columns with figures, which are nobody's statement. */
    static Set<String> headings(Messages messages) {
        Set<String> all = new HashSet<>();
        Stream.of(OF_SPLITS, OF_COLUMNS).flatMap(List::stream).forEach(name -> all.add(heading(messages, name)));
        all.add(messages.say("card.measured-type"));
        all.add(messages.say("card.values"));
        return Set.copyOf(all);
    }

    private static String heading(Messages messages, String name) {
        return messages.say("measured." + name);
    }

    /** The table of splits or features with what was measured of each row. */
    Table beside(String member, String config, Table table) {
        boolean splits = member.equals(SPLITS);
        List<Figure> found = measured.stream()
                .filter(measure -> measure.id().equals(splits ? SPLITS : COLUMNS + config))
                .flatMap(measure -> measure.figures().stream())
                .filter(figure -> figure.config().equals(config))
                .toList();
        List<String> columns = new ArrayList<>(table.columns());
        List<List<Cell>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(new ArrayList<>(row)));
        if (!splits) {
            withoutRemarks(columns, rows);
        }
        for (String name : splits ? OF_SPLITS : List.of(VALUES)) {
            Map<String, String> figures = splits ? figures(found, name) : values(found);
            List<String> cells = table.rows().stream()
                    .map(row -> hasClasses(row)
                            ? ""
                            : figures.getOrDefault(row.get(0).text(), ""))
                    .toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty() && !cell.equals("0"))) {
                columns.add(splits ? heading(messages, name) : messages.say("card.values"));
                for (int at = 0; at < rows.size(); at++) {
                    rows.get(at).add(cells.get(at).isEmpty() ? NOTHING : new Cell("plain", cells.get(at)));
                }
            }
        }
        return new Table(table.title(), table.lead(), List.copyOf(columns), List.copyOf(rows));
    }

    /** Whether the type of a column names all values that it has. */
    private static boolean hasClasses(List<Cell> row) {
        return row.stream()
                .anyMatch(cell -> cell.kind().equals("code") && cell.text().startsWith(CLASSES));
    }

    /** In words what the values of each column are like. */
    private Map<String, String> values(List<Figure> found) {
        Map<String, Map<String, String>> columns = found.stream()
                .collect(Collectors.groupingBy(
                        Figure::row,
                        LinkedHashMap::new,
                        Collectors.toMap(Figure::name, Figure::text, (first, again) -> again)));
        Map<String, String> values = new HashMap<>();
        columns.forEach((column, figures) -> values.put(column, values(figures)));
        return values;
    }

    /** A column of numbers is known by its range, any other by how many different values it has. */
    private String values(Map<String, String> figures) {
        String smallest = figures.getOrDefault("smallest", "");
        List<String> said = new ArrayList<>();
        if (!smallest.isEmpty()) {
            said.add(messages.say("value.period", smallest, figures.getOrDefault("largest", "")));
        } else if (figures.getOrDefault("different", "").equals("1")) {
            said.add(messages.say("card.values.same"));
        } else {
            say(said, "different", figures.get("different"));
        }
        say(said, figures.getOrDefault("type", "").contains(TEXT) ? "characters" : "length", figures.get("length"));
        say(said, "empty", figures.get("empty"));
        return String.join(", ", said);
    }

    private void say(List<String> said, String what, @Nullable String figure) {
        if (figure != null && !figure.isEmpty() && !figure.equals("0")) {
            said.add(messages.say("card.values." + what, figure));
        }
    }

    /** Where all types were measured, the heading says so once. */
    private void withoutRemarks(List<String> columns, List<List<Cell>> rows) {
        for (int column = 0; column < columns.size(); column++) {
            int at = column;
            if (!rows.isEmpty()
                    && rows.stream().allMatch(row -> row.get(at).kind().equals("measured"))) {
                columns.set(at, messages.say("card.measured-type"));
                rows.forEach(row -> row.set(at, new Cell("code", row.get(at).text())));
            }
        }
    }

    private static Map<String, String> figures(List<Figure> found, String name) {
        return found.stream()
                .filter(figure -> figure.name().equals(name))
                .collect(Collectors.toMap(Figure::row, Figure::text, (first, again) -> again));
    }

    /** Whether a table has the counts of classes beside their shares. */
    static boolean countsClasses(Measure measure) {
        return measure.id().startsWith("classes-") && measure.value().columns().size() > 2;
    }

    /** What was measured besides: all that the tables of a layout do not show. */
    static List<Measure> others(List<Measure> measured, CardLayout layout, Map<String, List<Table>> tables) {
        Predicate<String> shown = name -> !tables.getOrDefault(name, List.of()).isEmpty()
                && layout.headings().stream()
                        .anyMatch(heading -> heading.tables().contains(name));
        return measured.stream()
                .filter(measure -> !(measure.id().startsWith(COLUMNS) && shown.test(FEATURES)))
                .filter(measure -> !measure.id().equals(SPLITS)
                        || !shown.test(SPLITS)
                        || !measure.remark().isEmpty())
                .map(measure -> measure.id().equals(SPLITS) && shown.test(SPLITS)
                        ? new Measure(measure.id(), "", Shown.NONE, measure.remark())
                        : measure)
                .toList();
    }
}
