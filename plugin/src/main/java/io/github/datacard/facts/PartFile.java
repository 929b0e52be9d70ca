package io.github.datacard.facts;

import static io.github.datacard.facts.JsonFields.list;
import static io.github.datacard.facts.JsonFields.mapping;
import static io.github.datacard.facts.JsonFields.number;
import static io.github.datacard.facts.JsonFields.optionalText;
import static io.github.datacard.facts.JsonFields.required;
import static io.github.datacard.facts.JsonFields.text;
import static io.github.datacard.json.JsonText.object;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.json.JsonReader;
import io.github.datacard.json.JsonText;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Node;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps a part: figures as JSON, and beside it a line for each of its files, maybe very many, and of its columns. */
public final class PartFile {
    private static final int FORMAT = 2;
    private static final String FIGURES = ".part.json";
    private static final String HASHES = ".part.hashes";
    private static final String FILES = ".part.files";

    private PartFile() {}

    /** The files of a part, the texts by their names; the last one has the figures. */
    public static Map<String, String> texts(Part part) {
        String name = part.name().fileName();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(
                name + HASHES,
                part.tables().stream()
                        .flatMap(table -> table.columns().stream())
                        .map(column -> base64(column.different().hashes()) + "\n")
                        .collect(Collectors.joining()));
        texts.put(
                name + FILES,
                part.facts().files().stream()
                        .map(file -> JsonText.compact(FactsText.file(file)))
                        .collect(Collectors.joining()));
        texts.put(
                name + FIGURES,
                JsonText.indented(object(
                        "format",
                        FORMAT,
                        "dataset",
                        part.dataset(),
                        "part",
                        part.name().text(),
                        "facts",
                        FactsText.tree(withFiles(part.facts(), List.of())),
                        "tables",
                        part.tables().stream().map(PartFile::table).toList())));
        return texts;
    }

    private static Map<String, Object> table(PartColumn.Table table) {
        return object(
                "config",
                table.config(),
                "split",
                table.split(),
                "columns",
                table.columns().stream().map(PartFile::column).toList());
    }

    private static Map<String, Object> column(PartColumn column) {
        return object(
                "name", column.name(),
                "sum", column.sum(),
                "squares", column.squares(),
                "numbers", column.numbers(),
                "min", column.min(),
                "max", column.max(),
                "at_min", column.atMin(),
                "at_max", column.atMax(),
                "values", String.join("\n", column.values().values()),
                "value_rows", numbers(column.values().rows()),
                "value_all", column.values().all(),
                "lengths", String.join("\n", column.lengths().values()),
                "length_rows", numbers(column.lengths().rows()),
                "length_all", column.lengths().all(),
                "zeros", column.different().zeros());
    }

    private static String numbers(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String base64(long[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
        bytes.asLongBuffer().put(numbers);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** The files of all parts in a folder, by name. */
    public static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(FIGURES) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new DatacardException("The folder " + folder + " cannot be read.", unreadable);
        }
    }

    /** Reads a part. */
    public static Part read(Path file, Vocabulary vocabulary) {
        Findings findings = new Findings();
        try {
            Node.Mapping root = mapping(new JsonReader(FactsReader.LIMITS)
                    .read(file, findings)
                    .orElseThrow(
                            () -> new JsonFields.Malformed(findings.sorted().get(0))));
            if (number(root, "format") != FORMAT) {
                throw new JsonFields.Malformed(root.location(), "This part has another format than " + FORMAT);
            }
            Facts facts = new FactsReader(vocabulary)
                    .read(required(root, "facts"), findings)
                    .orElseThrow();
            Iterator<byte[]> hashes =
                    lines(Files.readAllBytes(beside(file, HASHES))).iterator();
            return new Part(
                    text(root, "dataset"),
                    PartName.of(text(root, "part")),
                    withFiles(facts, files(beside(file, FILES))),
                    list(root, "tables", table -> table(table, hashes)));
        } catch (IOException | RuntimeException broken) {
            throw new DatacardException(
                    file + " is no part that this version of Datacard has measured. Measure it again.", broken);
        }
    }

    private static List<Facts.DataFile> files(Path file) throws IOException {
        JsonReader json = new JsonReader(FactsReader.LIMITS);
        Findings findings = new Findings();
        List<Facts.DataFile> files = new ArrayList<>();
        for (byte[] line : lines(Files.readAllBytes(file))) {
            files.add(FactsReader.file(mapping(json.parse(file, new String(line, StandardCharsets.UTF_8), findings)
                    .orElseThrow())));
        }
        return files;
    }

    private static Facts withFiles(Facts facts, List<Facts.DataFile> files) {
        return new Facts(facts.engine(), files, facts.configs(), facts.settings());
    }

    private static Path beside(Path file, String end) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.length() - FIGURES.length()) + end);
    }

    private static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int end = 0; end < bytes.length; end++) {
            if (bytes[end] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, start, end));
                start = end + 1;
            }
        }
        return lines;
    }

    private static PartColumn.Table table(Node.Mapping table, Iterator<byte[]> hashes) {
        return new PartColumn.Table(
                text(table, "config"),
                text(table, "split"),
                list(table, "columns", column -> column(column, hashes.next())));
    }

    private static PartColumn column(Node.Mapping column, byte[] hashes) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(hashes));
        long[] numbers = new long[bytes.remaining() / Long.BYTES];
        bytes.asLongBuffer().get(numbers);
        return new PartColumn(
                text(column, "name"),
                optionalText(column, "sum"),
                optionalText(column, "squares"),
                number(column, "numbers"),
                optionalText(column, "min"),
                optionalText(column, "max"),
                number(column, "at_min"),
                number(column, "at_max"),
                shares(column, "value"),
                shares(column, "length"),
                new KeptHashes((int) number(column, "zeros"), numbers));
    }

    private static ValueShares shares(Node.Mapping column, String what) {
        String values = optionalText(column, what + "s");
        String rows = optionalText(column, what + "_rows");
        return new ValueShares(
                values.isEmpty() ? List.of() : List.of(values.split("\n", -1)),
                rows.isEmpty()
                        ? List.of()
                        : Stream.of(rows.split(" ", -1)).map(Long::valueOf).toList(),
                number(column, what + "_all"));
    }
}
