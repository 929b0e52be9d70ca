package io.github.datacard.document;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.document.Document.Column;
import io.github.datacard.document.Document.ColumnFigure;
import io.github.datacard.document.Document.Columns;
import io.github.datacard.document.Picture.Cell;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.NumberWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is known of each column, together: what its maker says of it, and what was measured. */
final class ColumnCards {
    /** Of wider tables, a table has the rest. */
    private static final int MOST_COLUMNS = 60;

    private static final int MOST_CLASSES = 12;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private final Messages messages;
    private final Measures measures;
    private final Facts facts;
    private final Shares shares;
    private final DatasetView said;
    private final FeatureNotes notes;
    private final PeopleGroups groups;

    ColumnCards(Messages messages, Facts facts, DatasetView said, FeatureNotes notes, PeopleGroups groups) {
        this.messages = messages;
        this.measures = new Measures(messages, facts);
        this.facts = facts;
        this.shares = new Shares(messages);
        this.said = said;
        this.notes = notes;
        this.groups = groups;
    }

    List<Columns> all() {
        return facts.configs().stream()
                .filter(config -> !config.columns().isEmpty())
                .map(this::columns)
                .toList();
    }

    private Columns columns(Facts.Config config) {
        List<Facts.Column> all = config.columns();
        ColumnAlerts alerts = new ColumnAlerts(messages, config);
        return new Columns(
                facts.configs().size() > 1 ? config.name() : "",
                all.stream()
                        .limit(MOST_COLUMNS)
                        .map(column -> column(config, column))
                        .toList(),
                Math.max(0, all.size() - MOST_COLUMNS),
                new ColumnsTogether(messages, facts.configs().size() > 1).of(config),
                alerts.about(),
                alerts.alerts());
    }

    private Column column(Facts.Config config, Facts.Column column) {
        Optional<DatasetView.Feature> feature = said.configs().stream()
                .filter(known -> known.name().equals(config.name()))
                .flatMap(known -> known.features().stream())
                .filter(known -> known.name().equals(column.name()))
                .findFirst();
        NumbersOfColumn numbers = NumbersOfColumn.of(config, column);
        return new Column(
                column.name(),
                feature.flatMap(DatasetView.Feature::type).orElse(column.type()).name(),
                feature.map(DatasetView.Feature::description).orElse(""),
                Stream.concat(
                                notes.of(config.name(), column.name()).stream(),
                                figures(config, column, numbers).stream())
                        .toList(),
                Stream.of(
                                histogram("spread", numbers.titled(messages), numbers.bins(), isWhole(column))
                                        .or(() -> spread(numbers)),
                                isNamed(config, column)
                                        ? Optional.<Picture>empty()
                                        : histogram(
                                                "long",
                                                column.name(),
                                                column.detail().lengths(),
                                                true),
                                shares(config, column, "classes", Facts.Column::classes),
                                shares(
                                        config,
                                        column,
                                        "frequent",
                                        other -> other.detail().values()))
                        .flatMap(Optional::stream)
                        .toList(),
                groups.tells(column.name()));
    }

    /** Where the values themselves are shown, their lengths are no news. */
    private static boolean isNamed(Facts.Config config, Facts.Column column) {
        return Stream.<Function<Facts.Column, Optional<Facts.Classes>>>of(
                        Facts.Column::classes, other -> other.detail().values())
                .anyMatch(found -> ClassesOfColumn.of(config, column, found).isPresent());
    }

    private List<ColumnFigure> figures(Facts.Config config, Facts.Column column, NumbersOfColumn numbers) {
        List<ColumnFigure> figures = new ArrayList<>();
        Optional<Long> rows = config.rows();
        if (column.nulls() > 0) {
            figures.add(figure("empty", measures.count(column.nulls()) + share(column.nulls(), rows)));
        }
        column.distinct()
                .ifPresent(distinct -> figures.add(figure(
                        "different",
                        rows.filter(all -> distinct.exact() && all > 1 && distinct.count() == all)
                                .map(all -> messages.say("measured.unique", measures.distinct(distinct)))
                                .orElseGet(() -> measures.distinct(distinct)))));
        numbers.split().ifPresent(split -> figures.add(figure("figures-of", split)));
        numbers.range().ifPresent(range -> {
            numbers.ends(messages).ifPresent(figures::add);
            String median = measures.median(range);
            if (!median.isEmpty()) {
                figures.add(figure("median", median));
            }
            if (!range.mean().isEmpty()) {
                figures.add(figure("mean", measures.average(range.mean())));
            }
        });
        if (!numbers.deviation().isEmpty()) {
            figures.add(figure("deviation", measures.average(numbers.deviation())));
        }
        numbers.range()
                .flatMap(TailsOfColumn::of)
                .flatMap(TailsOfColumn::leansTo)
                .ifPresent(side -> figures.add(figure("skew", messages.say("measured.skew." + side))));
        Stream.of(
                        Map.entry("zeros", column.detail().zeros()),
                        Map.entry("nan", column.detail().nan()))
                .forEach(known -> known.getValue()
                        .filter(count -> count > 0)
                        .ifPresent(count ->
                                figures.add(figure(known.getKey(), measures.count(count) + share(count, rows)))));
        column.lengths().ifPresent(lengths -> figures.add(figure("length", measures.lengths(lengths))));
        return figures;
    }

    private ColumnFigure figure(String label, String text) {
        return new ColumnFigure(messages.say("measured." + label), text);
    }

    private String share(long part, Optional<Long> rows) {
        return rows.filter(all -> all > 0)
                .map(all -> " (" + shares.of(part, all) + ")")
                .orElse("");
    }

