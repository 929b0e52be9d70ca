package io.github.datacard.document;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Value;
import io.github.datacard.document.Picture.Cell;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.markdown.MarkdownPlain;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the tables of which pictures are drawn, by the rules of the library. */
final class Pictures {
    private static final int MOST = 24;
    private static final int MOST_PARTS = 60;
    private static final int MOST_LEAVES = 200;

    private final Vocabulary vocabulary;
    private final PictureRules rules;
    private final Messages messages;
    private final Descriptor descriptor;
    private final Neighbors neighbors;
    private final ShownValues values;
    private final Addresses addresses;
    private final Set<String> measured;

    /** @param measured the fields of which measured figures are shown, so that no picture repeats what the descriptor says */
    Pictures(
            Wording wording,
            Descriptor descriptor,
            Neighbors neighbors,
            ShownValues values,
            Addresses addresses,
            Set<String> measured) {
        this.vocabulary = wording.vocabulary();
        this.rules = wording.overview().pictures();
        this.messages = wording.messages();
        this.descriptor = descriptor;
        this.neighbors = neighbors;
        this.values = values;
        this.addresses = addresses;
        this.measured = measured;
    }

    /** The pictures of a section. */
    List<Picture> of(Section section) {
        return Picture.comparable(rules.of(section).stream()
                .filter(rule -> !measured.contains(rule.of().get(0)))
                .flatMap(this::drawn)
                .toList());
    }

    private static String parent(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private Stream<Picture> drawn(PictureRule rule) {
        return switch (rule.kind()) {
            case SHARES -> shares(rule);
            case FUNNEL -> funnel(rule).stream();
            case TREEMAP -> tree(rule).stream();
            case GRID -> grid(rule).stream();
            case TIMELINE -> timeline(rule).stream();
            case LINEAGE -> new LineageTable(vocabulary, messages, neighbors, addresses).of(descriptor).stream();
            case BARS -> bars(rule).stream();
            case DOTS -> new ResultDots(vocabulary, messages, rule).of(descriptor);
            case LADDER -> new CountingUnitsTable(messages, title(rule), rule).of(descriptor).stream();
            case FAMILY -> new FamilySizes(messages, title(rule), neighbors.known()).of(descriptor).stream();
            case DEFINITIONS -> new DefinitionsTable(messages, title(rule)).of(descriptor).stream();
            case ROLES ->
                new RolesTable(vocabulary, messages, title(rule), rule.of().get(0)).of(descriptor).stream();
            case LEAKAGE -> new LeakageTable(messages).of(descriptor).stream();
            case FOOTPRINT -> new FootprintTable(vocabulary, messages, rule.of().get(0)).of(descriptor).stream();
        };
    }

    private String title(PictureRule rule) {
        return messages.translated(
                rule.title().isEmpty() ? vocabulary.label(rule.of().get(0)) : rule.title());
    }

    private Stream<Picture> shares(PictureRule rule) {
        String path = rule.of().get(0);
        String parent = parent(path);
        Stream<Value> owners = parent.isEmpty() ? Stream.of(descriptor.root()) : descriptor.values(parent).stream();
        return owners.flatMap(owner -> {
            List<Value.Share> shares = shares(owner, last(path));
            List<Value.Share> reference = rule.reference().isEmpty() ? List.of() : shares(owner, rule.reference());
            String named = rule.name().isEmpty() ? "" : owner.text(rule.name());
            String title = named.isEmpty() ? title(rule) : named;
            String said =
                    rule.note().isEmpty() ? "" : vocabulary.label(parent + "." + rule.note(), owner.text(rule.note()));
            String note = said.isEmpty()
                    ? ""
                    : messages.say("picture.note", vocabulary.label(parent + "." + rule.note()), said);
            if (shares.isEmpty()) {
                return reference.isEmpty()
                        ? Stream.empty()
                        : Stream.of(new SharesTable(
                                        messages, messages.say("picture.reference.only", title), note, reference)
                                .picture());
            }
            SharesTable table = new SharesTable(messages, title, note, shares);
            return reference.isEmpty()
                    ? Stream.of(table.picture())
                    : Stream.concat(Stream.of(table.comparedWith(reference)), table.ratiosTo(reference).stream());
        });
    }

    private static List<Value.Share> shares(Value owner, String member) {
        return owner.at(member)
                .filter(Value.Shares.class::isInstance)
                .flatMap(value -> ((Value.Shares) value).shares().stream())
                .toList();
    }

    private String missing() {
        return messages.say("picture.missing");
    }

    private List<String> headings(String... names) {
        return Stream.of(names).map(name -> messages.say("picture." + name)).toList();
    }

    private Optional<Picture> bars(PictureRule rule) {
        String path = rule.of().get(0);
        List<Row> rows = new ArrayList<>();
        for (Value value : descriptor.values(path)) {
            amount(path + "." + rule.amount(), value.text(rule.amount())).ifPresent(cell -> {
                String group = rule.group().isEmpty() ? "" : value.text(rule.group());
                String said = group.isEmpty() ? missing() : vocabulary.label(path + "." + rule.group(), group);
                String name = name(path, rule, value);
                String label = brief(cell);
                rows.add(
                        rule.group().isEmpty()
                                ? Row.of(name, label, List.of(cell))
                                : Row.of(name, label + " · " + said, List.of(Cell.text(said), cell))
                                        .in(group));
            });
        }
        List<String> columns = new ArrayList<>(List.of(vocabulary.label(path + "." + rule.name())));
        if (!rule.group().isEmpty()) {
            columns.add(vocabulary.label(path + "." + rule.group()));
        }
        columns.add(vocabulary.label(path + "." + rule.amount()));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Picture(Picture.BARS, title(rule), "", List.copyOf(columns), top(rows)));
    }

