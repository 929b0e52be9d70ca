package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixty folders, each with one failure of a card that somebody reported in public, as a small input of our own. Each has
 * to be found from the card and the data beside it, on the line where it stands. The words of official software are
 * recorded by {@code python/museum.py}.
 */
final class MuseumTest {
    private static final Path MUSEUM = Path.of("src/test/resources/museum");
    private static final Path TABLE = Path.of("../docs/museum.md");
    private static final String START = "| failure |";

    @TempDir
    private Path output;

    private record Piece(String name, String issue, String what, String rule, int line) {
        static Piece of(Path folder) throws IOException {
            Map<String, String> note = Files.readAllLines(folder.resolve("note.yaml")).stream()
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].replace("\"", "")));
            return new Piece(
                    folder.getFileName().toString(),
                    note.getOrDefault("issue", ""),
                    note.getOrDefault("what", ""),
                    note.getOrDefault("rule", ""),
                    Integer.parseInt(note.getOrDefault("line", "0")));
        }

        String link() {
            String[] parts = issue.split("#", 2);
            return "[" + issue + "](https://github.com/" + parts[0] + "/issues/" + parts[1] + ")";
        }
    }

    @Test
    void eachIsFoundOnItsLine() throws IOException {
        List<String> missed = new ArrayList<>();
        for (Piece piece : pieces()) {
            if (!isFound(piece)) {
                missed.add(piece.name());
            }
        }
        assertThat(pieces()).hasSize(60);
        assertThat(missed).isEmpty();
    }

    /** Renewed with {@code -Ddatacard.renew=true}. */
    @Test
    void theTableInTheDocsSaysWhatEachProgramSays() throws IOException {
        StringBuilder table = new StringBuilder(START
                + " reported in | Datacard, offline | load_dataset | DatasetCard |\n"
                + "| --- | --- | --- | --- | --- |\n");
        Map<String, String[]> recorded = recorded();
        for (Piece piece : pieces()) {
            String[] others = recorded.get(piece.name());
            table.append("| ")
                    .append(String.join(
                            " | ",
                            piece.what(),
                            piece.link(),
                            "line " + piece.line() + ": `" + piece.rule() + "`",
                            cell(others[1]),
                            cell(others[2])))
                    .append(" |\n");
        }
        String doc = Files.readString(TABLE);
        String head = doc.substring(0, doc.indexOf(START));
        if (Boolean.getBoolean("datacard.renew")) {
            Files.writeString(TABLE, head + table);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(head + table);
    }

    private static String cell(String words) {
        String first = words.replaceFirst("(?<=Error|Config|Name|Invalid): .*", "");
        return first.equals(words) ? words : "`" + first + "`";
    }

    private boolean isFound(Piece piece) {
        return Runs.on(MUSEUM.resolve(piece.name()), output).check().findings().stream()
                .filter(finding -> finding.rule().equals(piece.rule()))
                .map(Finding::location)
                .anyMatch(place -> place.line() == piece.line());
    }

    private static List<Piece> pieces() throws IOException {
        List<Piece> pieces = new ArrayList<>();
        try (Stream<Path> folders = Files.list(MUSEUM)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                pieces.add(Piece.of(folder));
            }
        }
        return pieces;
    }

    private static Map<String, String[]> recorded() throws IOException {
        Map<String, String[]> recorded = new LinkedHashMap<>();
        Files.readAllLines(MUSEUM.resolve("recorded.tsv")).forEach(line -> {
            String[] row = line.split("\t", 3);
            recorded.put(row[0], row);
        });
        return recorded;
    }
}
