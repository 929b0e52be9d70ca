package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many cards are measured from any input, in parts or at once, and none stops the others. */
final class AuditingTest {
    private static final String GOOD =
            "---\nlicense: mit\nlanguage: en\n---\n# Birds\n\nNotes on birds of one garden.\n\n"
                    + "## Discussion of Biases\n\nTwo of three are wrens.\n";

    @TempDir
    private Path folder;

    private Path cards;

    @BeforeEach
    void writeCards() throws IOException {
        cards = folder.resolve("cards");
        write("club/birds/README.md", GOOD);
        write("club/frogs/README.md", "# Frogs\n\n## Discussion of Biases\n\n[More Information Needed]\n");
        write("other/bees.md", "# Bees\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = cards.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private AuditResult run(Path source, String output, AuditRequest request) {
        return Audits.run(source, folder.resolve(output), folder, request);
    }

    private List<String> rows(String output) throws IOException {
        return Files.readAllLines(folder.resolve(output).resolve("audit/cards.csv"));
    }

    @Test
    void aFolderIsMeasured() throws IOException {
        AuditResult result = run(cards, "out", Audits.plain());
        assertThat(result.summary())
                .hasSizeLessThanOrEqualTo(10)
                .first()
                .asString()
                .startsWith("3 cards, 3 of them");
        assertThat(rows("out")).hasSize(4);
        assertThat(rows("out").get(1)).startsWith("0,club/birds,,");
        assertThat(rows("out").get(3)).startsWith("2,other/bees,,");
        assertThat(folder.resolve("out/audit/index.html"))
                .content()
                .contains("What to do first", "People", "Worst cards", "club/frogs");
        assertThat(folder.resolve("out/audit/cards.jsonl")).content().contains("\"name\":\"club/birds\"");
    }

    @Test
    void partsMergeToTheSameBytes() throws IOException {
        for (int at = 0; at < 150; at++) {
            write("many/card-" + at + "/README.md", GOOD.replace("wrens", "wrens " + "x".repeat(at % 7)));
        }
        run(cards, "whole", Audits.plain());
        for (int part = 1; part <= 3; part++) {
            run(cards, "parts", with(Audits.plain(), Optional.of(new AuditRequest.Part(part, 3)), Optional.empty()));
        }
        run(cards, "merged", with(Audits.plain(), Optional.empty(), Optional.of(folder.resolve("parts/audit"))));
        for (String file : List.of("cards.csv", "cards.jsonl", "copies.csv", "audit.json", "index.html")) {
            assertThat(folder.resolve("merged/audit").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("whole/audit").resolve(file));
        }
        Files.delete(folder.resolve("parts/audit/part-2-of-3.csv"));
        assertThatThrownBy(() -> run(
                        cards,
                        "again",
                        with(Audits.plain(), Optional.empty(), Optional.of(folder.resolve("parts/audit")))))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("does not hold all parts");
    }

    @Test
    void thePartThatIsBrokenIsNamed() throws IOException {
        for (int part = 1; part <= 2; part++) {
            run(cards, "parts", with(Audits.plain(), Optional.of(new AuditRequest.Part(part, 2)), Optional.empty()));
        }
        Path second = folder.resolve("parts/audit/part-2-of-2.csv");
        AuditRequest merge = with(Audits.plain(), Optional.empty(), Optional.of(second.getParent()));
        Files.writeString(second, Files.readString(second).replace(",missing", ",absent"));
        assertThatThrownBy(() -> run(cards, "merged", merge)).hasMessageContaining("part-2-of-2.csv");
        Files.writeString(second, "name,score\n");
        assertThatThrownBy(() -> run(cards, "merged", merge)).hasMessageContaining("part-2-of-2.csv");
    }

    @Test
    void limitsThatLetNoCardThroughAreRefused() {
        assertThatThrownBy(() -> limited(0, 1)).hasMessageContaining("datacard.audit.seconds");
        assertThatThrownBy(() -> limited(10, -1)).hasMessageContaining("datacard.audit.bytes");
        assertThat(limited(1, 1).seconds()).isOne();
    }

    private static AuditRequest limited(long seconds, long bytes) {
        return new AuditRequest(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), seconds, bytes);
    }

