package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.merge.MergeOptions;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred values of persons are planted, and stand in no facts, card, page, export, report or line of the console. */
@Slow
class PlantedValuesTest {
    private static final int PERSONS = 20;

    @TempDir
    private Path folder;

    /** The columns of a row about one person; each cell but the last two is a planted value. */
    private static List<String> person(int number) {
        int own = 1000 + 37 * number;
        return List.of(
                "7" + own + "55" + own,
                String.format(Locale.ROOT, "52.%d9", own),
                String.format(Locale.ROOT, "13.%d7", own),
                String.format(Locale.ROOT, "19%02d-0%d-%02d", 41 + number, 1 + number % 9, 1 + number),
                String.valueOf(4_000_000 + 7 * own),
                "Zoltana" + own + " Quill" + own,
                "zq" + own + "@mail-of-persons.net",
                "+49 30 77" + own + "3",
                card(own),
                "ward-q" + own,
                number % 2 == 0 ? "calm" : "loud",
                String.valueOf(number % 3));
    }

    /** A number of a card with its check digit. */
    private static String card(int own) {
        String start = "45391488" + own + "646";
        int sum = 0;
        for (int at = 0; at < start.length(); at++) {
            int digit = start.charAt(start.length() - 1 - at) - '0';
            int weighed = at % 2 == 1 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return start + (10 - sum % 10) % 10;
    }

    private static List<String> planted() {
        List<String> values = new ArrayList<>();
        for (int number = 0; number < PERSONS; number++) {
            values.addAll(person(number).subList(0, 10));
        }
        return values;
    }

    @Test
    void noOutputTellsAPlantedValue() throws IOException {
        Path data = Files.createDirectories(folder.resolve("clinic"));
        List<String> names = List.of(
                "patient_id",
                "lat",
                "lon",
                "dob",
                "salary",
                "who",
                "mail",
                "tel_no",
                "paid_by",
                "ward",
                "mood",
                "kids");
        List<String> csv = new ArrayList<>(List.of(String.join(",", names)));
        List<String> json = new ArrayList<>();
        for (int number = 0; number < PERSONS; number++) {
            List<String> cells = person(number);
            csv.add(String.join(",", cells));
            List<String> members = new ArrayList<>();
            for (int column = 0; column < cells.size(); column++) {
                members.add("\"" + names.get(column) + "\": \"" + cells.get(column) + "\"");
            }
            json.add("{\"person\": {" + String.join(", ", members) + "}, \"notes\": [\"" + cells.get(5) + " wrote from "
                    + cells.get(6) + "\"]}");
            Path scan = Files.createDirectories(
                            data.resolve("scans/" + cells.get(5).replace(' ', '_')))
                    .resolve(cells.get(9) + ".txt");
            Files.writeString(scan, "scan\n");
        }
        Files.write(data.resolve("train.csv"), csv);
        Files.write(data.resolve("lines.jsonl"), json);
        Files.writeString(data.resolve("datacard.yaml"), """
            datacard: 1
            name: Clinic
            license: mit
            configs:
              - {name: table, splits: {train: train.csv}}
              - {name: lines, splits: {train: lines.jsonl}}
              - {name: scans, splits: {train: 'scans/**'}}
            people: Patients of a clinic.
            """);
        Runs runs = Runs.on(folder, folder.resolve("out"));
        Measuring.Result measured = runs.measure();
        String console = measured.report().stream().map(CheckResult.Line::text).collect(Collectors.joining("\n"));
        runs.render();
        runs.apply(MergeOptions.NONE);
        CheckResult checked = runs.measuring().checkAndWrite();
        console += checked.report().stream().map(CheckResult.Line::text).collect(Collectors.joining("\n"));
        console += String.join("\n", checked.annotations()) + checked.stepSummary();
        List<String> values = planted();
        assertThat(values).hasSize(200).doesNotHaveDuplicates();
        assertThat(told(console, values)).isEmpty();
        int outputs = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !isData(data, file))
                    .toList()) {
                outputs++;
                assertThat(told(Files.readString(file, StandardCharsets.ISO_8859_1), values))
                        .as(folder.relativize(file).toString())
                        .isEmpty();
            }
        }
        assertThat(outputs).isGreaterThan(15);
        assertThat(Files.readString(data.resolve(".datacard/facts.json")))
                .contains("\"email\"", "\"card\"", "\"phone\"", "\"calm\"", "scans/**");
    }

    private static boolean isData(Path data, Path file) {
        return file.startsWith(data.resolve("scans"))
                || List.of("train.csv", "lines.jsonl").contains(String.valueOf(file.getFileName()));
    }

    /** A value may be written without separators, with thousands marked, or with its first part alone. */
    private static List<String> told(String text, List<String> values) {
        String plain = text.replaceAll("(?<=\\d),(?=\\d)", "");
        return values.stream()
                .filter(value -> plain.contains(value) || plain.contains(value.replace(' ', '_')))
                .toList();
    }
}
