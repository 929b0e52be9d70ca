package io.github.datacard.card;

import io.github.datacard.document.Document;
import io.github.datacard.document.Document.Entry;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what a document says below the headings of a layout. Headings without content are left out. */
final class Outline {
    private final Vocabulary vocabulary;
    private final Map<String, Entry> entries;
    private final Map<String, List<CardTables.Table>> tables;
    private final KeptTexts kept;

    /**
     * A heading with what stands below it.
     *
     * @param level 2, 3 or 4
     * @param bullets whether short entries are lines of a list
     * @param listed whether the lead is a list, even of one item
     * @param labels labels of entries that differ from their own, by paths
     * @param lead the path of the entry that needs no label, if it is a text
     * @param tables the tables that stand behind the lead, before the other entries
     * @param kept the numbers of kept texts that stand behind them
     */
    public record Block(
            String title,
            int level,
            boolean bullets,
            boolean listed,
            Map<String, String> labels,
            String lead,
            List<CardTables.Table> tables,
            List<Entry> entries,
            List<String> kept) {}

    /** A heading of level 2 with all below it, which is one part of the card. */
    public record Group(String id, List<Block> blocks) {
        /** The paths of the entries that say something. */
        Set<String> answered() {
            return blocks.stream()
                    .flatMap(block -> block.entries().stream())
                    .filter(entry -> !entry.value().isNothing())
                    .map(Entry::path)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** @param repeated paths of entries that would say again what stands elsewhere */
    Outline(
            Vocabulary vocabulary,
            Document document,
            Map<String, List<CardTables.Table>> tables,
            KeptTexts kept,
            Set<String> repeated) {
        this.vocabulary = vocabulary;
        this.tables = tables;
        this.kept = kept;
        this.entries = document.chapters().stream()
                .flatMap(chapter -> chapter.entries().stream())
                .filter(entry -> !repeated.contains(entry.path()))
                .collect(Collectors.toMap(Entry::path, entry -> entry, (first, last) -> first, LinkedHashMap::new));
    }

    List<Group> sections(CardLayout layout) {
        Set<String> named = layout.sections().stream()
                .flatMap(CardLayout.Heading::all)
                .flatMap(heading -> Stream.concat(heading.fields().stream(), heading.inTables().stream()))
                .collect(Collectors.toCollection(HashSet::new));
        return layout.sections().stream()
                .map(heading -> new Group(heading.id(), blocks(heading, named)))
                .filter(group -> !group.blocks().isEmpty())
                .toList();
    }

    private List<Block> blocks(CardLayout.Heading heading, Set<String> named) {
        List<CardTables.Table> shown = heading.tables().stream()
                .flatMap(name -> tables.getOrDefault(name, List.of()).stream())
                .toList();
        Stream<Entry> gaps = stated(heading.inTables())
                .filter(entry -> shown.isEmpty() && entry.value().isNothing());
        List<Entry> own = Stream.of(
                        stated(heading.fields()),
                        gaps,
                        heading.rest().stream().flatMap(section -> rest(section, named)))
                .flatMap(Function.identity())
                .toList();
        List<Block> blocks = new ArrayList<>();
        List<Block> below = heading.below().stream()
                .flatMap(child -> blocks(child, named).stream())
                .toList();
        List<String> here = kept.at(heading.title());
        if (!own.isEmpty() || !below.isEmpty() || !shown.isEmpty() || !here.isEmpty()) {
            blocks.add(new Block(
                    heading.title(),
                    heading.level(),
                    heading.bullets(),
                    heading.listed(),
                    heading.labels(),
                    heading.lead(),
                    shown,
                    own,
                    here));
            blocks.addAll(below);
        }
        return blocks;
    }

    private Stream<Entry> stated(List<String> paths) {
        return paths.stream().flatMap(path -> Optional.ofNullable(entries.get(path)).stream());
    }

    private Stream<Entry> rest(String section, Set<String> named) {
        return entries.values().stream()
                .filter(entry -> !named.contains(entry.path()))
                .filter(entry -> vocabulary
                        .field(entry.path())
                        .map(vocabulary::sectionOf)
                        .map(Section::id)
                        .filter(section::equals)
                        .isPresent());
    }
}
