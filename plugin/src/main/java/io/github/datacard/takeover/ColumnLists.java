package io.github.datacard.takeover;

import io.github.datacard.card.HeadingWords;
import io.github.datacard.descriptor.Draft;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.markdown.CardBlock;
import io.github.datacard.markdown.CardBlock.Cell;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.markdown.CardSections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the columns that a section describes in any form: lists, tables, paragraphs with a name each. The text stays where it
 * is, since it may say more than a column has fields for. Types are not taken from prose: the loader would be given them.
 */
final class ColumnLists {
    private static final Pattern STRONG_NAMES = Pattern.compile(
            "^\\*\\*`?([\\w.-]+)`?:?\\*\\*:?(?: and \\*\\*`?([\\w.-]+)`?:?\\*\\*:?)? *\\R(?=\\S)(.+)", Pattern.DOTALL);
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*");
    private static final List<String> EMPHASIS = List.of("**", "__", "`");
    /** Characters that a table cell holds otherwise than a text. */
    private static final Pattern OF_MARKUP = Pattern.compile("[<>\\\\|]");

    private static final Pattern WORDS = Pattern.compile("\\p{L}{2}");
    private static final Pattern NESTED = Pattern.compile("\\R(?=[ \\t]*[-*+] )");
    private static final int LONGEST_NAME = 60;
    private static final int ENOUGH_LABELED = 3;

    private final ImportRules.Tables words;
    private final ImportRules.Described described;
    private final Draft draft;

    ColumnLists(ImportRules rules, Draft draft) {
        this.words = rules.tables();
        this.described = rules.described();
        this.draft = draft;
    }

    /** What is said of columns in a section, by their names; empty texts where nothing more than the name is. */
    Map<String, String> of(String title, String field, List<CardBlock> blocks) {
        boolean titled = field.equals(Paths.FIELD_NOTES)
                || described.titles().matcher(HeadingWords.of(title)).find();
        if (!titled && !words.below().contains(field)) {
            return Map.of();
        }
        Map<String, String> columns = new LinkedHashMap<>();
        for (int at = 0; at < blocks.size(); at++) {
            CardBlock block = blocks.get(at);
            String lead = at > 0 && blocks.get(at - 1).isParagraph()
                    ? blocks.get(at - 1).words()
                    : "";
            boolean meant = columns.isEmpty()
                    ? titled
                            || described.leads().matcher(lead).find()
                            || !described.otherLeads().matcher(lead).find()
                    : !described.otherLeads().matcher(lead).find();
            if (meant && !block.items().isEmpty()) {
                list(block.items(), titled || described.leads().matcher(lead).find())
                        .forEach(columns::putIfAbsent);
            } else if (block.isTable()) {
                table(block.cells(), titled).forEach(columns::putIfAbsent);
            }
        }
        labeled(blocks).forEach(columns::putIfAbsent);
        columns.keySet().removeIf(name -> name.length() > LONGEST_NAME || !draft.accepts(Paths.FEATURE_NAME, name));
        return columns;
    }

    /** The columns of a list, most items of which name one. */
    private Map<String, String> list(List<CardBlock.Item> items, boolean titled) {
        Map<String, String> columns = new LinkedHashMap<>();
        List<Optional<ColumnItem>> read = items.stream()
                .map(item -> ColumnItem.of(described, NESTED.split(item.source(), 2)[0]))
                .toList();
        boolean words = read.stream()
                .allMatch(item -> item.filter(ColumnItem::plain)
                        .filter(column ->
                                IDENTIFIER.matcher(column.names().get(0)).matches())
                        .isPresent());
        long named = read.stream().filter(Optional::isPresent).count();
        for (int at = 0; at < items.size(); at++) {
            Optional<ColumnItem> item =
                    read.get(at).filter(column -> titled ? !column.plain() || words : isMarked(column));
            if (item.isPresent() && 2 * named > items.size()) {
                String meaning = meaning(item.get().meaning());
                item.get().names().forEach(name -> columns.putIfAbsent(name, meaning));
            } else if (item.isEmpty()
                    && described
                            .configs()
                            .matcher(NESTED.split(items.get(at).source(), 2)[0])
                            .find()) {
                nested(items.get(at), titled).forEach(columns::putIfAbsent);
            }
        }
        return columns;
    }

