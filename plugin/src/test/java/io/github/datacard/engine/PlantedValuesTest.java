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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        List<String> values = planted();
        assertThat(values).hasSize(200).doesNotHaveDuplicates();
        requireUntold(values, file -> isData(data, file));
        assertThat(Files.readString(data.resolve(".datacard/facts.json")))
                .contains("\"email\"", "\"card\"", "\"phone\"", "\"calm\"", "scans/**");
    }

    /** Names in whatever case and script, in columns, lists, members, folders, archives and names of files. */
    @Test
    void noOutputTellsANameOfAPerson() throws IOException {
        Path data = Files.createDirectories(folder.resolve("letters"));
        List<String> names = List.of(
                "margaret quillby",
                "wolfgang quillst",
                "quillant, giulia",
                "\u0438\u0432\u0430\u043d \u043a\u0432\u0438\u043b\u043e\u0432",
                "\u03bc\u03b1\u03c1\u03af\u03b1 \u03ba\u03bf\u03c5\u03af\u03bb\u03bf\u03c5",
                "\u738b\u5c0f\u660e",
                "\u674e\u96f7\u96f7",
                "\u5f20\u4f1f\u5f3a");
        List<String> csv = new ArrayList<>(List.of("number,writer,alone,mood"));
        List<String> json = new ArrayList<>();
        for (int row = 0; row < 200; row++) {
            String name = names.get(row % 5);
            csv.add(row + ",\"" + name + "\"," + names.get(5 + row % 3) + "," + (row % 2 == 0 ? "calm" : "loud"));
            json.add("{\"by\": {\"writer\": \"" + name + "\"}, \"readers\": [\"" + name
                    + "\"], \"turns\": [{\"speaker\": \"" + name + "\", \"words\": " + row % 7 + "}]}");
        }
        Files.write(data.resolve("train.csv"), csv);
        Files.write(data.resolve("lines.jsonl"), json);
        for (int picture = 0; picture < 36; picture++) {
            Path person = Files.createDirectories(
                    data.resolve("faces/" + names.get(picture % 2).replace(' ', '_')));
            javax.imageio.ImageIO.write(
                    new java.awt.image.BufferedImage(4, 4, java.awt.image.BufferedImage.TYPE_BYTE_GRAY),
                    "png",
                    person.resolve(picture + ".png").toFile());
        }
        try (org.apache.commons.compress.archivers.tar.TarArchiveOutputStream tar =
                new org.apache.commons.compress.archivers.tar.TarArchiveOutputStream(
                        Files.newOutputStream(data.resolve("samples.tar")))) {
            for (int member = 0; member < 24; member++) {
                byte[] text = names.get(member % 2).getBytes(StandardCharsets.UTF_8);
                org.apache.commons.compress.archivers.tar.TarArchiveEntry entry =
                        new org.apache.commons.compress.archivers.tar.TarArchiveEntry(
                                names.get(member % 2).replace(' ', '_') + member + ".txt");
                entry.setSize(text.length);
                tar.putArchiveEntry(entry);
                tar.write(text);
                tar.closeArchiveEntry();
            }
        }
        Files.writeString(Files.createDirectories(data.resolve("notes")).resolve("margaret_quillby.txt"), "one line\n");
        Files.writeString(data.resolve("datacard.yaml"), """
            datacard: 1
            name: Letters
            license: mit
            configs:
              - {name: table, splits: {train: train.csv}}
              - {name: lines, splits: {train: lines.jsonl}}
              - {name: faces, splits: {train: 'faces/**'}}
              - {name: samples, splits: {train: samples.tar}}
              - {name: notes, splits: {train: 'notes/*.txt'}}
            people: Writers of letters.
            """);
        List<String> values = new ArrayList<>(names);
        values.addAll(List.of("quillby", "quillst", "quillant"));
        requireUntold(
                values,
                file -> file.startsWith(data)
                        && !file.startsWith(data.resolve(".datacard"))
                        && !List.of("README.md", "datacard.yaml").contains(String.valueOf(file.getFileName())));
        assertThat(Files.readString(data.resolve(".datacard/facts.json"))).contains("\"calm\"", "notes/**", "faces/**");
    }

    /** Values that come again in many rows, under headings of several languages and under neutral ones. */
    @Test
    void noOutputTellsAValueThatManyRowsHave() throws IOException {
        Path data = Files.createDirectories(folder.resolve("practice"));
        List<String> names = List.of(
                "Geburtsdatum",
                "gehalt",
                "sueldo",
                "kundennummer",
                "case_no",
                "matrikel",
                "breitengrad",
                "signed",
                "shouted",
                "page",
                "spot",
                "shape",
                "call");
        List<String> values = new ArrayList<>();
        List<String> csv = new ArrayList<>(List.of(String.join(",", names) + ",mood"));
        List<String> json = new ArrayList<>();
        for (int row = 0; row < 120; row++) {
            int own = row % 5;
            List<String> cells = List.of(
                    (11 + own) + ".03.19" + (51 + own),
                    String.valueOf(48211 + own * 1311),
                    String.valueOf(38217 + own * 1217),
                    String.valueOf(77120031 + own * 173),
                    String.valueOf(88120037 + own * 171),
                    String.valueOf(66120041 + own * 179),
                    "52." + (51234 + own * 171),
                    "M. Quill" + "abcde".charAt(own) + "by",
                    "QUILL" + "ABCDE".charAt(own) + "BY MARGARETHE",
                    "https://site.dev/u/quill" + "abcde".charAt(own) + "by",
                    "48." + (13741 + own * 171) + " 11.5" + (7549 + own * 191),
                    "POINT(13." + (40531 + own * 171) + " 52." + (52437 + own * 191) + ")",
                    "0049 171 775173" + own);
            if (row < 5) {
                values.addAll(cells);
            }
            csv.add(String.join(",", cells) + "," + (row % 2 == 0 ? "calm" : "loud"));
            json.add(IntStream.range(0, names.size())
                    .mapToObj(column -> "\"" + names.get(column) + "\": \"" + cells.get(column) + "\"")
                    .collect(Collectors.joining(
                            ", ",
                            "{\"meta\": {",
                            "}, \"turns\": [{\"who\": \"" + cells.get(7) + "\", \"where\": \"" + cells.get(11)
                                    + "\"}]}")));
        }
        Files.write(data.resolve("train.csv"), csv);
        Files.write(data.resolve("lines.jsonl"), json);
        Files.writeString(data.resolve("datacard.yaml"), """
            datacard: 1
            name: Practice
            license: mit
            configs:
              - {name: table, sample: 5, splits: {train: train.csv}}
              - {name: lines, sample: 5, splits: {train: lines.jsonl}}
            people: Patients of a practice.
            """);
        assertThat(values).hasSize(65).doesNotHaveDuplicates();
        requireUntold(values, file -> isData(data, file));
        assertThat(Files.readString(data.resolve(".datacard/facts.json"))).contains("\"phone\"", "\"calm\"");
    }

    /** Handles, plates and numbers of persons under headings that say nothing, in columns, members, sentences and folders of classes. */
    @Test
    void noOutputTellsAHandleAPlateOrANumber() throws IOException {
        Path data = Files.createDirectories(folder.resolve("meetings"));
        List<List<String>> columns = List.of(
                List.of("@quillby", "@dark_fjord", "@zq.west", "@_nebel", "@Ostwind99"),
                List.of("quillby81", "darkfjord7", "westwind.zq42", "nebelhorn_1984", "ostsee-kind3"),
                List.of("u/quillbee", "/u/darkfjo", "u/westzq", "/u/nebelho", "u/ostkind"),
                List.of("quillbo#4711", "Dark Fjo#0815", "west.zq#1234", "nebel#99881", "ost_k#7003"),
                List.of(
                        "instagram.com/quillba",
                        "t.me/darkfja",
                        "www.twitter.com/westza",
                        "github.com/nebela",
                        "linkedin.com/in/osta"),
                List.of("B-QX 4711", "M-ZQ 8", "TÜ-Q 120E", "HH-XQ 9912", "K-QQ 77H"),
                List.of("QX12 ZQA", "ZA71 QQB", "LB09 XQC", "MC55 QZD", "ND23 ZXE"),
                List.of("QX-481-ZA", "ZA-172-QB", "LB-093-XC", "MC-554-QD", "ND-235-ZE"),
                List.of("MH 12 QX 4813", "DL-04-ZQ-9921", "KA 51 X 0007", "TN 09 QZ 5554", "GJ-01-ZX-2351"),
                List.of("QXZ-4813", "ZQA 9927", "XLB1007", "QMC-5545", "ZND 2356"),
                List.of("4813 QXZ", "9928 ZQL", "1008 XLB", "5546 QMC", "2357 ZND"),
                List.of("7QXA483", "8ZQB927", "6XLC107", "7QMD545", "8ZNE236"),
                List.of("ZH 481357", "BE 992746", "W 10074A", "AG 554581", "WA 23578"),
                List.of("А481ВК 177", "Е992МН199", "К107ОР 50", "М554СТ78", "О235УХ 99"),
                List.of("京AQ4813", "沪BZ9927", "粤CX1007", "苏DQ5545", "浙EZ2356"),
                List.of(
                        "WQXZZ4813AB927107",
                        "1ZQBH992710075545",
                        "JXLCM100755452356",
                        "KQMDN554523564813",
                        "3ZNEP235648139927"),
                List.of("93.184.216.34", "81.2.69.142", "5.61.37.207", "185.86.151.11", "2.125.160.216"),
                List.of(
                        "0000-0002-9079-593X",
                        "0000-0001-5109-3700",
                        "0000-0002-1694-233X",
                        "0000-0003-1415-9269",
                        "0000-0001-2345-6789"),
                List.of(
                        "2a02:8108:8ac0::17",
                        "2a02:8108:8ac0::18",
                        "fe80::1ff:fe23:4567:8901",
                        "::ffff:93.184.216.33",
                        "10.17.33.45/24"),
                List.of("850512-9815", "861213-7816", "870914-5817", "880115-3818", "890216-1819"),
                List.of("AB 12 34 51 C", "CD 12 34 52 A", "EG 12 34 53 B", "HJ 12 34 54 C", "KL 12 34 55 D"),
                List.of(
                        "2 83 05 75 116 001",
                        "1 84 05 75 116 002",
                        "2 85 05 75 116 003",
                        "1 86 05 75 116 004",
                        "2 87 05 75 116 005"),
                List.of("ABCPE1231F", "ABCPE1232F", "ABCPE1233F", "ABCPE1234F", "ABCPE1235F"),
                List.of("12.345.671-K", "12.345.672-1", "12.345.673-2", "12.345.674-3", "12.345.675-4"),
                List.of("47/815/08155", "DNI 12345678Z", "CPF 111.444.777-35", "RSSMRA85T10A562S", "BSN 111222333"),
                List.of("MRN 00481231", "MRN: 00481232", "MRN-00481233", "PAT 00481234", "PID00481235"),
                List.of("12 Js 3341/21", "13 O 3342/21", "4 StR 3343/21", "2 BvR 3344/21", "1 C 3345/21"),
                List.of("FA-2021/003311", "FA-2021/003312", "A-2023-004813", "A-2023-004814", "A-2023-004815"),
                List.of("9F4MGC36+2X", "9F4MGC32+2X", "8FWH4HX8+QR9", "9F4MGC34+2X", "///daring.lion.race"),
                List.of("090-1234-5671", "080-1234-5672", "042 123 4561", "0470/12.34.65", "0470 12 34 64"),
                List.of("J.Quillcy", "W.Quillcein", "G.Quillcucci", "A.Quillcander", "B.Quillcorth"),
                List.of(
                        "born 1951-03-11",
                        "geb. am 04.05.1962",
                        "geboren 05.05.1963",
                        "born on 06/05/1964",
                        "née le 07/05/1965"),
                List.of(
                        "S-1-5-21-3623811015-3361",
                        "S-1-5-21-3623811015-3362",
                        "S-1-5-21-3623811015-3363",
                        "S-1-5-21-3623811015-3364",
                        "S-1-5-21-3623811015-3365"),
                List.of(
                        "seen B-ZX 1301 there",
                        "ask @quillsea about it",
                        "went with XQ21 ABZ",
                        "as u/fjordsea said",
                        "in ZX-913-QL again"));
        List<String> planted =
                new ArrayList<>(List.of("@quillsea", "u/fjordsea", "B-ZX 1301", "XQ21 ABZ", "ZX-913-QL"));
        columns.forEach(planted::addAll);
        planted.removeAll(List.of("u/quillbee", "u/westzq", "u/ostkind"));
        planted.addAll(List.of("quillbee", "westzq", "ostkind"));
        List<String> csv = new ArrayList<>(List.of(
                IntStream.range(0, columns.size())
                                .mapToObj(column -> "a" + column)
                                .collect(Collectors.joining(",")) + ",mood"));
        List<String> json = new ArrayList<>();
        for (int row = 0; row < 120; row++) {
            int own = row % 5;
            csv.add(columns.stream().map(column -> column.get(own)).collect(Collectors.joining(",")) + ","
                    + (row % 2 == 0 ? "calm" : "loud"));
            json.add(IntStream.range(0, columns.size())
                    .mapToObj(column ->
                            "\"b" + column + "\": \"" + columns.get(column).get(own) + "\"")
                    .collect(Collectors.joining(
                            ", ",
                            "{\"meta\": {",
                            "}, \"turns\": [{\"p\": \""
                                    + columns.get(row % columns.size()).get(own) + "\"}], \"c\": [\""
                                    + columns.get(1).get(own) + "\"]}")));
            Path sorted = Files.createDirectories(
                    data.resolve("sorted/" + columns.get(row % 3 == 0 ? 5 : 1).get(own)));
            Files.writeString(sorted.resolve(row + ".txt"), "one line\n");
        }
        Files.write(data.resolve("train.csv"), csv);
        Files.write(data.resolve("lines.jsonl"), json);
        Files.writeString(data.resolve("datacard.yaml"), """
            datacard: 1
            name: Meetings
            license: mit
            configs:
              - {name: table, sample: 5, splits: {train: train.csv}}
              - {name: lines, sample: 5, splits: {train: lines.jsonl}}
              - {name: sorted, splits: {train: 'sorted/**'}}
            people: Members of a club.
            """);
        requireUntold(planted, file -> isData(data, file) || file.startsWith(data.resolve("sorted")));
        assertThat(Files.readString(data.resolve(".datacard/facts.json"))).contains("\"calm\"");
    }

    private void requireUntold(List<String> values, Predicate<Path> isData) throws IOException {
        Runs runs = Runs.on(folder, folder.resolve("out"));
        Measuring.Result measured = runs.measure();
        String console = measured.report().stream().map(CheckResult.Line::text).collect(Collectors.joining("\n"));
        runs.render();
        runs.apply(MergeOptions.NONE);
        CheckResult checked = runs.measuring().checkAndWrite();
        console += checked.report().stream().map(CheckResult.Line::text).collect(Collectors.joining("\n"));
        console += String.join("\n", checked.annotations()) + checked.stepSummary();
        assertThat(told(console, values)).as(console).isEmpty();
        int outputs = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !isData.test(file))
                    .toList()) {
                outputs++;
                assertThat(told(Files.readString(file, StandardCharsets.ISO_8859_1), values))
                        .as(folder.relativize(file).toString())
                        .isEmpty();
            }
        }
        assertThat(outputs).isGreaterThan(15);
    }

    private static boolean isData(Path data, Path file) {
        return file.startsWith(data.resolve("scans"))
                || List.of("train.csv", "lines.jsonl").contains(String.valueOf(file.getFileName()));
    }

    /** A value may be written without separators, with thousands marked, or with its first part alone. */
    private static List<String> told(String text, List<String> values) {
        String plain = text.replaceAll("(?<=\\d),(?=\\d)", "");
        String decoded = new String(plain.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return values.stream()
                .filter(value -> Stream.of(value, value.replace(' ', '_'))
                        .anyMatch(form -> plain.contains(form) || decoded.contains(form)))
                .toList();
    }
}
