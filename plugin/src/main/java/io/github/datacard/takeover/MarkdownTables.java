package io.github.datacard.takeover;

import io.github.datacard.card.HeadingWords;
import io.github.datacard.descriptor.Draft;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.markdown.CardBlock;
import io.github.datacard.markdown.CardBlock.Cell;
import io.github.datacard.markdown.CardMarkdown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads tables of a card that list splits with their counts, or columns with what they are, as people write them. Only
 * such tables are read that say nothing else.
 */
public final class MarkdownTables {
    /** How the Hub's loader wants splits named. */
    private static final Pattern SPLIT = Pattern.compile("\\w+(?:\\.\\w+)*+");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[._\\d]+");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4}");
    /** An item of a list of columns: {@code - `text`: What somebody wrote.} */
    private static final Pattern COLUMN =
            Pattern.compile("[-*+] (?<around>[*_]{0,3})(`(?<code>[^`]+)`|'?(?<name>[\\w.-]+)'?)"
                    + "(:\\k<around>|\\k<around>:|\\k<around> [-\u2013\u2014]) ?(?<meaning>[^ ].*)");

    /** A generated table is read back as words. */
    private static final Pattern MARKUP = Pattern.compile("[`*_<>\\[\\]\\\\&]|https?:");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern CONFIG = Pattern.compile("[\\w.+-]+");

    private final ImportRules.Tables words;
    private final Draft draft;

    /**
     * A reading.
     *
     * @param words the words by which tables are known
     * @param draft what a descriptor takes
     */
    public MarkdownTables(ImportRules.Tables words, Draft draft) {
        this.words = words;
        this.draft = draft;
    }

    /**
     * What a table says.
     *
     * @param splits the sizes of splits
     * @param columns the columns of the data
     */
    public record Content(List<SplitRow> splits, List<ColumnRow> columns) {}

    /** A split of a configuration, whose name is empty where the table names none, and how many examples it has. */
    record SplitRow(String config, String name, long count) {}

    /** A column of a configuration. */
    record ColumnRow(String config, String name, Optional<String> type, Optional<String> meaning) {}

    /**
     * What a hand-written table says, if it is regular.
     *
     * @param known the configurations that the card names elsewhere
     */
    public Optional<Content> of(CardBlock table, Predicate<String> known) {
        List<List<Cell>> rows = table.cells();
        if (!isRegular(rows)) {
            return Optional.empty();
        }
        return sizes(rows)
                .or(() -> across(rows, known))
                .filter(MarkdownTables::isDistinct)
                .map(splits -> new Content(splits, List.of()))
                .or(() -> columns(rows).map(columns -> new Content(List.of(), columns)));
    }

    /**
     * What a list of columns says, in which each item is a name and what the column means, in more than a word; empty if one
     * of them is anything else. Types are not taken from prose: the loader would be given them.
     */
    public Optional<Content> ofList(CardBlock list) {
        List<ColumnRow> columns = new ArrayList<>();
        for (CardBlock.Item item : list.items()) {
            Matcher column =
                    COLUMN.matcher(SPACES.matcher(item.source().strip()).replaceAll(" "));
            if (!item.line() || !column.matches()) {
                return Optional.empty();
            }
            String name = Optional.ofNullable(column.group("code")).orElseGet(() -> column.group("name"));
            Cell meaning = new Cell("", column.group("meaning"));
            if (!draft.accepts(Paths.FEATURE_NAME, name)
                    || meaning.source().indexOf(' ') < 0
                    || MARKUP.matcher(meaning.source()).find()
                    || !isMeaning(meaning)) {
                return Optional.empty();
            }
            columns.add(new ColumnRow("", name, Optional.empty(), Optional.of(meaning.source())));
        }
        boolean distinct = columns.stream().map(ColumnRow::name).distinct().count() == columns.size();
        return columns.isEmpty() || !distinct
                ? Optional.empty()
                : Optional.of(new Content(List.of(), List.copyOf(columns)));
    }

    /** A row for each split. */
    private Optional<List<SplitRow>> sizes(List<List<Cell>> rows) {
        List<String> head = head(rows);
        int count = index(head, words.counts());
        if (!words.splits().contains(head.get(0)) || count < 1 || head.size() > 2) {
            return Optional.empty();
        }
        List<SplitRow> splits = new ArrayList<>();
        for (List<Cell> row : body(rows)) {
            String name = row.get(0).words();
            Optional<Long> number = number(row.get(count).words());
            if (number.isEmpty() || !isSplit(name)) {
                return Optional.empty();
            }
            splits.add(new SplitRow("", splitName(name), number.get()));
        }
        return Optional.of(splits);
    }

    /** A column for each split, and a row for each configuration. */
    private Optional<List<SplitRow>> across(List<List<Cell>> rows, Predicate<String> known) {
        List<Cell> names = rows.get(0);
        int first = isSplit(names.get(0).words()) ? 0 : 1;
        boolean splitsOnly = names.size() > first
                && names.subList(first, names.size()).stream().allMatch(name -> isSplit(name.words()));
        if (!splitsOnly || (first == 0 && rows.size() > 2)) {
            return Optional.empty();
        }
        List<List<Cell>> body = counted(body(rows));
        List<SplitRow> splits = new ArrayList<>();
        for (List<Cell> row : body) {
            Optional<String> config =
                    first == 0 ? Optional.of("") : config(head(rows).get(0), row, body.size() > 1, known);
            Optional<List<SplitRow>> said = config.flatMap(name -> across(name, names, row, first));
            if (said.isEmpty()) {
                return Optional.empty();
            }
            splits.addAll(said.get());
        }
        return Optional.of(splits);
    }

    /** Of several rows only one that counts, where the others are those of a template that nobody filled. */
    private List<List<Cell>> counted(List<List<Cell>> body) {
        List<List<Cell>> filled = body.stream()
                .filter(row ->
                        row.stream().skip(1).anyMatch(cell -> !cell.words().isEmpty()))
                .toList();
        return filled.size() == 1 && isCount(filled.get(0).get(0).words()) ? filled : body;
    }

    /** Whether the name of a row says no more than that its numbers are counts. */
    private boolean isCount(String name) {
        return name.isEmpty() || words.counts().contains(HeadingWords.of(name));
    }

    /** The configuration that a row is about: below a heading that says so, or where the card names it elsewhere. */
    private Optional<String> config(String head, List<Cell> row, boolean several, Predicate<String> known) {
        String name = row.get(0).words();
        if (!several && isCount(name)) {
            return Optional.of("");
        }
        boolean named = head.isEmpty() ? known.test(name) : words.configs().contains(head);
        return named
                        && draft.accepts(Paths.CONFIG_NAME, name)
                        && CONFIG.matcher(name).matches()
                ? Optional.of(name)
                : Optional.empty();
    }

    /** A row without any number is none of splits. */
    private Optional<List<SplitRow>> across(String config, List<Cell> names, List<Cell> row, int first) {
        List<SplitRow> splits = new ArrayList<>();
        for (int at = first; at < row.size(); at++) {
            String text = row.get(at).words();
            Optional<Long> number = number(text);
            if (number.isEmpty() && !text.isEmpty()) {
                return Optional.empty();
            }
            String name = splitName(names.get(at).words());
            number.ifPresent(size -> splits.add(new SplitRow(config, name, size)));
        }
        return splits.isEmpty() ? Optional.empty() : Optional.of(splits);
    }

    /** A row for each column of the data. */
    private Optional<List<ColumnRow>> columns(List<List<Cell>> rows) {
        List<String> head = head(rows);
        int type = index(head, words.types());
        int meaning = index(head, words.meanings());
        long understood =
                1 + Stream.of(type, meaning).filter(index -> index > 0).count();
        if (!words.columns().contains(head.get(0)) || understood == 1 || understood < head.size()) {
            return Optional.empty();
        }
        List<ColumnRow> columns = new ArrayList<>();
        for (List<Cell> row : body(rows)) {
            ColumnRow column = new ColumnRow(
                    "", row.get(0).words(), said(row, type, this::isType), said(row, meaning, this::isMeaning));
            long given = 1
                    + Stream.of(column.type(), column.meaning())
                            .flatMap(Optional::stream)
                            .count();
            if (given < understood || !draft.accepts(Paths.FEATURE_NAME, column.name())) {
                return Optional.empty();
            }
            columns.add(column);
        }
        boolean distinct = columns.stream().map(ColumnRow::name).distinct().count() == columns.size();
        return distinct ? Optional.of(columns) : Optional.empty();
    }

    private static Optional<String> said(List<Cell> row, int at, Predicate<Cell> accepted) {
        return at < 0
                ? Optional.empty()
                : Optional.of(row.get(at)).filter(accepted).map(Cell::source);
    }

    private boolean isType(Cell cell) {
        return cell.source().equals(cell.words()) && draft.accepts(Paths.FEATURE_TYPE, cell.words());
    }

    /** A text that a generated table would show as it is. */
    private boolean isMeaning(Cell cell) {
        String text = cell.source();
        return text.indexOf('|') < 0
                && draft.accepts(Paths.FEATURE_DESCRIPTION, text)
                && CardMarkdown.cell(text).equals(text);
    }

    private static List<String> head(List<List<Cell>> rows) {
        return rows.get(0).stream().map(cell -> HeadingWords.of(cell.words())).toList();
    }

    /** Whether there are rows below the head, and no cells in them that stand below none of it. */
    private static boolean isRegular(List<List<Cell>> rows) {
        return rows.size() > 1
                && rows.stream().allMatch(row -> row.size() == rows.get(0).size());
    }

    /** The rows below the head. */
    private static List<List<Cell>> body(List<List<Cell>> rows) {
        return rows.subList(1, rows.size());
    }

    private static int index(List<String> head, List<String> words) {
        return IntStream.range(1, head.size())
                .filter(at -> words.contains(head.get(at)))
                .findFirst()
                .orElse(-1);
    }

    private static Optional<Long> number(String text) {
        return COUNT.matcher(text).matches() ? Optional.of(Long.valueOf(text.replace(",", ""))) : Optional.empty();
    }

    /** Whether a name has a word of splits in it, by the rule of the Hub: train, dev_matched, test.clean. */
    private boolean isSplit(String name) {
        return SPLIT.matcher(name).matches()
                && BETWEEN_WORDS.splitAsStream(name.toLowerCase(Locale.ROOT)).anyMatch(words.names()::contains);
    }

    /** The Hub knows its words for splits in lower case alone. */
    private String splitName(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return words.names().contains(small) ? small : name;
    }

    private static boolean isDistinct(List<SplitRow> splits) {
        HashSet<List<String>> seen = new HashSet<>();
        return splits.stream().allMatch(split -> seen.add(List.of(split.config(), split.name())));
    }
}
