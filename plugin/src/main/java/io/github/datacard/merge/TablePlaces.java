package io.github.datacard.merge;

import io.github.datacard.card.CardBody;
import io.github.datacard.card.CardLayout;
import io.github.datacard.card.Marks;
import io.github.datacard.markdown.CardBlock;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.markdown.CardSections;
import io.github.datacard.takeover.ImportRules;
import io.github.datacard.takeover.MarkdownTables;
import io.github.datacard.takeover.OwnTables;
import io.github.datacard.takeover.Structure;
import io.github.datacard.text.Lines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sets the marks of tables in a card that was just taken over: where a hand-written table stands that says nothing more, or
 * else at the end of the section whose heading means such a table. A section with another table, or a text that says all of
 * it, is left as it is.
 */
final class TablePlaces {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("[0-9,. ]*");

    /** Names of parts, each with the fields whose headings it stands below; the first heading that is there wins. */
    private final Map<String, Set<String>> fields = new LinkedHashMap<>();

    private final ImportRules rules;
    private final MarkdownTables reading;
    private final OwnTables own;

    /**
     * Places.
     *
     * @param tables the tables to set marks for
     * @param layouts the layouts that say below which headings they stand, the most detailed one first
     * @param rules which headings mean the same
     * @param reading what hand-written tables say
     * @param own what generated tables say
     */
    TablePlaces(
            List<String> tables, List<CardLayout> layouts, ImportRules rules, MarkdownTables reading, OwnTables own) {
        this.own = own;
        this.rules = rules;
        this.reading = reading;
        for (String table : tables) {
            Set<String> below = new LinkedHashSet<>();
            layouts.stream()
                    .flatMap(layout -> layout.headings().stream())
                    .filter(heading -> heading.tables().contains(table))
                    .flatMap(heading -> rules.heading(heading.title()).stream())
                    .forEach(rule -> below.add(rule.field()));
            fields.put(table, below);
        }
    }

    /**
     * A body with marks.
     *
     * @param set the names of the parts whose marks were set, each with words on where
     * @param left what was left to people, in words
     */
    record Placed(CardBody body, Map<String, String> set, List<String> left) {
        static Placed nothing(CardBody body) {
            return new Placed(body, Map.of(), List.of());
        }

        /** Names of changed parts, with where they stand now. */
        List<String> announced(List<String> changes) {
            return changes.stream()
                    .map(change -> set.getOrDefault(change, change))
                    .toList();
        }
    }

    /**
     * Sets marks for the tables that have content.
     *
     * @param wanted the contents of parts by their names
     * @param end what ends lines that are added
     */
    Placed in(CardBody body, Map<String, String> wanted, String end) {
        Map<String, String> set = new LinkedHashMap<>();
        List<String> left = new ArrayList<>();
        CardBody current = body;
        for (String table : fields.keySet()) {
            String content = wanted.getOrDefault(table, "");
            List<CardSection> sections = CardSections.of(current.text());
            int at = content.isEmpty() ? -1 : place(table, sections);
            if (at >= 0) {
                CardSection section = sections.get(at);
                List<CardBlock> tables =
                        section.blocks().stream().filter(this::isTable).toList();
                boolean covered = tables.size() == 1 && covers(content, tables.get(0));
                CardBody marked = covered
                        ? with(table, sections, at, section.blocks().indexOf(tables.get(0)), end)
                        : with(table, sections, at, section.blocks().size(), end);
                if (!tables.isEmpty() && !covered) {
                    left.add(table + " left to the table below \"" + section.title() + "\"");
                } else if (!covered && isSaid(content, section)) {
                    left.add(table + " left to the text below \"" + section.title() + "\"");
                } else if (isWhole(marked, table)) {
                    current = marked;
                    set.put(
                            table,
                            table + (covered ? " in place of the table below \"" : " below \"") + section.title()
                                    + "\"");
                }
            }
        }
        return new Placed(current, set, left);
    }

    private int place(String table, List<CardSection> sections) {
        for (String field : fields.getOrDefault(table, Set.of())) {
            for (int at = 0; at < sections.size(); at++) {
                boolean means = rules.heading(sections.get(at).title())
                        .filter(rule -> rule.field().equals(field))
                        .isPresent();
                if (sections.get(at).level() > 0 && means) {
                    return at;
                }
            }
        }
        return -1;
    }

    /** A list of columns with what they mean is as good as a table of them. */
    private boolean isTable(CardBlock block) {
        return !block.rows().isEmpty()
                || block.source().stripLeading().startsWith("<table")
                || reading.ofList(block).isPresent();
    }

    /**
     * Whether each row of a table stands in a generated row with all that it says, or both list the same structure. Of a row
     * that begins with a number nobody knows what it is about.
     */
    private boolean covers(String content, CardBlock table) {
        List<CardBlock> ours = CardSections.of(content).stream()
                .flatMap(section -> section.blocks().stream())
                .toList();
        List<List<String>> rows = rows(content).toList();
        boolean repeated = table.rows().size() > 1
                && table.rows().stream()
                        .skip(1)
                        .allMatch(row -> !NUMBER.matcher(row.get(0)).matches()
                                && rows.stream().anyMatch(other -> other.containsAll(row)));
        return repeated
                || reading.of(table, name -> true)
                        .or(() -> reading.ofList(table))
                        .flatMap(read -> structure(ours).with(read))
                        .filter(all -> all.records().equals(structure(ours).records()))
                        .isPresent();
    }

    /** Whether the text of a section has the words of each cell already, as a list of columns with remarks has. */
    private static boolean isSaid(String content, CardSection section) {
        String text = section.blocks().stream().map(CardBlock::words).collect(Collectors.joining(" "));
        String words = BLANKS.matcher(text).replaceAll(" ");
        return rows(content).skip(1).flatMap(List::stream).allMatch(words::contains);
    }

    private static Stream<List<String>> rows(String content) {
        return CardSections.of(content).stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block.rows().stream());
    }

    private Structure structure(List<CardBlock> ours) {
        Structure structure = new Structure();
        structure.restore(own.of(ours));
        return structure;
    }

    /** The body with marks in place of a block, or behind the last one. */
    private static CardBody with(String table, List<CardSection> sections, int at, int block, String end) {
        CardSection section = sections.get(at);
        StringBuilder text = new StringBuilder();
        sections.subList(0, at).forEach(before -> text.append(before.source()));
        text.append(section.heading()).append(section.lead());
        section.blocks().subList(0, block).forEach(before -> text.append(before.source()));
        String before = text.toString();
        text.append(before.endsWith(end + end) ? "" : before.endsWith(end) ? end : end + end)
                .append(Lines.ended(Marks.empty(table), end));
        StringBuilder rest = new StringBuilder();
        section.blocks().stream().skip(block + 1L).forEach(after -> rest.append(after.source()));
        sections.stream().skip(at + 1L).forEach(after -> rest.append(after.source()));
        text.append(rest.isEmpty() ? "" : end).append(rest);
        return CardBody.of(text.toString());
    }

    /** Marks in code or in a comment would be none. */
    private static boolean isWhole(CardBody body, String table) {
        return body.faults().isEmpty()
                && body.parts().stream().anyMatch(part -> part.id().equals(table));
    }
}
