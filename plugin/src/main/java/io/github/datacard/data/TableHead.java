package io.github.datacard.data;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.json.JsonFault;
import io.github.datacard.json.JsonHead;
import io.github.datacard.yaml.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the first bytes of a table, or the last of a Parquet file, say.
 *
 * @param columns its columns
 * @param rows its rows, if they are known without reading all of it
 */
public record TableHead(List<Column> columns, Optional<Long> rows) {
    private static final int ENOUGH = 256 * 1024;

    /** Of JSON, where a field may come late. */
    private static final long ROWS = 1024L * 1024;

    private static final Pattern LIST = Pattern.compile("\\s*\\[\\s*\\{");

    /**
     * A column.
     *
     * @param stated whether the format states the type; else it is a guess
     */
    public record Column(String name, FeatureType type, boolean stated) {}

    /** The head of a file, if its format has one that can be read without reading all of it. */
    public static Optional<TableHead> read(Path file, FileType type) throws IOException {
        return read(file, type, ReaderOptions.NONE);
    }

    /** The head of a file of which something is known. */
    public static Optional<TableHead> read(Path file, FileType type, ReaderOptions options) throws IOException {
        try {
            return head(file, type, options);
        } catch (RuntimeException | StackOverflowError damaged) {
            throw new BadData("cannot be read; it is damaged or something else", damaged);
        }
    }

    private static Optional<TableHead> head(Path file, FileType type, ReaderOptions options) throws IOException {
        if (type.isParquet() && type.compression().isEmpty()) {
            ParquetFooter footer = ParquetFooter.read(file);
            return Optional.of(new TableHead(footer.columns(), Optional.of(footer.rows())));
        }
        if (type.isArrow() && type.compression().isEmpty()) {
            ArrowFile arrow = ArrowFile.read(file);
            return Optional.of(new TableHead(arrow.columns(), Optional.of(arrow.rows())));
        }
        if (!type.isTable() || Files.size(file) == 0 || PackedInside.isArchive(file, type)) {
            return Optional.empty();
        }
        if (type.isDelimited()) {
            CsvDialect dialect = CsvDialect.of(start(file, type, options), type, options);
            List<String> used =
                    options.used(dialect.columns().stream().map(Column::name).toList());
            return Optional.of(new TableHead(
                    dialect.columns().stream()
                            .filter(column -> used.contains(column.name()))
                            .toList(),
                    RowCount.of(file, type, options)));
        }
        return type.isJson() && (!type.type().equals("json") || isList(file, type, options))
                ? jsonRows(file, type, options)
                : Optional.empty();
    }

    /** The first characters of a text file. */
    public static String start(Path file, FileType type) throws IOException {
        return start(file, type, ReaderOptions.NONE);
    }

    /** The first characters of a text file of which something is known. */
    public static String start(Path file, FileType type, ReaderOptions options) throws IOException {
        try (InputStream in = Unpacked.open(file, type)) {
            return decoded(in.readNBytes(ENOUGH), options.encoding());
        }
    }

    private static String decoded(byte[] bytes, Charset encoding) throws IOException {
        CharsetDecoder decoder = encoding.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        // The last character may be cut off: only an error before the end counts.
        CoderResult result = decoder.decode(in, text, false);
        text.flip();
        if (result.isError()) {
            long line = text.chars().filter(sign -> sign == '\n').count() + 1;
            throw BadData.encoding(
                    Encoding.fault(bytes, bytes.length < ENOUGH, encoding.name()), Math.toIntExact(line));
        }
        String decoded = text.toString();
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }

    private static boolean isList(Path file, FileType type, ReaderOptions options) throws IOException {
        return !options.stated().containsKey("field")
                && LIST.matcher(start(file, type, options)).lookingAt();
    }

    /** The fields of the first rows, one row at least; a file without rows has no head. */
    private static Optional<TableHead> jsonRows(Path file, FileType type, ReaderOptions options) throws IOException {
        Map<String, Node> fields = new LinkedHashMap<>();
        boolean list = type.type().equals("json");
        if (!list) {
            Optional<Node.Mapping> first = firstRow(file, type, options);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            add(first.get(), fields);
        }
        try (TextStart text = TextStart.open(file, type, options.encoding(), ROWS)) {
            JsonHead.each(file, text.reader(), (value, line) -> {
                if (value instanceof Node.Mapping row) {
                    add(row, fields);
                }
            });
        } catch (JsonFault | CharacterCodingException broken) {
            // The end of what is looked at may be anywhere; what is broken before it is reported where all is read.
            return head(fields, list, file, type, options);
        }
        return head(fields, list, file, type, options);
    }

    private static Optional<TableHead> head(
            Map<String, Node> fields, boolean list, Path file, FileType type, ReaderOptions options)
            throws IOException {
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TableHead(columns(fields), list ? Optional.empty() : RowCount.of(file, type, options)));
    }

    /** A later value tells more than nothing. */
    private static void add(Node.Mapping row, Map<String, Node> fields) {
        row.entries()
                .forEach(entry -> fields.merge(
                        entry.key().text(),
                        entry.value(),
                        (known, later) -> known.isNothing() || isEmptyList(known) ? later : known));
    }

    private static boolean isEmptyList(Node value) {
        return value instanceof Node.Sequence list && list.items().isEmpty();
    }

    /** The first row of lines of JSON; empty if there is none. */
    static Optional<Node.Mapping> firstRow(Path file, FileType type, ReaderOptions options) throws IOException {
        start(file, type, options);
        try (Reader in = StrictText.reader(Unpacked.open(file, type), options.encoding())) {
            Optional<Node> row = JsonHead.of(file, in);
            if (row.isPresent() && !(row.get() instanceof Node.Mapping)) {
                throw BadData.unread("has rows that are no objects: the first is "
                        + row.get().kind());
            }
            return row.map(Node.Mapping.class::cast);
        } catch (MalformedInputException broken) {
            throw new BadData("is not " + options.encoding().name(), broken);
        } catch (JsonFault fault) {
            String reason = String.valueOf(fault.getMessage());
            throw fault.beyondLimits() ? BadData.unread(reason) : new BadData(reason, fault.line());
        }
    }

    private static List<Column> columns(Map<String, Node> fields) {
        return fields.entrySet().stream()
                .map(field -> new Column(field.getKey(), guess(field.getValue()), false))
                .toList();
    }

    private static FeatureType guess(Node value) {
        if (value instanceof Node.Sequence list) {
            return FeatureType.listOf(
                    list.items().isEmpty()
                            ? FeatureType.simple("string")
                            : guess(list.items().get(0)));
        }
        if (value instanceof Node.Mapping map) {
            Map<String, FeatureType> members = new LinkedHashMap<>();
            map.entries().forEach(entry -> members.put(entry.key().text(), guess(entry.value())));
            return FeatureType.struct(members);
        }
        Node.Scalar scalar = (Node.Scalar) value;
        return switch (scalar.type()) {
            case YES_NO -> FeatureType.simple("bool");
            case NUMBER -> FeatureType.simple(scalar.text().matches("-?\\d{1,18}") ? "int64" : "float64");
            case TEXT, NOTHING -> FeatureType.simple("string");
        };
    }
}
