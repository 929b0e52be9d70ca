package io.github.datacard.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Files of one row each that follow each other. The library {@code datasets} 5.0.1 puts their rows together before it casts
 * them ({@code arrow_writer.py}, {@code write_rows_on_file}), so that columns have to be alike in order and type.
 */
final class OneRowTables {
    private String firstPath = "";
    private Map<String, String> first = Map.of();

    void clear() {
        firstPath = "";
    }

    /** What the rows before this file differ in; a file of more rows ends them. */
    Optional<String> next(String path, Map<String, String> types, boolean oneRow) {
        if (!oneRow) {
            clear();
            return Optional.empty();
        }
        if (firstPath.isEmpty()) {
            firstPath = path;
            first = types;
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(types.keySet());
        if (!names.equals(new ArrayList<>(first.keySet()))) {
            return Optional.of("it has one row, as " + firstPath + " has, and other columns or another order of them");
        }
        return names.stream()
                .filter(name -> !Objects.equals(types.get(name), first.get(name)))
                .findFirst()
                .map(name -> "it has one row, as " + firstPath + " has, and \"" + name + "\" is " + types.get(name)
                        + " here and " + first.get(name) + " there");
    }
}
