package io.github.datacard.merge;

import io.github.datacard.card.CardBody;
import io.github.datacard.card.CardBody.Prose;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.markdown.CardBlock;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.markdown.CardSections;
import io.github.datacard.markdown.MarkdownPlain;
import io.github.datacard.substance.Substance;
import io.github.datacard.substance.Verdict;
import io.github.datacard.takeover.CitationReading;
import io.github.datacard.takeover.FieldForm;
import io.github.datacard.takeover.Fillers;
import io.github.datacard.takeover.ImportRules;
import io.github.datacard.takeover.MarkdownTables;
import io.github.datacard.takeover.RepeatedSections;
import io.github.datacard.vocabulary.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what people wrote below the headings of a card with the fields that these headings mean. Words count, not how
 * they are set; tables and lines such as "Homepage: address" do not, since their fields are not texts.
 */
final class ProseDifferences {
    private static final Pattern BULLET = Pattern.compile("(?<!\\S)[-*+](?!\\S)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final ImportRules rules;
    private final MarkdownTables tables;
    private final Substance substance;
    private final Fillers fillers;

    /**
     * A comparison.
     *
     * @param rules which headings mean which fields
     * @param substance what counts as an answer
     */
    ProseDifferences(ImportRules rules, MarkdownTables tables, Substance substance) {
        this.tables = tables;
        this.rules = rules;
        this.substance = substance;
        this.fillers = new Fillers(rules, text -> substance.of(text) != Verdict.ANSWER);
    }

    /**
     * A hand-written section.
     *
     * @param below the sections below it whose headings mean no field
     */
    private record SectionTree(CardSection section, List<CardSection> below) {}

    /**
     * The fields that the descriptor answers and the card answers otherwise. A heading may stand in a card twice; one
     * section that agrees is enough.
     *
     * @param before how many lines of the file stand before the body
     */
    List<Finding> of(Descriptor descriptor, CardBody body, int before, CardFindings says) {
        List<Finding> findings = new ArrayList<>();
        byField(withRepeated(CardSections.of(prose(body))), descriptor.has(Paths.BIBTEX))
                .forEach((field, sections) -> answer(descriptor, field)
                        .filter(answer ->
                                sections.stream().noneMatch(section -> agrees(section, shown(field, answer.text()))))
                        .ifPresent(answer -> {
                            CardSection first = sections.get(0).section();
                            findings.add(says.proseDiffers(
                                    first, says.at(before + first.line() - 1), field, answer, descriptor.folder()));
                        }));
        return findings;
    }

    /** The body with as many empty lines where generated parts stand. */
    private static String prose(CardBody body) {
        return body.pieces().stream()
                .map(piece -> piece instanceof Prose
                        ? piece.text()
                        : "\n".repeat((int) piece.text().lines().count()))
                .collect(Collectors.joining());
    }

    /** What several configurations have may stand in one field, each below the name of its configuration. */
    private List<CardSection> withRepeated(List<CardSection> sections) {
        Set<CardSection> together = new LinkedHashSet<>();
        new RepeatedSections(title -> rules.heading(title).isPresent()).joined(sections, together);
        return Stream.concat(sections.stream(), together.stream()).toList();
    }

    /** Entries of BibTeX stand in a card as code. */
    private static String shown(String field, String answer) {
        return field.equals(Paths.BIBTEX) ? "```\n" + answer + "\n```" : answer;
    }

    private Map<String, List<SectionTree>> byField(List<CardSection> sections, boolean cited) {
        Map<String, List<SectionTree>> byField = new LinkedHashMap<>();
        for (int at = 0; at < sections.size(); at++) {
            CardSection section = sections.get(at);
            Optional<String> field = field(section);
            Optional<CitationReading> citation = cited
                            && field.filter(Paths.CITATION_TEXT::equals).isPresent()
                    ? CitationReading.of(
                            section.blocks().stream().filter(this::counts).toList())
                    : Optional.empty();
            if (citation.isPresent()) {
                citation.get()
                        .byField(Paths.CITATION_TEXT)
                        .forEach((path, blocks) -> byField.computeIfAbsent(path, none -> new ArrayList<>())
                                .add(new SectionTree(section.with(blocks), List.of())));
            } else if (field.isPresent() && substance.of(section.text()) == Verdict.ANSWER) {
                List<CardSection> below = sections.subList(at + 1, sections.size()).stream()
                        .takeWhile(next ->
                                next.level() > section.level() && field(next).isEmpty())
                        .toList();
                byField.computeIfAbsent(field.get(), path -> new ArrayList<>()).add(new SectionTree(section, below));
            }
        }
        return byField;
    }

    private Optional<String> field(CardSection section) {
        return section.level() == 0
                ? Optional.empty()
                : rules.heading(section.title()).map(ImportRules.Rule::field);
    }

    /** The one text that a field holds: its own, or that of its only record that says nothing else. */
    private static Optional<Value.Scalar> answer(Descriptor descriptor, String field) {
        List<Value> values = descriptor.values(field);
        return Optional.of(values)
                .filter(all -> all.size() == 1)
                .map(all -> all.get(0))
                .flatMap(value -> value instanceof Value.Members members
                                && members.values().size() == 1
                        ? members.values().values().stream().findFirst()
                        : Optional.of(value))
                .filter(Value.Scalar.class::isInstance)
                .map(Value.Scalar.class::cast)
                .filter(scalar -> scalar.type() == FieldType.TEXT);
    }

    /** As it stands, as a field would hold it, or with the sections below it. */
    private boolean agrees(SectionTree tree, String answer) {
        List<CardBlock> blocks = tree.section().blocks();
        String said = words(blocks);
        String should = spoken(CardSections.of(answer));
        return said.isEmpty()
                || said.equals(should)
                || plain(said + " " + spoken(tree.below())).equals(should)
                || FieldForm.of(blocks.stream()
                                .filter(this::counts)
                                .flatMap(this::texts)
                                .collect(Collectors.joining()))
                        .filter(fitted -> spoken(CardSections.of(fitted)).equals(should))
                        .isPresent();
    }

    /** Neither a comment nor what templates leave in place of an answer. */
    private boolean counts(CardBlock block) {
        return !block.isComment() && !fillers.has(block);
    }

    private String spoken(List<CardSection> sections) {
        StringBuilder words = new StringBuilder();
        sections.forEach(section -> words.append(section.title())
                .append(' ')
                .append(words(section.blocks()))
                .append(' '));
        return plain(words.toString());
    }

    private String words(List<CardBlock> blocks) {
        return plain(blocks.stream()
                .filter(block -> counts(block)
                        && block.rows().isEmpty()
                        && tables.ofList(block).isEmpty())
                .flatMap(this::texts)
                .map(MarkdownPlain::of)
                .collect(Collectors.joining(" ")));
    }

    private Stream<String> texts(CardBlock block) {
        List<CardBlock.Item> items = block.items();
        return items.isEmpty()
                ? Stream.of(block.source())
                : items.stream()
                        .filter(item -> rules.line(item.label()).isEmpty())
                        .map(CardBlock.Item::source);
    }

    private static String plain(String words) {
        return SPACE.matcher(BULLET.matcher(words).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }
}
