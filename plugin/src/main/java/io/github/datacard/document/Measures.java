package io.github.datacard.document;

import io.github.datacard.document.Document.Measure;
import io.github.datacard.facts.Balance;
import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Facts as tables for readers. */
final class Measures {
    private final Messages messages;
    private final Facts facts;

    Measures(Messages messages, Facts facts) {
        this.messages = messages;
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
                                count(facts.count(split)),
                                Figures.bytes(String.valueOf(split.bytes())),
                                split.rows().map(Measures::count).orElse(""),
                                split.duplicates().map(Measures::count).orElse(""))))
                .toList();
        return table("splits", say("splits"), headings("split", "files", "size", "rows", "repeated"), rows, shared());
    }

    private String shared() {
        return String.join(
                " ",
                facts.configs().stream()
                        .flatMap(config ->
                                config.shared().stream().map(shared -> say("shared", count(shared), config.name())))
                        .toList());
    }

    private Optional<Measure> columns(Facts.Config config) {
        List<List<Shown>> rows = config.columns().stream()
                .map(column -> row(
                        column.name(),
                        column.type().name(),
                        count(column.nulls()),
                        column.distinct().map(this::distinct).orElse(""),
                        column.range().map(range -> number(range.min())).orElse(""),
                        column.range().map(Measures::median).orElse(""),
                        column.range().map(range -> number(range.mean())).orElse(""),
                        column.range().map(range -> number(range.max())).orElse(""),
                        column.lengths().map(this::lengths).orElse("")))
                .toList();
        return table(
                "columns-" + config.name(),
                title(say("columns"), config),
                headings("column", "type", "empty", "different", "smallest", "median", "mean", "largest", "length"),
                rows,
                "");
    }

    private Stream<Measure> classes(Facts.Config config) {
        return config.columns().stream()
                .flatMap(column ->
                        column.classes().stream().flatMap(classes -> classes(config, column.name(), classes).stream()));
    }

    private Optional<Measure> classes(Facts.Config config, String column, Facts.Classes all) {
        List<String> headings = new ArrayList<>(headings("class"));
        config.splits().forEach(split -> headings.add(split.name()));
        headings.add(say("share"));
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
                title(say("classes", column), config),
                headings,
                rows,
                remark(all));
    }

    static String count(Facts.Split split, String column, String name) {
        return split.columns().stream()
                .filter(other -> other.name().equals(column))
                .flatMap(other -> other.classes().stream())
                .flatMap(classes -> classes.counts().stream())
                .filter(known -> known.name().equals(name))
                .map(known -> count(known.count()))
                .findFirst()
                .orElse("");
    }

    String remark(Facts.Classes classes) {
        List<String> remarks = new ArrayList<>();
        Balance.of(classes)
                .ifPresent(balance -> remarks.add(say("balance", balance.head(), balance.effective(), balance.gini())));
        if (classes.undeclared() > 0) {
            remarks.add(say("undeclared", count(classes.undeclared())));
        }
        if (classes.hidden() > 0) {
            remarks.add(say("hidden", classes.hidden()));
        }
        return String.join(" ", remarks);
    }

    private String title(String words, Facts.Config config) {
        return facts.configs().size() > 1 ? say("of", words, config.name()) : words;
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

    private String say(String name, Object... values) {
        return messages.say("measured." + name, values);
    }

    private List<String> headings(String... names) {
        return Stream.of(names).map(this::say).toList();
    }

    private static List<Shown> row(String... cells) {
        return Stream.of(cells).map(Shown::plain).toList();
    }

    String distinct(Facts.Distinct distinct) {
        return distinct.exact() ? count(distinct.count()) : say("about", count(distinct.count()));
    }

    static String median(Facts.Range range) {
        return range.quantiles().stream()
                .filter(quantile -> quantile.level().equals("0.5"))
                .map(quantile -> number(quantile.value()))
                .findFirst()
                .orElse("");
    }

    String lengths(Facts.Lengths lengths) {
        return lengths.min() == lengths.max()
                ? count(lengths.min())
                : messages.say("value.period", count(lengths.min()), count(lengths.max()));
    }

    /** Numbers of four digits may be years. */
    static String number(String text) {
        return text.matches("-?(\\d{5,}|\\d+\\.\\d+)") ? Figures.number(text) : text;
    }

    static String count(long number) {
        return Figures.number(String.valueOf(number));
    }
}
