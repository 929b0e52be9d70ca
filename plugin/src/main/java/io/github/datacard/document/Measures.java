package io.github.datacard.document;

import io.github.datacard.document.Document.Figure;
import io.github.datacard.document.Document.Measure;
import io.github.datacard.facts.Balance;
import io.github.datacard.facts.Drift;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Volume;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.NumberWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts as tables for readers. */
final class Measures {
    /** Percentage points below which splits are alike. */
    private static final BigDecimal LEAST_DRIFT = BigDecimal.TEN;

    /** Whose counts say all that a measure of balance could. */
    private static final int FEW_CLASSES = 10;

    private static final int MOST_VALUES = 6;
    private static final int MOST_SIZES = 3;
    private static final List<String> OF_SPLITS =
            List.of("files", "size", "rows", "repeated", "duration", "pictures", "volumes");
    private static final List<String> OF_COLUMNS = List.of(
            "type",
            "empty",
            "different",
            "smallest",
            "median",
            "mean",
            "largest",
            "deviation",
            "zeros",
            "nan",
            "length");

    private final Messages messages;
    private final Facts facts;
    private final Shares shares;
    private final NumberWords numbers;

    Measures(Messages messages, Facts facts) {
        this.messages = messages;
        this.facts = facts;
        this.shares = new Shares(messages);
        this.numbers = messages.numbers();
    }

    List<Measure> all() {
        List<Measure> all = new ArrayList<>();
        splits().ifPresent(all::add);
        facts.configs().forEach(config -> columns(config).ifPresent(all::add));
        facts.configs().forEach(config -> classes(config).forEach(all::add));
        facts.configs().forEach(config -> details(config).forEach(all::add));
        return List.copyOf(all);
    }

    private Optional<Measure> splits() {
        boolean several = facts.configs().size() > 1;
        List<Figure> figures = new ArrayList<>();
        List<List<Shown>> rows = new ArrayList<>();
        for (Facts.Config config : facts.configs()) {
            for (Facts.Split split : config.splits()) {
                Map<String, String> known = figures(split);
                known.forEach((name, text) -> figures.add(new Figure(config.name(), split.name(), name, text)));
                rows.add(row((several ? config.name() + ": " : "") + split.name(), known));
            }
        }
        return table("splits", say("splits"), headings("split", OF_SPLITS), rows, shared())
                .map(table -> withFigures(table, figures))
                .map(this::withLeakage);
    }

    private Map<String, String> figures(Facts.Split split) {
        return figures(
                OF_SPLITS,
                count(facts.count(split)),
                numbers.bytes(String.valueOf(split.bytes())),
                split.rows().map(this::count).orElse(""),
                split.duplicates().map(this::count).orElse(""),
                duration(split.together().seconds()),
                pictures(split.together().sizes()),
                volumes(split.together().volumes()));
    }

