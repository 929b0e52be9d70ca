package io.github.datacard.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.card.CardFile;
import io.github.datacard.card.CardLayouts;
import io.github.datacard.card.HeadingWords;
import io.github.datacard.descriptor.Imported;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.markdown.CardBlock;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.markdown.CardSections;
import io.github.datacard.markdown.MarkdownPlain;
import io.github.datacard.substance.Substance;
import io.github.datacard.substance.Verdict;
import io.github.datacard.takeover.CardImporter;
import io.github.datacard.takeover.Fillers;
import io.github.datacard.takeover.ImportRules;
import io.github.datacard.testing.OnCorpus;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How many of the filled sections of real cards land in their field. A section is one below a heading of a template, and
 * filled if a part of its text is an answer. It lands if the field of its heading holds all its words, but for those that
 * hold the place of an answer and for lines that are fields of their own; a table that became structure counts if the
 * structure holds its numbers. "Dataset Description" of the older template has
 * no field: it is a list of such lines.
 */
@OnCorpus
class CorpusSectionsTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final Substance SUBSTANCE = new Substance(LIBRARY.vocabulary());
    private static final CardImporter IMPORTER = new CardImporter(LIBRARY);
    private static final ImportRules RULES = new ImportRules(LIBRARY);
    private static final Fillers FILLERS = new Fillers(RULES, text -> SUBSTANCE.of(text) != Verdict.ANSWER);
    private static final Path VERDICTS = Path.of("src", "test", "resources", "card", "sections-checked.tsv");
    private static final double AIM = 0.95;

    @Test
    void sectionsOfTemplatesLandInTheirFields() throws IOException {
        Set<String> titles = Stream.of("classic", "current")
                .flatMap(name -> new CardLayouts(LIBRARY).named(name).headings().stream())
                .map(heading -> HeadingWords.of(heading.title()))
                .collect(Collectors.toSet());
        int filled = 0;
        List<String> kept = new ArrayList<>();
        List<String> landed = new ArrayList<>();
        Map<String, Integer> lines = new LinkedHashMap<>(Map.of("filled", 0, "landed", 0));
        for (Path card : CorpusCardsTest.cards()) {
            if (!card.getParent().endsWith("library-cards")) {
                continue;
            }
            String text = Files.readString(card);
            Imported imported = IMPORTER.read(Path.of("/sets/some-set"), text, new Findings());
            String keptTexts =
                    imported.draft().get("card.kept").map(Object::toString).orElse("");
            for (CardSection section : CardSections.of(CardFile.of(text).body())) {
                count(section, keptTexts, lines);
                boolean asked = section.level() > 0 && titles.contains(HeadingWords.of(section.title()));
                boolean moved = imported.placed().stream()
                        .anyMatch(line -> line.matches("(table|list) below \"\\Q" + section.title() + "\\E\" → .*"));
                String said = asked ? words(section, !moved) : "";
                if (asked && (moved || !said.isEmpty()) && SUBSTANCE.of(section.text()) == Verdict.ANSWER) {
                    filled++;
                    Optional<String> field = RULES.heading(section.title()).map(ImportRules.Rule::field);
                    boolean words = said.isEmpty()
                            || field.filter(path -> plain(told(imported, path)).contains(said))
                                    .isPresent();
                    boolean lands = words && (!moved || holds(imported, section));
                    (lands ? landed : kept)
                            .add(card.getFileName() + " | " + section.title() + " | " + field.orElse("-"));
                }
            }
        }
        System.out.printf(
                "%d of %d filled sections landed, and %d of %d filled lines of links and contacts; not: %s%n",
                landed.size(), filled, lines.get("landed"), lines.get("filled"), kept);
        assertThat(filled).isPositive();
        assertThat(landed.size()).as(kept.toString()).isGreaterThanOrEqualTo((int) Math.ceil(filled * AIM));
    }

    /** The verdicts of a person on a sample still hold: what was right lands where it was right. */
    @Test
    void whatWasReadByAPersonLandsThere() throws IOException {
        Map<String, Path> cards = CorpusCardsTest.cards().stream()
                .filter(card -> card.getParent().endsWith("library-cards"))
                .collect(Collectors.toMap(card -> card.getFileName().toString(), card -> card));
        for (String row : Files.readAllLines(VERDICTS)) {
            String[] cells = row.split("\t", -1);
            if (!row.startsWith("#") && cells[3].equals("right")) {
                Imported imported =
                        IMPORTER.read(Path.of("/sets/some-set"), Files.readString(cards.get(cells[0])), new Findings());
                assertThat(imported.placed())
                        .as(row)
                        .anyMatch(line -> line.endsWith("\"" + cells[1] + "\" → " + cells[2])
                                || (cells[2].equals("composition.field_notes")
                                        && line.equals("list below \"" + cells[1] + "\" → configs.features")));
            }
        }
    }

    /** What a field says; of a citation, with the request before it and the entries of BibTeX, which have fields of their own. */
    private static String told(Imported imported, String path) {
        Stream<String> paths =
                path.equals("citation.text") ? Stream.of(path, "citation.policy", "citation.bibtex") : Stream.of(path);
        return paths.flatMap(name -> imported
                        .draft()
                        .get(name)
                        .map(Object::toString)
                        .map(text -> name.equals("citation.bibtex") ? "```\n" + text + "\n```" : text)
                        .stream())
                .map(MarkdownPlain::of)
                .collect(Collectors.joining(" "));
    }

    private static void count(CardSection section, String kept, Map<String, Integer> lines) {
        section.blocks().stream()
                .flatMap(block -> block.items().stream())
                .filter(item -> RULES.line(item.label()).isPresent() && SUBSTANCE.of(item.source()) == Verdict.ANSWER)
                .forEach(item -> {
                    lines.merge("filled", 1, Integer::sum);
                    lines.merge("landed", kept.contains(item.source().strip()) ? 0 : 1, Integer::sum);
                });
    }

    /** Whether the structure has each number of the tables of a section, and the text of each cell and item beside names. */
    private static boolean holds(Imported imported, CardSection section) {
        String told = imported.draft().get("configs").map(Object::toString).orElse("");
        boolean listed = section.blocks().stream()
                .flatMap(block -> block.items().stream())
                .map(item -> plain(item.value().replaceFirst("^.*?[:\u2013\u2014-] ", "")))
                .allMatch(meaning -> plain(told).contains(meaning));
        return listed
                && section.blocks().stream()
                        .flatMap(block -> block.rows().stream().skip(1))
                        .flatMap(row -> row.stream().skip(1))
                        .map(cell -> cell.matches("[0-9,]+") ? cell.replace(",", "") : cell)
                        .allMatch(cell -> Pattern.compile("(?<!\\w)" + Pattern.quote(cell) + "(?!\\w)")
                                .matcher(told)
                                .find());
    }

    /** What a section says itself. */
    private static String words(CardSection section, boolean tables) {
        return plain(section.blocks().stream()
                .filter(block -> tables || !block.isTable() && block.items().isEmpty())
                .filter(block -> !block.isComment() && !FILLERS.has(block))
                .flatMap(CorpusSectionsTest::texts)
                .map(MarkdownPlain::of)
                .collect(Collectors.joining(" ")));
    }

    private static Stream<String> texts(CardBlock block) {
        return block.items().stream().anyMatch(item -> RULES.line(item.label()).isPresent())
                ? block.items().stream()
                        .filter(item -> RULES.line(item.label()).isEmpty())
                        .map(CardBlock.Item::source)
                : Stream.of(block.source());
    }

    private static String plain(String words) {
        return words.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