    /** The name of a row, as readers know it. */
    private String name(String path, PictureRule rule, Value value) {
        String name = value.text(rule.name());
        return vocabulary
                .field(path + "." + rule.name())
                .filter(field -> field.type() == FieldType.CODE)
                .map(field -> values.code(field, name).text())
                .orElse(name.isEmpty() ? messages.say("picture.unnamed") : name);
    }

    private Optional<Cell> amount(String path, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean percent = vocabulary
                .field(path)
                .filter(field -> field.type() == FieldType.PERCENT)
                .isPresent();
        return percent
                ? Optional.of(Cell.number(messages.numbers().percent(text), Double.parseDouble(text)))
                : Count.of(text).map(count -> Cell.number(count.says(messages), (double) count.value()));
    }

    /** A share beside a bar in few digits; the table has all of them. */
    private String brief(Cell amount) {
        return amount.text().endsWith("%")
                ? new Shares(messages)
                        .of(BigDecimal.valueOf(amount.value())
                                .stripTrailingZeros()
                                .toPlainString())
                : amount.text();
    }

    /** The largest rows and one for all others. */
    private List<Row> top(List<Row> rows) {
        if (rows.size() <= MOST) {
            return List.copyOf(rows);
        }
        List<Row> sorted = rows.stream()
                .sorted(Comparator.comparingDouble(Row::value).reversed())
                .toList();
        List<Row> others = sorted.subList(MOST - 1, sorted.size());
        double sum = others.stream().mapToDouble(Row::value).sum();
        String text = messages.numbers().tenth(sum)
                + (rows.get(0).cells().stream().anyMatch(cell -> cell.text().endsWith("%"))
                        ? messages.numbers().sign()
                        : "");
        List<Row> top = new ArrayList<>(sorted.subList(0, MOST - 1));
        List<Cell> cells = new ArrayList<>();
        rows.get(0).cells().forEach(cell -> cells.add(cell.isNumber() ? Cell.number(text, sum) : Cell.text("")));
        top.add(Row.of(messages.say("picture.others", others.size()), text, cells)
                .marked(Picture.REST));
        return List.copyOf(top);
    }

