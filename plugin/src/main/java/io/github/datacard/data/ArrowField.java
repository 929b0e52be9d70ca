package io.github.datacard.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column or member of an Arrow file as it is written, which decides how its values are read.
 *
 * @param kind the number of the type in the format's Schema.fbs
 * @param type the table of the type
 * @param dictionary the number of the dictionary whose places stand for the values, if there is one
 * @param places the type of these places
 */
record ArrowField(
        String name,
        int kind,
        FlatTable type,
        List<ArrowField> children,
        Optional<Long> dictionary,
        Optional<FlatTable> places) {
    static final int NULL = 1;
    static final int INT = 2;
    static final int FLOAT = 3;
    static final int BINARY = 4;
    static final int TEXT = 5;
    static final int BOOL = 6;
    static final int DECIMAL = 7;
    static final int DATE = 8;
    static final int TIME = 9;
    static final int TIMESTAMP = 10;
    static final int LIST = 12;
    static final int STRUCT = 13;
    static final int FIXED_BINARY = 15;
    static final int FIXED_LIST = 16;
    static final int MAP = 17;
    static final int DURATION = 18;
    static final int LARGE_BINARY = 19;
    static final int LARGE_TEXT = 20;
    static final int LARGE_LIST = 21;
    static final int BINARY_VIEW = 23;
    static final int TEXT_VIEW = 24;

    private static final int DEEPEST = 100;

    /** A field of a schema. */
    static ArrowField of(FlatTable field) throws BadData {
        return of(field, 0);
    }

    private static ArrowField of(FlatTable field, int depth) throws BadData {
        if (depth > DEEPEST) {
            throw BadData.unread("nests columns more than " + DEEPEST + " levels deep");
        }
        List<ArrowField> children = new ArrayList<>();
        for (FlatTable child : field.tables(5)) {
            children.add(of(child, depth + 1));
        }
        Optional<FlatTable> dictionary = field.table(4);
        return new ArrowField(
                field.text(0),
                field.byteAt(2, 0),
                field.table(3).orElseThrow(() -> new BadData("has a column without a type")),
                List.copyOf(children),
                dictionary.map(found -> found.longAt(0)),
                dictionary.flatMap(found -> found.table(1)));
    }

    /** Whether each value needs room in the file. */
    boolean takesRoom() {
        return kind != NULL && (kind != STRUCT || children.stream().anyMatch(ArrowField::takesRoom));
    }
}