    /** Below a heading of something wider only names count that are written as such, with what they mean. */
    private static boolean isMarked(ColumnItem column) {
        return !column.plain()
                && !column.meaning().isEmpty()
                && column.names().stream()
                        .allMatch(name -> IDENTIFIER.matcher(name).matches());
    }

    private Map<String, String> nested(CardBlock.Item item, boolean titled) {
        String[] parts = NESTED.split(item.source(), 2);
        return parts.length < 2
                ? Map.of()
                : CardSections.of(parts[1].stripTrailing().stripIndent()).stream()
                        .flatMap(section -> section.blocks().stream())
                        .map(CardBlock::items)
                        .filter(items -> !items.isEmpty())
                        .map(items -> list(items, titled))
                        .findFirst()
                        .orElse(Map.of());
    }

    /** The columns of a table with a head for them, and of one that has no other head. */
    private Map<String, String> table(List<List<Cell>> rows, boolean titled) {
        if (rows.size() < 2) {
            return Map.of();
        }
        List<String> head =
                rows.get(0).stream().map(cell -> HeadingWords.of(cell.words())).toList();
        int meaning = IntStream.range(1, head.size())
                .filter(at -> words.meanings().contains(head.get(at)))
                .findFirst()
                .orElse(-1);
        boolean typed = head.stream().skip(1).anyMatch(words.types()::contains);
        if (words.columns().contains(head.get(0)) && (meaning > 0 || typed)) {
            return rows(rows.subList(1, rows.size()), meaning);
        }
        boolean bare = titled
                && rows.stream()
                        .allMatch(row -> row.size() == 2
                                && EMPHASIS.stream()
                                        .anyMatch(mark ->
                                                isAround(mark, row.get(0).source())));
        return bare ? rows(rows, 1) : Map.of();
    }

    private Map<String, String> rows(List<List<Cell>> rows, int meaning) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (List<Cell> row : rows) {
            String name = name(row.get(0));
            if (!name.isEmpty() && row.size() > meaning) {
                columns.putIfAbsent(
                        name, meaning < 0 ? "" : meaning(row.get(meaning).source()));
            }
        }
        return columns;
    }

    /** Emphasis that ends with a blank is none, and yet is meant as such. */
    private static String name(Cell cell) {
        String name = cell.source();
        for (String mark : EMPHASIS) {
            name = isAround(mark, name) ? name.substring(mark.length(), name.length() - mark.length()) : name;
        }
        String said = name.equals(cell.source()) ? cell.words() : name.strip();
        return said.endsWith(":") ? said.substring(0, said.length() - 1).strip() : said;
    }

    private static boolean isAround(String mark, String text) {
        return text.length() > 2 * mark.length() && text.startsWith(mark) && text.endsWith(mark);
    }

    /** Paragraphs that begin with a strong name on a line of its own. */
    private Map<String, String> labeled(List<CardBlock> blocks) {
        Map<String, String> columns = new LinkedHashMap<>();
        blocks.stream()
                .filter(CardBlock::isParagraph)
                .map(block -> STRONG_NAMES.matcher(block.source().strip()))
                .filter(Matcher::matches)
                .forEach(named -> Stream.of(1, 2)
                        .map(named::group)
                        .flatMap(Stream::ofNullable)
                        .forEach(name -> columns.putIfAbsent(name, meaning(named.group(3)))));
        boolean enough =
                columns.size() >= ENOUGH_LABELED && columns.keySet().stream().anyMatch(name -> name.indexOf('_') > 0);
        return enough ? columns : Map.of();
    }

    /** The words of a text, on one line; empty if they say nothing. */
    private String meaning(String markdown) {
        String said = CardSections.of(markdown.strip()).stream()
                .map(CardSection::blocks)
                .flatMap(List::stream)
                .filter(CardBlock::isParagraph)
                .map(CardBlock::words)
                .collect(Collectors.joining(" "))
                .strip();
        return WORDS.matcher(said).find()
                        && !described.types().matcher(said).matches()
                        && !OF_MARKUP.matcher(said).find()
                        && !draft.accepts(Paths.FEATURE_TYPE, said)
                        && draft.accepts(Paths.FEATURE_DESCRIPTION, said)
                ? said
                : "";
    }
}