    private Optional<Picture> funnel(PictureRule rule) {
        String path = rule.of().get(0);
        List<Row> rows = new ArrayList<>();
        double before = 0;
        for (Value step : descriptor.values(path)) {
            Optional<Count> in = Count.of(step.text(rule.reference()));
            Optional<Count> out = Count.of(step.text(rule.amount()));
            if (out.isPresent()) {
                double from = in.map(Count::value).map(Long::doubleValue).orElse(before);
                double kept = out.get().value();
                String share = from > 0 ? new Shares(messages).of(kept * 100 / from) : "";
                rows.add(Row.of(
                        step(path, rule, step),
                        out.get().says(messages) + (share.isEmpty() ? "" : " · " + share),
                        List.of(
                                Cell.number(
                                        in.map(count -> count.says(messages))
                                                .orElse(
                                                        from > 0
                                                                ? messages.numbers()
                                                                        .whole(from)
                                                                : missing()),
                                        from),
                                Cell.number(out.get().says(messages), kept),
                                Cell.text(share))));
                before = kept;
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Picture(
                        Picture.FUNNEL, title(rule), "", headings("step", "in", "out", "kept"), List.copyOf(rows)));
    }

    /** The kind of a step and what it did, as far as either is said. */
    private String step(String path, PictureRule rule, Value step) {
        String kind = vocabulary.label(path + "." + rule.name(), step.text(rule.name()));
        String did = MarkdownPlain.of(step.text(rule.note()));
        return Stream.of(kind, did).filter(text -> !text.isEmpty()).collect(Collectors.joining(": "));
    }

    private Optional<Picture> tree(PictureRule rule) {
        String path = rule.of().get(0);
        Map<String, Double> sizes = new LinkedHashMap<>();
        if (!rule.reference().isEmpty()) {
            descriptor
                    .root()
                    .along(rule.reference())
                    .filter(Value.Shares.class::isInstance)
                    .flatMap(value -> ((Value.Shares) value).shares().stream())
                    .forEach(share -> sizes.put(share.name(), SharesTable.amount(share)));
        }
        List<Row> rows = new ArrayList<>();
        for (Value part : descriptor.values(path)) {
            String name = part.text(rule.name());
            Optional<Cell> given = rule.amount().isEmpty()
                    ? Optional.ofNullable(sizes.get(name))
                            .map(size -> Cell.number(messages.numbers().tenth(size), size))
                    : amount(path + "." + rule.amount(), part.text(rule.amount()));
            Cell size = sizes.isEmpty() && rule.amount().isEmpty()
                    ? Cell.number(messages.say("picture.class"), 1)
                    : given.orElse(Cell.number(missing(), 0));
            if (!name.isEmpty()) {
                String above = rule.target().isEmpty() ? "" : part.text(rule.target());
                rows.add(Row.of(name, size.text(), List.of(Cell.text(above), size))
                        .below(above));
            }
        }
        boolean said = rows.stream().filter(row -> row.value() > 0).count() > 1;
        return said
                ? Optional.of(new Picture(
                        Picture.TREEMAP,
                        title(rule),
                        rows.size() > MOST_LEAVES ? messages.say("picture.gathered") : "",
                        headings("name", "part", "size"),
                        gathered(rows)))
                : Optional.empty();
    }

    /** All groups and the largest leaves; the other leaves of each group become one, so that each group keeps its size. */
    private List<Row> gathered(List<Row> rows) {
        if (rows.size() <= MOST_LEAVES) {
            return List.copyOf(rows);
        }
        Set<String> groups = rows.stream().map(Row::target).collect(Collectors.toSet());
        Set<Row> kept = rows.stream()
                .filter(row -> !groups.contains(row.name()))
                .sorted(Comparator.comparingDouble(Row::value).reversed())
                .limit(MOST_LEAVES)
                .collect(Collectors.toSet());
        Map<String, List<Row>> others = new LinkedHashMap<>();
        List<Row> all = new ArrayList<>();
        for (Row row : rows) {
            if (groups.contains(row.name()) || kept.contains(row)) {
                all.add(row);
            } else {
                others.computeIfAbsent(row.target(), group -> new ArrayList<>()).add(row);
            }
        }
        others.forEach((group, leaves) -> {
            double sum = leaves.stream().mapToDouble(Row::value).sum();
            Cell size = Cell.number(messages.numbers().tenth(sum), sum);
            String name = messages.say("picture.others", leaves.size());
            all.add(Row.of(
                            group.isEmpty() ? name : messages.say("picture.note.short", group, name),
                            size.text(),
                            List.of(Cell.text(group), size))
                    .below(group)
                    .marked(Picture.REST));
        });
        return List.copyOf(all);
    }

    private static List<Row> largest(List<Row> rows) {
        return rows.size() <= MOST_PARTS
                ? List.copyOf(rows)
                : rows.stream()
                        .sorted(Comparator.comparingDouble(Row::value).reversed())
                        .limit(MOST_PARTS)
                        .toList();
    }

    private Optional<Picture> grid(PictureRule rule) {
        String path = rule.of().get(0);
        List<Row> rows = new ArrayList<>();
        for (Value pair : descriptor.values(path)) {
            List<String> names = pair.texts(rule.name());
            Optional<Cell> cell = Stream.of(rule.amount(), rule.reference())
                    .flatMap(member -> amount(path + "." + member, pair.text(member)).stream())
                    .findFirst();
            if (names.size() == 2 && cell.isPresent()) {
                rows.add(Row.of(names.get(0), cell.get().text(), List.of(Cell.text(names.get(1)), cell.get()))
                        .below(names.get(1)));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Picture(Picture.GRID, title(rule), "", headings("group", "and", "value"), largest(rows)));
    }

    private Optional<Picture> timeline(PictureRule rule) {
        List<Row> rows = new ArrayList<>();
        for (String path : rule.of()) {
            Period.of(descriptor.text(path))
                    .ifPresent(period -> rows.add(Row.of(
                            vocabulary.label(path),
                            says(period),
                            List.of(
                                    Cell.number(period.startSaid(), period.start()),
                                    Cell.number(period.endSaid(), period.end())))));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Picture(
                        Picture.TIMELINE, title(rule), "", headings("period", "from", "to"), List.copyOf(rows)));
    }

    private String says(Period period) {
        return period.startSaid().equals(period.endSaid())
                ? period.startSaid()
                : messages.say("value.period", period.startSaid(), period.endSaid());
    }
}
