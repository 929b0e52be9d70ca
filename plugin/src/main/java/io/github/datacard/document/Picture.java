package io.github.datacard.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A table of which a picture is drawn. The kind says how, and what rows mean:
 *
 * <ul>
 *   <li>{@code bars}: named values;
 *   <li>{@code compared}: named values; the second cell of each is a reference;
 *   <li>{@code ranks}: rank and frequency;
 *   <li>{@code funnel}: what goes into a step, what comes out;
 *   <li>{@code treemap}: sizes; {@code target} is the part above;
 *   <li>{@code grid}: values of pairs of {@code name} and {@code target};
 *   <li>{@code timeline}: start and end;
 *   <li>{@code lineage}: {@code name} leads to {@code target};
 *   <li>{@code stack}: parts of a whole;
 *   <li>{@code spread}: the smallest, values at some levels, and the largest;
 *   <li>{@code histogram}: how many values lie where;
 *   <li>{@code dots}: named values; the second and third cell of each, if they are numbers, are the ends of an interval;
 *   <li>{@code ladder}: numbers of very different size; {@code target} is what one is a part of;
 *   <li>{@code ratios}: how many times a reference something is.
 * </ul>
 *
 * @param kind one of the kinds above
 * @param title what it shows
 * @param note what else a reader should know; may be empty
 * @param columns headings, that of the names first
 * @param rows the rows
 * @param scale how much the longest bar stands for, so that pictures side by side can be compared; 0 for its own
 * @param links where the names of rows and targets lead: safe addresses
 */
public record Picture(
        String kind,
        String title,
        String note,
        List<String> columns,
        List<Row> rows,
        double scale,
        Map<String, String> links) {
    /** A picture whose names lead nowhere. */
    public Picture(String kind, String title, String note, List<String> columns, List<Row> rows) {
        this(kind, title, note, columns, rows, 0, Map.of());
    }

    /** Pictures with one scale for all shares, which readers compare at a glance. */
    static List<Picture> comparable(List<Picture> pictures) {
        List<Picture> shares = pictures.stream().filter(Picture::isOfShares).toList();
        double largest = shares.stream().mapToDouble(Picture::largest).max().orElse(0);
        double scale = largest > HALF || shares.stream().anyMatch(picture -> picture.rows.size() <= FEW)
                ? Math.max(WHOLE, largest)
                : largest;
        return shares.size() < 2
                ? pictures
                : pictures.stream()
                        .map(picture -> picture.isOfShares() ? picture.scaledTo(scale) : picture)
                        .toList();
    }

    private boolean isOfShares() {
        return (kind.equals(BARS) || kind.equals(COMPARED)) && inPercent();
    }

    private double largest() {
        return rows.stream()
                .flatMapToDouble(row -> DoubleStream.concat(
                        DoubleStream.of(row.value()), reference(row).stream().mapToDouble(value -> value)))
                .max()
                .orElse(0);
    }

    private Picture scaledTo(double newScale) {
        return new Picture(kind, title, note, columns, rows, newScale, links);
    }

    /** Named values. */
    public static final String BARS = "bars";
    /** Named values beside a reference. */
    public static final String COMPARED = "compared";
    /** Rank and frequency. */
    public static final String RANKS = "ranks";
    /** Steps. */
    public static final String FUNNEL = "funnel";
    /** Parts of parts. */
    public static final String TREEMAP = "treemap";
    /** Values of pairs. */
    public static final String GRID = "grid";
    /** Periods. */
    public static final String TIMELINE = "timeline";
    /** What comes from what. */
    public static final String LINEAGE = "lineage";
    /** Parts of wholes. */
    public static final String STACK = "stack";

    /** How numbers are spread. */
    public static final String SPREAD = "spread";

    /** How many values lie where. */
    public static final String HISTOGRAM = "histogram";

    /** Values with intervals. */
    public static final String DOTS = "dots";

    /** Numbers of very different size. */
    public static final String LADDER = "ladder";

    /** How many times a reference. */
    public static final String RATIOS = "ratios";

    /** The mark of what stands for all others. */
    static final String REST = "rest";

    /** The mark of the dataset that a page is about. */
    public static final String SELF = "self";

    private static final double HALF = 50;
    private static final double WHOLE = 100;
    private static final int FEW = 6;

    /**
     * A row.
     *
     * @param name what it is about
     * @param label its values in few words
     * @param group what it has in common with others; may be empty
     * @param target what it belongs or leads to; may be empty
     * @param mark what is special about it, such as {@code retracted} or {@code rest}; may be empty
     * @param cells its values below the columns that follow the first
     */
    public record Row(String name, String label, String group, String target, String mark, List<Cell> cells) {
        static Row of(String name, String label, List<Cell> cells) {
            return new Row(name, label, "", "", "", cells);
        }

        Row in(String newGroup) {
            return new Row(name, label, newGroup, target, mark, cells);
        }

        Row below(String newTarget) {
            return new Row(name, label, group, newTarget, mark, cells);
        }

        Row marked(String newMark) {
            return new Row(name, label, group, target, newMark, cells);
        }

        /** The value that is drawn first: that of the first cell with a number. */
        public double value() {
            return number().map(Cell::value).orElse(0.0);
        }

        private Optional<Cell> number() {
            return cells.stream().filter(Cell::isNumber).findFirst();
        }

        /** Whether it stands for all that have no row of their own. */
        public boolean isRest() {
            return mark.equals(REST);
        }
    }

    /**
     * A cell.
     *
     * @param text what a reader sees
     * @param isNumber whether it is a number
     * @param value the number
     */
    public record Cell(String text, boolean isNumber, double value) {
        static Cell text(String text) {
            return new Cell(text, false, 0);
        }

        static Cell number(String text, double value) {
            return new Cell(text, true, value);
        }
    }

    /** Whether values are shares of a whole. */
    public boolean inPercent() {
        return rows.stream()
                .flatMap(row -> row.number().stream())
                .anyMatch(cell -> cell.text().endsWith("%"));
    }

    /** The reference of a row, if it has one. */
    public Optional<Double> reference(Row row) {
        return kind.equals(COMPARED)
                ? Optional.of(row.cells().get(1)).filter(Cell::isNumber).map(Cell::value)
                : Optional.empty();
    }
}
