package io.github.datacard.document;

import io.github.datacard.data.Balance;
import io.github.datacard.data.Facts;
import io.github.datacard.document.Document.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Facts as tables for readers. */
final class Measures {
    private final Facts facts;

    Measures(Facts facts) {
        this.facts = facts;
    }

    List<Measure> all() {
        List<Measure> all = new ArrayList<>();
        splits().ifPresent(all::add);
        facts.configs().forEach(config -> columns(config).ifPresent(all::add));
        facts.configs().forEach(config -> classes(config).forEach(all::add));
        return List.copyOf(all);
    }

    private Optional<Measure> splits() {
        boolean several = facts.configs().size() > 1;
        List<List<Shown>> rows = facts.configs().stream()
                .flatMap(config -> config.splits().stream()
                        .map(split -> row(
                                (several ? config.name() + ": " : "") + split.name(),
                                count(split.files().size()),
                                Figures.bytes(String.valueOf(split.bytes())),
                                split.rows().map(Measures::count).orElse(""),
                                split.duplicates().map(Measures::count).orElse(""))))
                .toList();
        return table("splits", "Splits", List.of("Split", "Files", "Size", "Rows", "Repeated rows"), rows, shared());
    }

    private String shared() {
        return String.join(
                " ",
                facts.configs().stream()
                        .flatMap(config -> config.shared().stream()
                                .map(shared -> count(shared) + " different rows of " + config.name()
                                        + " stand in more than one split."))
                        .toList());
    }

    private Optional<Measure> columns(Facts.Config config) {
        List<List<Shown>> rows = config.columns().stream()
                .map(column -> row(
                        column.name(),
                        column.type().name(),
                        count(column.nulls()),
                        column.distinct().map(Measures::distinct).orElse(""),
                        column.range().map(range -> number(range.min())).orElse(""),
                        column.range().map(Measures::median).orElse(""),
                        column.range().map(range -> number(range.mean())).orElse(""),
                        column.range().map(range -> number(range.max())).orElse(""),
                        column.lengths().map(Measures::lengths).orElse("")))
                .toList();
        return table(
                "columns-" + config.name(),
                title("Columns", config),
                List.of("Column", "Type", "Empty", "Different", "Smallest", "Median", "Mean", "Largest", "Length"),
                rows,
                "");
    }

    private Stream<Measure> classes(Facts.Config config) {
        return config.columns().stream()
                .flatMap(column ->
                        column.classes().stream().flatMap(classes -> classes(config, column.name(), classes).stream()));
    }

    private Optional<Measure> classes(Facts.Config config, String column, Facts.Classes all) {
        List<String> headings = new ArrayList<>(List.of("Class"));
        config.splits().forEach(split -> headings.add(split.name()));
        headings.add("Share");
        BigDecimal whole = BigDecimal.valueOf(
                all.counts().stream().mapToLong(Facts.ClassCount::count).sum());
        List<List<Shown>> rows = all.counts().stream()
                .map(known -> {
                    List<String> cells = new ArrayList<>(List.of(known.name()));
                    config.splits().forEach(split -> cells.add(count(split, column, known.name())));
                    cells.add(Figures.percent(BigDecimal.valueOf(known.count()), whole) + "%");
                    return row(cells.toArray(String[]::new));
                })
                .toList();
        return table(
                "classes-" + config.name() + "-" + column,
                title("Classes of " + column, config),
                headings,
                rows,
                remark(all));
    }

    private static String count(Facts.Split split, String column, String name) {
        return split.columns().stream()
                .filter(other -> other.name().equals(column))
                .flatMap(other -> other.classes().stream())
                .flatMap(classes -> classes.counts().stream())
                .filter(known -> known.name().equals(name))
                .map(known -> count(known.count()))
                .findFirst()
                .orElse("");
    }

    private static String remark(Facts.Classes classes) {
        List<String> remarks = new ArrayList<>();
        Balance.of(classes)
                .ifPresent(balance -> remarks.add("The largest class has " + balance.head()
                        + "% of the rows. They are as diverse as " + balance.effective()
                        + " equally large classes; Gini coefficient " + balance.gini() + "."));
        if (classes.undeclared() > 0) {
            remarks.add(count(classes.undeclared()) + " rows have a class that is not declared.");
        }
        if (classes.hidden() > 0) {
            remarks.add(classes.hidden() + " classes are so small that their counts are not shown.");
        }
        return String.join(" ", remarks);
    }

    private String title(String words, Facts.Config config) {
        return facts.configs().size() > 1 ? words + " (" + config.name() + ")" : words;
    }

    /** A table without the columns in which nothing stands. */
    private static Optional<Measure> table(
            String id, String title, List<String> headings, List<List<Shown>> rows, String remark) {
        List<Integer> used = java.util.stream.IntStream.range(0, headings.size())
                .filter(column ->
                        rows.stream().anyMatch(row -> !row.get(column).text().isEmpty()))
                .boxed()
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Measure(
                        id,
                        title,
                        Shown.table(
                                used.stream().map(headings::get).toList(),
                                rows.stream()
                                        .map(row -> used.stream().map(row::get).toList())
                                        .toList()),
                        remark));
    }

    private static List<Shown> row(String... cells) {
        return Stream.of(cells).map(Shown::plain).toList();
    }

    private static String distinct(Facts.Distinct distinct) {
        return (distinct.exact() ? "" : "about ") + count(distinct.count());
    }

    private static String median(Facts.Range range) {
        return range.quantiles().stream()
                .filter(quantile -> quantile.level().equals("0.5"))
                .map(quantile -> number(quantile.value()))
                .findFirst()
                .orElse("");
    }

    private static String lengths(Facts.Lengths lengths) {
        return lengths.min() == lengths.max()
                ? count(lengths.min())
                : count(lengths.min()) + " to " + count(lengths.max());
    }

    /** Numbers of four digits may be years. */
    private static String number(String text) {
        return text.matches("-?(\\d{5,}|\\d+\\.\\d+)") ? Figures.number(text) : text;
    }

    private static String count(long number) {
        return Figures.number(String.valueOf(number));
    }
}
