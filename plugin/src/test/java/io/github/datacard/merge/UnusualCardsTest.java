package io.github.datacard.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.card.CardFile;
import io.github.datacard.descriptor.Imported;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.markdown.CardSections;
import io.github.datacard.takeover.CardImporter;
import io.github.datacard.testing.OnCorpus;
import io.github.datacard.testing.Shared;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How the oddities of real cards are read: a row of {@code oddities.tsv} asks one thing of one card, which is a card of
 * the corpus or, in the folder {@code odd}, an imitation.
 */
@OnCorpus
final class UnusualCardsTest {
    private static final CardImporter IMPORTER = new CardImporter(Library.open(Optional.empty()));
    private static final Path FOLDER = Path.of("src", "test", "resources", "card");
    private static final String OURS = "odd/";
    private static final int ODDITIES = 20;

    /**
     * A row of the table.
     *
     * @param of what it is asked of: a title, a path, words, a letter
     */
    record Row(int oddity, String card, String asked, String of, String answer) {
        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(Integer.parseInt(cells[0]), cells[1], cells[2], cells[3], cells[4]);
        }

        String text() {
            Path file = card.startsWith(OURS)
                    ? FOLDER.resolve(card)
                    : Shared.folder("corpus").resolve(card);
            return read(file);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isReadAsTheTableSays(Row row) {
        assertThat(answer(row, row.text())).as(row.toString()).isEqualTo(row.answer());
    }

    @ParameterizedTest
    @MethodSource("cards")
    void isTheSameAfterItWasTakenOver(Row row) {
        assertThat(CorpusRoundTripTest.faults(row.text(), "full")).isEmpty();
        assertThat(CorpusRoundTripTest.faults(row.text(), "regions")).isEmpty();
    }

    @Test
    void noOddityIsLeftOut() {
        assertThat(rows().filter(row -> row.card().startsWith(OURS))
                        .map(Row::oddity)
                        .distinct())
                .hasSize(ODDITIES);
        assertThat(rows().map(Row::card)).containsAll(imitations().keySet());
    }

    static Stream<Row> rows() {
        return read(FOLDER.resolve("oddities.tsv"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Row::of);
    }

    /** A row of each card. */
    static Stream<Row> cards() {
        return rows()
                .collect(Collectors.toMap(Row::card, row -> row, (first, next) -> first, TreeMap::new))
                .values()
                .stream();
    }

    /** The imitations by their names. */
    static Map<String, String> imitations() {
        try (Stream<Path> files = Files.list(FOLDER.resolve(OURS))) {
            return files.collect(Collectors.toMap(
                    file -> OURS + file.getFileName(), UnusualCardsTest::read, (first, next) -> first, TreeMap::new));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String answer(Row row, String card) {
        Imported imported = IMPORTER.read(Path.of("/sets/some-set"), card, new Findings());
        String body = CardFile.of(card).body();
        Map<String, String> texts = texts(imported);
        return switch (row.asked()) {
            case "headings" -> String.valueOf(sections(body).count());
            case "levels" ->
                joined(sections(body)
                        .filter(section -> section.title().equals(row.of()))
                        .map(section -> String.valueOf(section.level())));
            case "field" ->
                imported.draft()
                        .get(row.of())
                        .map(Object::toString)
                        .orElse("none")
                        .replace("\n", "⏎");
            case "stands in" ->
                joined(texts.entrySet().stream()
                        .filter(text -> text.getValue().contains(row.of()))
                        .map(Map.Entry::getKey));
            case "letters" ->
                String.valueOf(texts.values().stream()
                        .mapToLong(text -> text.codePoints()
                                .filter(letter -> letter == Integer.parseInt(row.of(), 16))
                                .count())
                        .sum());
            case "longest line" ->
                String.valueOf(texts.get(row.of())
                        .lines()
                        .mapToInt(String::length)
                        .max()
                        .orElse(0));
            case "words" -> texts.getOrDefault(row.of(), "none").replace("\n", " ");
            case "left" -> joined(imported.left().stream().filter(said -> said.contains(row.of())));
            case "begins" -> body.lines().findFirst().orElse("");
            default -> throw new IllegalArgumentException(row.toString());
        };
    }

    private static Stream<CardSection> sections(String body) {
        return CardSections.of(body).stream().filter(section -> section.level() > 0);
    }

    private static String joined(Stream<String> answers) {
        List<String> all = answers.toList();
        return all.isEmpty() ? "none" : String.join(", ", all);
    }

    /** The texts of the descriptor by their paths; those of a list are one. */
    private static Map<String, String> texts(Imported imported) {
        Map<String, String> texts = new LinkedHashMap<>();
        new YamlReader(Limits.DEFAULT)
                .parse(Path.of("datacard.yaml"), imported.draft().yaml(), new Findings())
                .ifPresent(root -> add("", root, texts));
        return texts;
    }

    private static void add(String path, Node node, Map<String, String> texts) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries()
                    .forEach(entry -> add(
                            path.isEmpty()
                                    ? entry.key().text()
                                    : path + "." + entry.key().text(),
                            entry.value(),
                            texts));
        } else if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> add(path, item, texts));
        } else if (node instanceof Node.Scalar scalar) {
            texts.merge(path, scalar.text(), (first, next) -> first + "\n" + next);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
