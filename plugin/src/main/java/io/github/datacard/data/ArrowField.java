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
 * @param extended whether an extension gives its values another meaning
 */
record ArrowField(
        String name,
        int kind,
        FlatTable type,
        List<ArrowField> children,
        Optional<Long> dictionary,
        Optional<FlatTable> places,
        boolean extended) {
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
    static final int INTERVAL = 11;
    static final int LIST = 12;
    static final int STRUCT = 13;
    static final int UNION = 14;
    static final int FIXED_BINARY = 15;
    static final int FIXED_LIST = 16;
    static final int MAP = 17;
    static final int DURATION = 18;
    static final int LARGE_BINARY = 19;
    static final int LARGE_TEXT = 20;
    static final int LARGE_LIST = 21;
    static final int RUN_END_ENCODED = 22;
    static final int BINARY_VIEW = 23;
    static final int TEXT_VIEW = 24;
    static final int LIST_VIEW = 25;
    static final int LARGE_LIST_VIEW = 26;

    private static final int DEEPEST = 100;

    // Numbers of members by the format's Schema.fbs.
    private static final int NAME = 0;
    private static final int KIND = 2;
    private static final int TYPE = 3;
    private static final int DICTIONARY = 4;
    private static final int CHILDREN = 5;
    private static final int METADATA = 6;

    private static ArrowField of(FlatTable field, int depth) throws BadData {
        if (depth == DEEPEST) {
            throw BadData.unread("nests columns more than " + DEEPEST + " levels deep");
        }
        List<ArrowField> children = new ArrayList<>();
        for (FlatTable child : field.tables(CHILDREN)) {
            children.add(of(child, depth + 1));
        }
        Optional<FlatTable> dictionary = field.table(DICTIONARY);
        return new ArrowField(
                field.text(NAME),
                field.byteAt(KIND, 0),
                field.table(TYPE).orElseThrow(() -> new BadData("has a column without a type")),
                List.copyOf(children),
                dictionary.map(found -> found.longAt(0)),
                dictionary.flatMap(found -> found.table(1)),
                field.tables(METADATA).stream().anyMatch(pair -> pair.text(0).startsWith("ARROW:extension")));
    }

    /** The fields of a schema. */
    static List<ArrowField> all(FlatTable schema) throws BadData {
        List<ArrowField> fields = new ArrayList<>();
        for (FlatTable field : schema.tables(1)) {
            fields.add(of(field, 0));
        }
        return List.copyOf(fields);
    }

    /** What a list is made of. */
    ArrowField item() throws BadData {
        if (children.size() != 1) {
            throw new BadData("has a list without items");
        }
        return children.get(0);
    }

    /** Its values where a dictionary has them. */
    ArrowField withoutDictionary() {
        return new ArrowField(name, kind, type, children, Optional.empty(), Optional.empty(), extended);
    }

    /** Whether each value needs room in the file. */
    boolean takesRoom() {
        return kind != NULL && (kind != STRUCT || children.stream().anyMatch(ArrowField::takesRoom));
    }
}
