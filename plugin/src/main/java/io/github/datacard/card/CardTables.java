package io.github.datacard.card;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.document.Document;
import io.github.datacard.text.MarkdownText;
import io.github.datacard.vocabulary.Choice;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of a card, whose columns are those members of records that any row has. */
public final class CardTables {
    /** The name of the tables that define labels. */
    public static final String LABELS = "labels";

    /** The names of all tables. */
    public static final Set<String> NAMES = Set.of("splits", "features", LABELS, "demographics", "funnel", "loading");

    private static final String SHARES = "distribution";
    private static final String REFERENCE = "reference";

    /** Members of an attribute that a table of its groups shows. */
    private static final Set<String> OF_GROUPS = Set.of("attribute", SHARES, REFERENCE);

    private static final String PLAIN = "plain";
    private static final Cell EMPTY = new Cell(PLAIN, "");

    private final Vocabulary vocabulary;
    private final Messages messages;
    private final TableTitles titles;
    private final Descriptor descriptor;
    private final Document document;
    private final MeasuredCells measured;

    CardTables(Vocabulary vocabulary, Messages messages, Descriptor descriptor, Document document) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.titles = new TableTitles(vocabulary, messages);
        this.descriptor = descriptor;
        this.document = document;
        this.measured = new MeasuredCells(messages, document.measured());
    }

    /**
     * A table.
     *
     * @param title what it shows; several tables of one name differ by it
     * @param lead what stands before it, in Markdown; may be empty
     * @param columns their headings; without any there is only the lead
     * @param rows a cell for each column
     */
    public record Table(String title, String lead, List<String> columns, List<List<Cell>> rows) {}

    /**
     * A cell.
     *
     * @param kind plain, code or markdown
     */
    public record Cell(String kind, String text) {}

    /** All tables by the names under which layouts and marks ask for them. */
    Map<String, List<Table>> all() {
        Map<String, List<Table>> all = new LinkedHashMap<>();
        all.put("splits", splits());
        all.put("features", ofConfigs("features", Paths.FEATURES, config -> ""));
        all.put(LABELS, labels());
        all.put("demographics", demographics());
        all.put("funnel", funnel());
        all.put("loading", loading());
        return all;
    }

    /** One table for all configurations of which nothing but the sizes of splits is said, or else one for each. */
    private List<Table> splits() {
        List<Value> configs = descriptor.values(Paths.CONFIGS).stream()
                .filter(config -> config.at("splits").findFirst().isPresent())
                .toList();
        boolean sizes = configs.size() > 1
                && configs.stream()
                        .allMatch(config -> config.text("description").isEmpty()
                                && config.at("splits").flatMap(Value::flat).allMatch(CardTables::isSize));
        return sizes
                ? List.of(sizes(configs))
                : ofConfigs("splits", Paths.SPLITS, config -> config.text("description"));
    }

    private static boolean isSize(Value split) {
        return split instanceof Value.Members said && said.values().keySet().equals(Set.of("name", "count"));
    }

    /** A row for each configuration, a column for each split. */
    private Table sizes(List<Value> configs) {
        Set<String> names = new LinkedHashSet<>();
        List<Map<String, Cell>> known = new ArrayList<>();
        for (Value config : configs) {
            Map<String, Cell> counts = new LinkedHashMap<>();
            config.at("splits")
                    .flatMap(Value::flat)
                    .forEach(split -> counts.put(split.text("name"), plain(count(split.text("count")))));
            names.addAll(counts.keySet());
            known.add(counts);
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int at = 0; at < configs.size(); at++) {
            Map<String, Cell> counts = known.get(at);
            rows.add(Stream.concat(
                            Stream.of(new Cell("code", DatasetView.nameOf(configs.get(at)))),
                            names.stream().map(name -> counts.getOrDefault(name, EMPTY)))
                    .toList());
        }
        return new Table(
                titles.of(Paths.SPLITS, ""),
                "",
                Stream.concat(Stream.of(vocabulary.label(Paths.CONFIG_NAME)), names.stream())
                        .toList(),
                rows);
    }

    private List<Table> ofConfigs(String member, String path, Function<Value, String> lead) {
        List<Value> configs = descriptor.values(Paths.CONFIGS);
        return configs.stream()
                .flatMap(config -> table(
                        titles.of(path, configs.size() > 1 || isNamed(config) ? DatasetView.nameOf(config) : ""),
                        lead.apply(config),
                        vocabulary.field(path).orElseThrow(),
                        config.at(member).flatMap(Value::flat).toList())
                        .map(table -> measured.beside(member, DatasetView.nameOf(config), table))
                        .stream())
                .toList();
    }

    private static boolean isNamed(Value config) {
        return !DatasetView.nameOf(config).equals(DatasetView.DEFAULT_CONFIG);
    }

    private List<Table> labels() {
        Field field = vocabulary.field(Paths.LABEL_DEFINITIONS).orElseThrow();
        List<Value> sets = descriptor.values(Paths.ANNOTATION_SETS);
        return sets.stream()
                .flatMap(set -> table(
                        titles.of(field.path(), set.text("name")),
                        set.text("instructions"),
                        field,
                        set.at("label_definitions").flatMap(Value::flat).toList())
                        .stream())
                .toList();
    }

    /**
     * A row for each group of each attribute, with the population that it is compared with. What is said of an attribute
     * in few words stands in each row, and texts in its first one.
     */
    private List<Table> demographics() {
        Field field = vocabulary.field(Paths.DEMOGRAPHICS).orElseThrow();
        List<Field> others = field.fields().stream()
                .filter(member -> !OF_GROUPS.contains(member.name()))
                .toList();
        List<String> columns = Stream.of(
                        Stream.of(
                                label(field, "attribute"),
                                messages.say("card.group"),
                                label(field, SHARES),
                                label(field, REFERENCE)),
                        others.stream().map(Field::label))
                .flatMap(Function.identity())
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (Value attribute : descriptor.values(Paths.DEMOGRAPHICS)) {
            Map<String, String> shares = shares(attribute, SHARES);
            Map<String, String> compared = shares(attribute, REFERENCE);
            Set<String> groups = new LinkedHashSet<>(shares.keySet());
            groups.addAll(compared.keySet());
            boolean first = true;
            for (String group : groups.isEmpty() ? Set.of("") : groups) {
                List<Cell> row = new ArrayList<>(List.of(
                        plain(attribute.text("attribute")),
                        plain(group),
                        plain(shares.getOrDefault(group, "")),
                        plain(compared.getOrDefault(group, ""))));
                for (Field other : others) {
                    row.add(first || other.type() != FieldType.TEXT ? cell(other, attribute) : EMPTY);
                }
                rows.add(row);
                first = false;
            }
        }
        return used(titles.of(field.path(), ""), "", columns, rows);
    }

    private static Map<String, String> shares(Value record, String member) {
        Map<String, String> shares = new LinkedHashMap<>();
        record.at(member)
                .filter(Value.Shares.class::isInstance)
                .flatMap(value -> ((Value.Shares) value).shares().stream())
                .forEach(share ->
                        shares.put(share.name(), share.percent() ? share.amount() + "%" : count(share.amount())));
        return shares;
    }

    /** The lines that load a dataset, where no others are stated. */
    private List<Table> loading() {
        String code = document.use().loading();
        return descriptor.has(Paths.QUICKSTART) || code.isEmpty()
                ? List.of()
                : List.of(new Table(titles.loading(), MarkdownText.fence(code, "python"), List.of(), List.of()));
    }

    /** What each step left of what went into it; of a single one its own line says all. */
    private List<Table> funnel() {
        Field field = vocabulary.field(Paths.STEPS).orElseThrow();
        List<List<Cell>> rows = new ArrayList<>();
        List<Value> steps = descriptor.values(Paths.STEPS);
        for (int index = 0; index < steps.size(); index++) {
            Value step = steps.get(index);
            Optional<Count> in = Count.of(step.text("count_in"));
            Optional<Count> out = Count.of(step.text("count_out"));
            if (in.isPresent() || out.isPresent()) {
                rows.add(List.of(
                        plain(String.valueOf(index + 1)),
                        plain(said(field.member("kind").orElseThrow(), step.text("kind"))),
                        new Cell("markdown", step.text("description")),
                        plain(in.map(Count::says).orElse("")),
                        plain(out.map(Count::says).orElse("")),
                        plain(in.isPresent() && out.isPresent() ? kept(in.get(), out.get()) : "")));
            }
        }
        List<String> columns = List.of(
                messages.say("card.step"),
                label(field, "kind"),
                label(field, "description"),
                label(field, "count_in"),
                label(field, "count_out"),
                messages.say("card.kept"));
        return rows.size() < 2 ? List.of() : used(titles.funnel(), "", columns, rows);
    }

    private static String kept(Count in, Count out) {
        return in.value() == 0
                ? ""
                : BigDecimal.valueOf(out.value() * 100.0 / in.value())
                                .setScale(1, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "%";
    }

    private static String label(Field record, String member) {
        return record.member(member).map(Field::label).orElse(member);
    }

    private Optional<Table> table(String title, String lead, Field record, List<Value> items) {
        List<Field> members = record.fields();
        List<List<Cell>> rows = items.stream()
                .map(item -> members.stream().map(member -> cell(member, item)).toList())
                .toList();
        return used(title, lead, members.stream().map(Field::label).toList(), rows).stream()
                .findFirst();
    }

    /** The table without columns in which nothing stands; none without rows. */
    private static List<Table> used(String title, String lead, List<String> columns, List<List<Cell>> rows) {
        int[] used = IntStream.range(0, columns.size())
                .filter(column ->
                        rows.stream().anyMatch(row -> !row.get(column).text().isEmpty()))
                .toArray();
        return rows.isEmpty()
                ? List.of()
                : List.of(new Table(
                        title,
                        lead,
                        IntStream.of(used).mapToObj(columns::get).toList(),
                        rows.stream()
                                .map(row ->
                                        IntStream.of(used).mapToObj(row::get).toList())
                                .toList()));
    }

    private Cell cell(Field member, Value item) {
        List<Value> values = item.at(member.name()).flatMap(Value::flat).toList();
        if (values.isEmpty()) {
            return EMPTY;
        }
        List<Cell> cells = values.stream().map(value -> single(member, value)).toList();
        return cells.size() == 1
                ? cells.get(0)
                : new Cell(
                        cells.get(0).kind().equals("code")
                                ? "codes"
                                : cells.get(0).kind(),
                        String.join(
                                cells.get(0).kind().equals("code") ? "\n" : " / ",
                                cells.stream().map(Cell::text).toList()));
    }

    private Cell single(Field member, Value value) {
        if (value instanceof Value.ColumnType column) {
            return new Cell(
                    column.measured() ? "measured" : "code", column.feature().says());
        }
        if (!(value instanceof Value.Scalar scalar)) {
            return EMPTY;
        }
        return switch (member.type()) {
            case TEXT -> new Cell("markdown", scalar.text());
            case COUNT -> plain(count(scalar.text()));
            case BYTES -> plain(bytes(scalar.text()));
            case CHOICE -> plain(said(member, scalar.text()));
            default -> isCode(member) ? new Cell("code", scalar.text()) : plain(scalar.text());
        };
    }

    /** Names in the data and of files are shown character by character. */
    private static boolean isCode(Field member) {
        return Stream.of("name", "files", "label").anyMatch(member.name()::equals);
    }

    private static String said(Field choice, String text) {
        return choice.choice(text).map(Choice::label).orElse(text);
    }

    private static String count(String text) {
        return Count.of(text).map(Count::says).orElse(text);
    }

    private static String bytes(String text) {
        return String.format(Locale.ROOT, "%,d bytes", new BigDecimal(text).longValue());
    }

    private static Cell plain(String text) {
        return new Cell(PLAIN, text);
    }
}