    private static AuditRequest with(AuditRequest request, Optional<AuditRequest.Part> part, Optional<Path> merge) {
        return new AuditRequest(
                request.popularity(),
                request.against(),
                part,
                merge,
                request.thresholds(),
                request.seconds(),
                request.bytes());
    }

    @Test
    void archivesListsAndLinesGiveTheSameRows() throws IOException {
        run(cards, "folder", Audits.plain());
        Path zip = folder.resolve("cards.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("club/birds/README.md", "club/frogs/README.md", "other/bees.md")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(Files.readAllBytes(cards.resolve(name)));
                out.closeEntry();
            }
        }
        Path lines = folder.resolve("cards.jsonl");
        Files.writeString(
                lines,
                "{\"name\": \"club/birds\", \"text\": "
                        + quoted(Files.readString(cards.resolve("club/birds/README.md")))
                        + "}\n{\"name\": \"club/frogs\", \"text\": "
                        + quoted(Files.readString(cards.resolve("club/frogs/README.md")))
                        + "}\n{\"name\": \"other/bees\", \"text\": \"# Bees\\n\"}\n");
        Path tar = folder.resolve("cards.tar");
        tar(tar, List.of("club/birds/README.md", "club/frogs/README.md", "other/bees.md"));
        for (Path source : List.of(zip, lines, tar)) {
            run(source, "other", Audits.plain());
            assertThat(rows("other")).as(source.toString()).isEqualTo(rows("folder"));
        }
        Path list = folder.resolve("cards.txt");
        Files.writeString(list, "# three\ncards/club/birds\ncards/other/bees.md\ncards/gone.md\n");
        run(list, "listed", Audits.plain());
        assertThat(rows("listed")).hasSize(4).last().asString().contains("cards/gone,,it cannot be read");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\n", "\\n").replace("\"", "\\\"") + '"';
    }

    private void tar(Path file, List<String> names) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (String name : names) {
                byte[] content = Files.readAllBytes(cards.resolve(name));
                byte[] head = new byte[512];
                byte[] path = name.getBytes(StandardCharsets.UTF_8);
                System.arraycopy(path, 0, head, 0, path.length);
                byte[] size = String.format(java.util.Locale.ROOT, "%011o", content.length)
                        .getBytes(StandardCharsets.UTF_8);
                System.arraycopy(size, 0, head, 124, size.length);
                head[156] = '0';
                out.write(head);
                out.write(content);
                out.write(new byte[(512 - content.length % 512) % 512]);
            }
            out.write(new byte[1024]);
        }
    }

    @Test
    void anAuditIsComparedWithTheOneThatItReplaces() throws IOException {
        String before = mean(run(cards, "out", Audits.plain()));
        write("club/birds/README.md", "# Birds\n");
        AuditRequest against = new AuditRequest(
                Optional.empty(),
                Optional.of(folder.resolve("out/audit")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                10,
                100_000);
        AuditResult result = run(cards, "out", against);
        assertThat(mean(result)).isNotEqualTo(before);
        assertThat(String.join("\n", result.summary())).contains("1 worse", "mean score was " + before);
    }

    private static String mean(AuditResult result) {
        return result.summary().get(0).replaceFirst(".*mean score ([\\d.]+) .*", "$1");
    }

    @Test
    void damagedArchivesAreReported() throws IOException {
        Path tar = folder.resolve("cards.tar");
        byte[] head = new byte[2048];
        System.arraycopy("a.md".getBytes(StandardCharsets.UTF_8), 0, head, 0, 4);
        System.arraycopy("-7".getBytes(StandardCharsets.UTF_8), 0, head, 124, 2);
        head[156] = '0';
        Files.write(tar, head);
        Path zip = folder.resolve("latin.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.ISO_8859_1)) {
            out.putNextEntry(new ZipEntry("gr\u00fcn.md"));
            out.closeEntry();
        }
        for (Path source : List.of(tar, zip)) {
            assertThatThrownBy(() -> run(source, "out", Audits.plain()))
                    .isInstanceOf(DatacardException.class)
                    .hasMessageContaining("cannot be read");
        }
    }

    @Test
    void aCardIsCalledAsItsFileIs() throws IOException {
        write("Bees.md", "# Bees\n");
        run(cards.resolve("Bees.md"), "out", Audits.plain());
        assertThat(rows("out").get(rows("out").size() - 1)).contains("Bees,");
    }

    @Test
    void badInputGetsARowThatSaysSo() throws IOException {
        write("empty.md", "");
        Files.write(cards.resolve("binary.md"), new byte[] {'#', 0, 1, 2});
        Files.write(cards.resolve("latin.md"), new byte[] {'#', ' ', (byte) 0xe9, '\n'});
        write("large.md", "x".repeat(100_001));
        AuditResult result = run(cards, "out", Audits.plain());
        assertThat(result.cards()).isEqualTo(7);
        assertThat(String.join("\n", rows("out")))
                .contains(
                        "empty,,it is empty",
                        "binary,,it is no text",
                        "latin,,it is not UTF-8; unreadable characters were replaced",
                        "large,,\"it has 100,001 bytes, which is too much for a card\"");
        Path lines = folder.resolve("bad.jsonl");
        Files.writeString(lines, "{broken\n[]\n{\"name\": \"con/birds\", \"text\": \"# Birds\"}\n{\"name\": \"x\"}\n");
        run(lines, "bad", Audits.plain());
        assertThat(String.join("\n", rows("bad")))
                .contains(
                        "line 1,,this is no JSON object",
                        "line 2,,this is no JSON object",
                        "con/birds,,its name is not valid on Windows",
                        "x,,\"it has no \"\"text\"\"\"");
    }

    @Test
    void thresholdsMakeItAGate() {
        assertThat(run(cards, "out", gate("license=30", "score=1")).failures()).isEmpty();
        assertThat(run(cards, "out", gate("people=10", "copies=0")).failures())
                .singleElement()
                .asString()
                .contains("people is 0.0");
        assertThatThrownBy(() -> run(cards, "out", gate("peple=10")))
                .hasMessageContaining("people")
                .hasMessageContaining("peple");
        assertThatThrownBy(() -> run(cards, "out", gate("people"))).hasMessageContaining("score=60");
    }

    @Test
    void sharesAndFiguresAboveAHundredAreNoThresholds() {
        assertThatThrownBy(() -> run(cards, "out", gate("license=0.3"))).hasMessageContaining("license=30");
        assertThatThrownBy(() -> run(cards, "out", gate("score=120"))).hasMessageContaining("above 100");
        assertThat(run(cards, "out", gate("license=0", "copies=0.5", "score=1.5"))
                        .failures())
                .noneMatch(failure -> failure.startsWith("license"));
    }

    private static AuditRequest gate(String... thresholds) {
        return new AuditRequest(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(thresholds),
                10,
                100_000);
    }

    @Test
    void twoAuditsAreCompared() throws IOException {
        run(cards, "before", Audits.plain());
        write("other/bees.md", GOOD.replace("Birds", "Bees"));
        write("new.md", "# New\n");
        Files.delete(cards.resolve("club/frogs/README.md"));
        AuditRequest request = new AuditRequest(
                Optional.empty(),
                Optional.of(folder.resolve("before/audit")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                10,
                100_000);
        assertThat(run(cards, "after", request).summary())
                .anyMatch(line -> line.startsWith("Since the earlier audit: 1 better, 0 worse, 1 new, 1 gone"));
        assertThat(folder.resolve("after/audit/index.html"))
                .content()
                .contains("Since the earlier audit", "other/bees");
    }

    @Test
    void popularityComesFromATable() throws IOException {
        Path table = folder.resolve("popularity.csv");
        Files.writeString(table, "name,downloads\nclub/birds,120\nother/bees,0\n");
        AuditRequest request = new AuditRequest(
                Optional.of(table), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 10, 100_000);
        run(cards, "out", request);
        assertThat(rows("out").get(1)).startsWith("0,club/birds,120,");
        assertThat(rows("out").get(3)).startsWith("2,other/bees,0,");
    }

    @Test
    void descriptorsAreMeasuredByTheirCards() throws IOException {
        write("described/datacard.yaml", "datacard: 1\nname: Moths\nlicense: mit\nsummary: Moths of one lamp.\n");
        write("described/README.md", "# Old\n");
        run(cards, "out", Audits.plain());
        List<String> names = new ArrayList<>();
        rows("out").forEach(row -> names.add(row.split(",", 3)[1]));
        assertThat(names).containsExactly("name", "described", "club/birds", "club/frogs", "other/bees");
        assertThat(rows("out").get(1)).contains(",mit,");
    }
}
