package io.github.datacard.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** What a reader finds in the body of a card. */
public final class CardText {
    private static final List<org.commonmark.Extension> EXTENSIONS =
            List.of(TablesExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer WORDS = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();
    private static final Pattern FRONT = Pattern.compile("\\A\\s*---\\R[\\s\\S]*?\\R---[ \\t]*(?:\\R|\\z)");
    /** Headings that say what kind of thing stands below them, which our tables say in words of their own. */
    private static final Pattern KIND = Pattern.compile(
            "(?i)#|number|count|instances|examples|samples|size|total|cardinality|description|meaning|definition|^default$");

    private static final Pattern LINK = Pattern.compile("\"[^\"]*\" ?\\([^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)*\\)");

    private static final Pattern CONTENTS = Pattern.compile("(?:\".*?\"|\\S+)? ?\\((#[^)]*)\\)");

    private final Set<String> paragraphs = new LinkedHashSet<>();
    private final Set<String> lines = new LinkedHashSet<>();
    private final Set<String> code = new LinkedHashSet<>();
    private final Set<String> rows = new LinkedHashSet<>();
    private final List<List<List<String>>> tables = new ArrayList<>();
    private final Set<String> links = new LinkedHashSet<>();

    private final Predicate<String> filler;

    private CardText(String card, Predicate<String> filler) {
        this.filler = filler;
        Node document = PARSER.parse(FRONT.matcher(card).replaceFirst(""));
        document.accept(new Collector());
    }

    /** The paragraphs, code, rows of tables and links that one card has and another has not, but for what fills the place of an answer. */
    public static List<String> lost(String card, String other, Predicate<String> filler) {
        CardText before = new CardText(card, filler);
        CardText after = new CardText(other, words -> false);
        List<String> lost = new ArrayList<>();
        before.withoutContents();
        after.paragraphs.addAll(after.lines);
        missing(before.paragraphs, after.paragraphs, "paragraph ", lost);
        missing(before.code, after.code, "code ", lost);
        before.tables.stream()
                .filter(table -> !after.tells(table))
                .forEach(table -> missing(lines(table), after.rows, "row ", lost));
        missing(before.links, after.links, "link ", lost);
        String all = letters(other);
        before.lines.removeIf(line -> filler.test("[" + value(line) + "]()") || all.contains(letters(value(line))));
        missing(before.lines, after.paragraphs, "line ", lost);
        return lost;
    }

    /** Links of a table of contents lead to headings that another card may not have. */
    private void withoutContents() {
        for (Set<String> said : List.of(paragraphs, lines)) {
            said.stream().map(CONTENTS::matcher).filter(Matcher::matches).forEach(line -> links.remove(line.group(1)));
            said.removeIf(line -> CONTENTS.matcher(line).matches());
        }
    }

    private static Set<String> lines(List<List<String>> table) {
        return table.stream()
                .map(row -> String.join(" ", row).strip())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether tables say all that another one says: each of its cells, with the names above and before it. */
    private boolean tells(List<List<String>> table) {
        List<String> head = table.get(0);
        return table.size() > 1
                && table.stream()
                        .skip(1)
                        .allMatch(row -> IntStream.range(0, row.size())
                                .filter(at -> !row.get(at).isEmpty())
                                .allMatch(at -> tells(row.get(at), names(head, row, at))));
    }

    /** A row may begin with a number instead of a name. */
    private static List<String> names(List<String> head, List<String> row, int at) {
        boolean named = !row.get(0).matches("[0-9,]+");
        if (at == 0) {
            return named ? List.of(row.get(0)) : List.of(head.get(0));
        }
        return named ? List.of(head.get(at), row.get(0)) : List.of(head.get(at));
    }

    private boolean tells(String value, List<String> names) {
        if (names.equals(List.of(value))) {
            return isNamed(value)
                    || tables.stream()
                            .flatMap(List::stream)
                            .flatMap(List::stream)
                            .anyMatch(cell -> same(cell, value));
        }
        return tables.stream()
                .anyMatch(table -> table.stream()
                        .skip(1)
                        .anyMatch(row -> IntStream.range(0, row.size())
                                .filter(at -> same(row.get(at), value))
                                .anyMatch(at -> names.stream()
                                        .allMatch(name -> same(table.get(0).get(at), name)
                                                || row.stream().anyMatch(cell -> same(cell, name))
                                                || isNamed(name)))));
    }

    /** Names of kinds are said in words of our own, and those of a table's only configuration above it. */
    private boolean isNamed(String name) {
        return name.isEmpty()
                || KIND.matcher(name).find()
                || paragraphs.stream().anyMatch(words -> words.endsWith(": " + plain(name)));
    }

    private static boolean same(String one, String other) {
        return plain(one).equalsIgnoreCase(plain(other));
    }

    private static String plain(String cell) {
        return cell.replaceAll("(?<=[0-9]),(?=[0-9]{3})", "").replaceAll("^\"(.*)\"$", "$1");
    }

    /**
     * What stands behind the label of a line, which is that of a field then, but for its links: their addresses are
     * compared, and their words may say nothing more.
     */
    private static String value(String line) {
        return LINK.matcher(line.substring(line.indexOf(':') + 1))
                .replaceAll("")
                .strip();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static void missing(Set<String> before, Set<String> after, String what, List<String> lost) {
        String all = String.join("\n", after);
        before.stream()
                .filter(text -> !after.contains(text) && !all.contains(text))
                .forEach(text -> lost.add(what + text));
    }

    /** The first lines in which two texts differ. */
    public static String difference(String first, String second) {
        List<String> a = first.lines().toList();
        List<String> b = second.lines().toList();
        int at = 0;
        while (at < a.size() && at < b.size() && a.get(at).equals(b.get(at))) {
            at++;
        }
        return "line " + (at + 1) + "\n- " + String.join("\n- ", a.subList(at, Math.min(a.size(), at + 4))) + "\n+ "
                + String.join("\n+ ", b.subList(at, Math.min(b.size(), at + 4)));
    }

    private static String words(Node node) {
        return WORDS.render(node)
                .replaceAll("[\\x00-\\x1f\\uFFFD]", "\uFFFD")
                .replaceAll("\\s+", " ")
                .replaceAll("\" (?=\\S)|(?<=\\S) \"", "\"")
                .strip();
    }

    private static List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(words(cell).replaceFirst("\\|$", "").strip());
        }
        return cells;
    }

    private final class Collector extends AbstractVisitor {
        @Override
        public void visit(Paragraph paragraph) {
            String words = words(paragraph);
            if (filler.test(words.replaceFirst("^\"(.*)\" ?\\(.*\\)$", "$1"))) {
                return;
            }
            boolean line = paragraph.getParent() instanceof ListItem && words.contains(":");
            (line ? lines : paragraphs).add(words);
            visitChildren(paragraph);
        }

        @Override
        public void visit(FencedCodeBlock block) {
            code.add(Pattern.compile("[\\x00-\\x08\\x0e-\\x1f]")
                    .matcher(block.getLiteral().replaceAll("[\\x0b\\x0c]", " "))
                    .replaceAll("\uFFFD")
                    .strip());
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            code.add(block.getLiteral().strip());
        }

        @Override
        public void visit(Link link) {
            if (!link.getDestination().contains("CONTRIBUTING.md#how-to-contribute-to-the-dataset-cards")) {
                links.add(link.getDestination());
            }
            visitChildren(link);
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                List<List<String>> table = new ArrayList<>();
                for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
                    for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                        if (row instanceof TableRow) {
                            table.add(cells(row));
                        }
                    }
                }
                tables.add(table);
                rows.addAll(lines(table));
            }
            visitChildren(block);
        }
    }
}
