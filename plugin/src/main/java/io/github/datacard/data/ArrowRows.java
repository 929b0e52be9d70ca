package io.github.datacard.data;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.json.JsonText;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/** The rows of an Arrow file, written as lines of JSON that the SQL engine reads. */
public final class ArrowRows {
    private final Path path;
    private final List<ArrowField> fields = new ArrayList<>();
    private final List<FeatureType> types = new ArrayList<>();
    private final Map<Long, ArrowField> encoded = new HashMap<>();
    private final Map<Long, List<Object>> dictionaries = new HashMap<>();
    private long longest;

    private ArrowRows(Path path) {
        this.path = path;
    }

    /** A file whose schema is read. */
    public static ArrowRows of(Path path) throws IOException {
        ArrowRows rows = new ArrowRows(path);
        ArrowMessages.forEach(path, (kind, head, file, body) -> {
            if (kind == ArrowMessages.SCHEMA) {
                rows.schema(head);
            }
        });
        if (rows.fields.isEmpty() || rows.fields.stream().noneMatch(ArrowField::takesRoom)) {
            throw BadData.unread("has no column with values");
        }
        return rows;
    }

    private void schema(FlatTable schema) throws BadData {
        fields.clear();
        types.clear();
        for (ArrowField field : ArrowField.all(schema)) {
            fields.add(field);
            types.add(ArrowSchema.written(field));
        }
        fields.forEach(this::encoded);
    }

    private void encoded(ArrowField field) {
        field.dictionary().ifPresent(number -> encoded.put(number, field));
        field.children().forEach(this::encoded);
    }

    /** The names of the columns. */
    public List<String> names() {
        return fields.stream().map(ArrowField::name).toList();
    }

    /** The types of the columns as they are written, whatever they mean to the library that wrote them. */
    public List<FeatureType> types() {
        return List.copyOf(types);
    }

    /** How many characters the longest line has. */
    public long longest() {
        return longest;
    }

    /**
     * Writes a line for each row.
     *
     * @param places the number of each column, by which its key is named
     */
    public void write(ToIntFunction<String> places, Writer out) throws IOException {
        ArrowMessages.forEach(path, (kind, head, file, body) -> {
            if (kind == ArrowMessages.DICTIONARY) {
                dictionary(head, file, body);
            } else if (kind == ArrowMessages.RECORDS) {
                write(new ArrowBatch(file, body, head, dictionaries), places, out);
            }
        });
    }

    private void dictionary(FlatTable head, RandomAccessFile file, long body) throws IOException {
        long number = head.longAt(0);
        ArrowField field = encoded.get(number);
        FlatTable values = head.table(1).orElseThrow(() -> new BadData("has a dictionary without values"));
        if (field == null) {
            return;
        }
        ArrowBatch batch = new ArrowBatch(file, body, values, dictionaries);
        IntFunction<Object> column = batch.column(field.withoutDictionary());
        List<Object> all = head.byteAt(2, 0) == 0
                ? new ArrayList<>()
                : new ArrayList<>(dictionaries.getOrDefault(number, List.of()));
        for (int row = 0; row < batch.rows(); row++) {
            all.add(column.apply(row));
        }
        dictionaries.put(number, all);
    }

    private void write(ArrowBatch batch, ToIntFunction<String> places, Writer out) throws IOException {
        List<IntFunction<Object>> columns = new ArrayList<>();
        for (ArrowField field : fields) {
            columns.add(batch.column(field));
        }
        for (int row = 0; row < batch.rows(); row++) {
            Map<String, Object> line = new LinkedHashMap<>();
            for (int column = 0; column < columns.size(); column++) {
                line.put(
                        "c" + places.applyAsInt(fields.get(column).name()),
                        columns.get(column).apply(row));
            }
            String text = JsonText.compact(line);
            longest = Math.max(longest, text.length());
            out.write(text);
        }
    }
}
