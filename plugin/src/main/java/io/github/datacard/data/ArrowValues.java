package io.github.datacard.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/** Single values of some columns of an Arrow file, those in lists too. */
final class ArrowValues {
    private ArrowValues() {}

    /** Hands over names of columns and the texts of their values, where the file is no larger than said. */
    static void each(Path path, Set<String> names, BiConsumer<String, String> taker) throws IOException {
        List<ArrowField> fields = new ArrayList<>();
        ArrowMessages.forEach(path, (kind, head, file, body) -> {
            if (kind == ArrowMessages.SCHEMA) {
                fields.clear();
                fields.addAll(ArrowField.all(head));
            } else if (kind == ArrowMessages.RECORDS) {
                ArrowBatch batch = new ArrowBatch(file, body, head, Map.of());
                Map<String, IntFunction<Object>> columns = new LinkedHashMap<>();
                for (ArrowField field : fields) {
                    columns.put(field.name(), batch.column(field));
                }
                columns.keySet().retainAll(names);
                for (int row = 0; row < batch.rows(); row++) {
                    for (Map.Entry<String, IntFunction<Object>> column : columns.entrySet()) {
                        each(column.getKey(), column.getValue().apply(row), taker);
                    }
                }
            }
        });
    }

    private static void each(String name, Object value, BiConsumer<String, String> taker) {
        if (value instanceof List<?> list) {
            list.forEach(item -> each(name, item, taker));
        } else if (!(value instanceof Map) && !(value instanceof Optional)) {
            taker.accept(name, String.valueOf(value));
        }
    }
}
