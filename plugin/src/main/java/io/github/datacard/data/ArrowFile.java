package io.github.datacard.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the messages of an Arrow file say, a stream or a file with a footer: its columns and how many rows it has. Their
 * content is passed over.
 */
record ArrowFile(long rows, List<TableHead.Column> columns) {
    static ArrowFile read(Path path) throws IOException {
        List<List<TableHead.Column>> columns = new ArrayList<>();
        long[] rows = new long[1];
        ArrowMessages.forEach(path, (kind, head, file, body) -> {
            if (kind == ArrowMessages.SCHEMA) {
                columns.add(ArrowSchema.columns(head));
            } else if (kind == ArrowMessages.RECORDS) {
                rows[0] += head.longAt(0);
            }
        });
        if (columns.isEmpty()) {
            throw new BadData("is no Arrow file: it has no schema");
        }
        return new ArrowFile(rows[0], columns.get(columns.size() - 1));
    }
}