    private Optional<Picture> histogram(String title, String column, List<Facts.Bin> bins, boolean whole) {
        return bins.size() < 2
                ? Optional.empty()
                : Optional.of(new Picture(
                        Picture.HISTOGRAM,
                        messages.say("measured." + title, column),
                        "",
                        List.of(messages.say("measured.value"), messages.say("measured.rows")),
                        bins.stream().map(bin -> bin(bin, whole)).toList()));
    }

    private static boolean isWhole(Facts.Column column) {
        return column.type().says().matches("u?int[0-9]+");
    }

    private Row bin(Facts.Bin bin, boolean whole) {
        boolean open = bin.from().isEmpty() || bin.to().isEmpty();
        String name = bin.from().isEmpty()
                ? messages.say("measured.bin.below", measures.number(bin.to()))
                : bin.to().isEmpty()
                        ? messages.say("measured.bin.from", measures.number(bin.from()))
                        : whole
                                ? between(new BigDecimal(bin.from()), new BigDecimal(bin.to()).subtract(BigDecimal.ONE))
                                : messages.say("measured.bin", measures.number(bin.from()), measures.number(bin.to()));
        Row row = Row.of(name, measures.count(bin.rows()), List.of(cell(bin.rows())));
        return open ? row.marked(Picture.REST) : row;
    }

    /** Both ends are counted in: a bin of whole numbers ends before the next one begins. */
    private String between(BigDecimal from, BigDecimal to) {
        String first = measures.number(from.toPlainString());
        return from.compareTo(to) >= 0
                ? first
                : messages.say("measured.bin", first, measures.number(to.toPlainString()));
    }

    /** Where most numbers lie. */
    private Optional<Picture> spread(NumbersOfColumn numbers) {
        return numbers.range()
                .filter(range -> range.quantiles().size() > 1 && isNumber(range.min()) && isNumber(range.max()))
                .map(range -> new Picture(
                        Picture.SPREAD,
                        messages.say("measured.spread", numbers.titled(messages)),
                        range.sampled()
                                .map(rows -> messages.say("measured.sampled", measures.count(rows)))
                                .orElse(""),
                        List.of(messages.say("measured.level"), messages.say("measured.value")),
                        levels(range)));
    }

    private List<Row> levels(Facts.Range range) {
        List<Row> rows = new ArrayList<>();
        rows.add(level(messages.say("measured.smallest"), range.min()));
        range.quantiles()
                .forEach(quantile -> rows.add(level(
                        messages.numbers()
                                .percent(NumberWords.percentage(new BigDecimal(quantile.level()), BigDecimal.ONE)),
                        quantile.value())));
        rows.add(level(messages.say("measured.largest"), range.max()));
        return rows;
    }

    private Row level(String name, String value) {
        String shown = measures.number(value);
        return Row.of(name, shown, List.of(Cell.number(shown, Double.parseDouble(value))));
    }

    private static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches();
    }

    private Optional<Picture> shares(
            Facts.Config config,
            Facts.Column column,
            String title,
            Function<Facts.Column, Optional<Facts.Classes>> found) {
        return ClassesOfColumn.of(config, column, found).map(told -> picture(config, column, title, told, found));
    }

    private Picture picture(
            Facts.Config config,
            Facts.Column column,
            String title,
            ClassesOfColumn told,
            Function<Facts.Column, Optional<Facts.Classes>> found) {
        Facts.Classes classes = told.classes();
        return new Picture(
                Picture.BARS,
                messages.say("measured." + title, told.titled(messages)),
                (measures.remark(classes) + " "
                                + measures.drift(config, column.name(), found).orElse(""))
                        .strip(),
                headings(config, told),
                rows(config, column.name(), classes, found));
    }

    private List<String> headings(Facts.Config config, ClassesOfColumn told) {
        String rows = messages.say("measured.rows");
        List<String> headings = new ArrayList<>(List.of(
                messages.say("measured.class"),
                told.split()
                        .map(split -> messages.say("measured.of", rows, split))
                        .orElse(rows)));
        if (config.splits().size() > 1) {
            config.splits().forEach(split -> headings.add(split.name()));
        }
        return headings;
    }

    private List<Row> rows(
            Facts.Config config,
            String column,
            Facts.Classes classes,
            Function<Facts.Column, Optional<Facts.Classes>> found) {
        long whole =
                classes.counts().stream().mapToLong(Facts.ClassCount::count).sum();
        List<Row> rows = new ArrayList<>();
        List<Facts.ClassCount> counts = classes.counts();
        counts.stream().limit(MOST_CLASSES).forEach(known -> {
            List<Cell> cells = new ArrayList<>(List.of(cell(known.count())));
            if (config.splits().size() > 1) {
                config.splits()
                        .forEach(split -> cells.add(Cell.text(measures.count(split, column, known.name(), found))));
            }
            rows.add(Row.of(known.name(), label(known.count(), whole), cells));
        });
        if (counts.size() > MOST_CLASSES) {
            long rest = counts.stream()
                    .skip(MOST_CLASSES)
                    .mapToLong(Facts.ClassCount::count)
                    .sum();
            rows.add(Row.of(
                            messages.say("measured.rest", counts.size() - MOST_CLASSES),
                            label(rest, whole),
                            List.of(cell(rest)))
                    .marked(Picture.REST));
        }
        return rows;
    }

    private Cell cell(long count) {
        return Cell.number(measures.count(count), (double) count);
    }

    private String label(long count, long whole) {
        return measures.count(count) + " · " + shares.of(count, whole);
    }
}
