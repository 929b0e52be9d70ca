package io.github.datacard.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A small CSV file with a header, as databases export answers. */
public final class CsvTable {
    private CsvTable() {}

    /** The rows, by names in lower case: some databases write them otherwise. */
    public static List<Map<String, String>> read(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord record : csv) {
                Map<String, String> row = new LinkedHashMap<>();
                record.getFieldsAsMap().forEach((name, value) -> row.put(name.toLowerCase(Locale.ROOT), value));
                rows.add(row);
            }
        } catch (CsvParseException broken) {
            throw new BadData("is no CSV file", broken);
        }
        return rows;
    }
}