    private static Map<String, String> figures(List<String> names, String... texts) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (int at = 0; at < names.size(); at++) {
            figures.put(names.get(at), texts[at]);
        }
        return figures;
    }

    private static Measure withFigures(Measure table, List<Figure> figures) {
        return new Measure(table.id(), table.title(), table.value(), table.remark(), table.pictures(), figures);
    }

    private Measure withLeakage(Measure splits) {
        LeakageTable table = new LeakageTable(messages);
        return new Measure(
                splits.id(),
                splits.title(),
                splits.value(),
                splits.remark(),
                facts.configs().stream()
                        .flatMap(config -> table.of(config).stream())
                        .toList(),
                splits.figures());
    }

    /** Hours, minutes and seconds. */
    private static String duration(String seconds) {
        if (seconds.isEmpty()) {
            return "";
        }
        long whole = new BigDecimal(seconds).longValue();
        return String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    private String pictures(List<Facts.ImageCount> sizes) {
        return sizes.stream()
                .limit(MOST_SIZES)
                .map(size -> say("picture-size", "" + size.width(), "" + size.height(), count(size.count())))
                .collect(Collectors.joining(", "));
    }

    private String volumes(List<Volume.Count> volumes) {
        return volumes.stream()
                .limit(MOST_SIZES)
                .map(volume -> volume(volume.volume(), count(volume.count())))
                .collect(Collectors.joining("; "));
    }

    private String volume(Volume volume, String count) {
        String shape = volume.shape().stream().map(this::count).collect(Collectors.joining("×"));
        String spacing = volume.spacing().stream().map(this::number).collect(Collectors.joining("×"));
        return spacing.isEmpty()
                ? say("volume-shape", shape, volume.type(), count)
                : say("volume-size", shape, spacing, volume.unit(), volume.type(), count);
    }

    private String shared() {
        return String.join(
                " ",
                facts.configs().stream()
                        .flatMap(config -> Stream.concat(
                                config.shared().stream()
                                        .map(shared -> facts.configs().size() > 1
                                                ? say("shared", count(shared), config.name())
                                                : say("shared-rows", count(shared))),
                                config.sharedKeys().stream()
                                        .map(key -> say("shared-key", count(key.values()), key.column()))))
                        .toList());
    }

    private Optional<Measure> columns(Facts.Config config) {
        List<Figure> figures = new ArrayList<>();
        List<List<Shown>> rows = new ArrayList<>();
        for (Facts.Column column : config.columns()) {
            Map<String, String> known = figures(column);
            known.forEach((name, text) -> figures.add(new Figure(config.name(), column.name(), name, text)));
            rows.add(row(column.name(), known));
        }
        return table(
                        "columns-" + config.name(),
                        title(say("columns"), config),
                        headings("column", OF_COLUMNS),
                        rows,
                        "")
                .map(table -> withFigures(table, figures));
    }

    private Map<String, String> figures(Facts.Column column) {
        Optional<Facts.Range> range = column.range();
        return figures(
                OF_COLUMNS,
                column.type().name(),
                count(column.nulls()),
                column.distinct().map(this::distinct).orElse(""),
                range.map(found -> number(found.min())).orElse(""),
                range.map(this::median).orElse(""),
                range.map(found -> average(found.mean())).orElse(""),
                range.map(found -> number(found.max())).orElse(""),
                average(column.detail().deviation()),
                column.detail()
                        .zeros()
                        .filter(zeros -> zeros > 0)
                        .map(this::count)
                        .orElse(""),
                column.detail().nan().map(this::count).orElse(""),
                column.lengths().map(this::lengths).orElse(""));
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
        long whole = all.counts().stream().mapToLong(Facts.ClassCount::count).sum();
        List<List<Shown>> rows = all.counts().stream()
                .map(known -> {
                    List<String> cells = new ArrayList<>(List.of(known.name()));
                    config.splits()
                            .forEach(split -> cells.add(count(split, column, known.name(), Facts.Column::classes)));
                    cells.add(shares.of(known.count(), whole));
                    return row(cells.toArray(String[]::new));
                })
                .toList();
        return table(
                "classes-" + config.name() + "-" + column,
                title(say("classes", column), config),
                headings,
                rows,
                (remark(all) + " "
                                + drift(config, column, Facts.Column::classes).orElse(""))
                        .strip());
    }

    Optional<String> drift(
            Facts.Config config, String column, Function<Facts.Column, Optional<Facts.Classes>> classes) {
        return Drift.of(config, column, classes)
                .filter(drift -> drift.percent().compareTo(LEAST_DRIFT) >= 0)
                .map(drift -> say("drift", drift.first(), drift.second(), drift.percent()));
    }

    private Stream<Measure> details(Facts.Config config) {
        return Stream.of(values(config), parts(config), together(config), personal(config), sample(config))
                .flatMap(Optional::stream);
    }

    private Optional<Measure> values(Facts.Config config) {
        List<List<Shown>> rows = config.columns().stream()
                .flatMap(column -> column.detail().values().stream()
                        .map(values -> row(
                                column.name(),
                                shares(values),
                                drift(
                                                config,
                                                column.name(),
                                                other -> other.detail().values())
                                        .orElse(""))))
                .toList();
        return table(
                "values-" + config.name(),
                title(say("values"), config),
                headings("column", "shares", "remark"),
                rows,
                "");
    }

    /** The most frequent values with their shares. */
    private String shares(Facts.Classes values) {
        BigDecimal whole = BigDecimal.valueOf(
                values.counts().stream().mapToLong(Facts.ClassCount::count).sum());
        String shown = values.counts().stream()
                .limit(MOST_VALUES)
                .map(known -> say(
                        "value-share",
                        known.name(),
                        new BigDecimal(NumberWords.percentage(BigDecimal.valueOf(known.count()), whole))))
                .collect(Collectors.joining(", "));
        long more = Math.max(0L, values.counts().size() - (long) MOST_VALUES) + values.hidden();
        return more == 0 ? shown : say("more", shown, count(more));
    }

    private Optional<Measure> parts(Facts.Config config) {
        List<List<Shown>> rows = config.columns().stream()
                .flatMap(column -> column.detail().parts().stream()
                        .map(part -> row(
                                column.name() + "." + part.path(),
                                part.type().name(),
                                count(part.count()),
                                part.lengths().map(this::lengths).orElse(""),
                                part.values().map(this::shares).orElse(""))))
                .toList();
        return table(
                "parts-" + config.name(),
                title(say("parts"), config),
                headings("part", "type", "occurs", "length", "shares"),
                rows,
                "");
    }

    private Optional<Measure> together(Facts.Config config) {
        return config.largest()
                .flatMap(split -> table(
                        "together-" + config.name(),
                        title(say("together", split.name()), config),
                        headings("column", "how", "figure"),
                        Stream.concat(
                                        split.together().associations().stream()
                                                .map(pair -> row(
                                                        say("two", pair.first(), pair.second()),
                                                        say(pair.measure()),
                                                        number(pair.value()))),
                                        split.together().missing().stream()
                                                .map(missing -> row(
                                                        String.join(", ", missing.columns()),
                                                        say("empty-together"),
                                                        count(missing.rows()))))
                                .toList(),
                        ""));
    }

    private Optional<Measure> personal(Facts.Config config) {
        List<List<Shown>> rows = config.columns().stream()
                .flatMap(column -> column.detail().personal().stream()
                        .map(personal -> row(column.name(), say("like-" + personal.kind()), count(personal.rows()))))
                .toList();
        return table(
                "personal-" + config.name(),
                title(say("personal"), config),
                headings("column", "looks-like", "rows"),
                rows,
                "");
    }

    private Optional<Measure> sample(Facts.Config config) {
        return config.sample()
                .map(sample -> new Measure(
                        "sample-" + config.name(),
                        title(say("sample", sample.split()), config),
                        Shown.table(
                                sample.columns(),
                                sample.rows().stream()
                                        .map(row -> row(row.toArray(String[]::new)))
                                        .toList()),
                        ""));
    }

    String count(Facts.Split split, String column, String name, Function<Facts.Column, Optional<Facts.Classes>> found) {
        return split.columns().stream()
                .filter(other -> other.name().equals(column))
                .flatMap(other -> found.apply(other).stream())
                .map(classes -> count(classes, name))
                .findFirst()
                .orElse("");
    }

    /** A class that a split does not name may be one that it hides. */
    private String count(Facts.Classes classes, String name) {
        return classes.counts().stream()
                .filter(known -> known.name().equals(name))
                .map(known -> count(known.count()))
                .findFirst()
                .orElse(classes.hidden() > 0 ? say("withheld") : "");
    }

    String remark(Facts.Classes classes) {
        List<String> remarks = new ArrayList<>();
        Balance.of(classes)
                .ifPresent(balance -> remarks.add(
                        classes.counts().size() <= FEW_CLASSES
                                ? say("balance.few", number(balance.head()))
                                : say(
                                        "balance",
                                        number(balance.head()),
                                        number(balance.effective()),
                                        number(balance.gini()))));
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

    private List<String> headings(String first, List<String> names) {
        return Stream.concat(Stream.of(first), names.stream()).map(this::say).toList();
    }

    private static List<Shown> row(String name, Map<String, String> figures) {
        return Stream.concat(Stream.of(name), figures.values().stream())
                .map(Shown::plain)
                .toList();
    }

    private static List<Shown> row(String... cells) {
        return Stream.of(cells).map(Shown::plain).toList();
    }

    String distinct(Facts.Distinct distinct) {
        return distinct.exact() ? count(distinct.count()) : say("about", count(distinct.count()));
    }

    String median(Facts.Range range) {
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

    String number(String text) {
        return numbers.value(text);
    }

    /** A mean or a deviation. */
    String average(String text) {
        return numbers.average(text);
    }

    String count(long number) {
        return numbers.number(number);
    }
}
