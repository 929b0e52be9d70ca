package io.github.datacard.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A type with what only fields of this type have. */
public sealed interface FieldKind {
    /** The type. */
    FieldType type();

    /**
     * A type of which there is nothing more to know.
     *
     * @param type the type
     */
    record Plain(FieldType type) implements FieldKind {}

    /**
     * A line of text.
     *
     * @param format what it must look like
     * @param verbatim whether it stands for itself: words that are no answer elsewhere count too
     * @param parted whether one line with commas was meant as several
     */
    record Line(Optional<Field.Format> format, boolean verbatim, boolean parted) implements FieldKind {
        @Override
        public FieldType type() {
            return FieldType.LINE;
        }
    }

    /**
     * A text.
     *
     * @param words the most words that readers bear
     * @param minWords the fewest words that say something
     * @param verbatim whether it stands for itself: words that are no answer elsewhere count too
     */
    record Text(Optional<Integer> words, Optional<Integer> minWords, boolean verbatim) implements FieldKind {
        @Override
        public FieldType type() {
            return FieldType.TEXT;
        }
    }

    /**
     * Yes or no.
     *
     * @param follows the paths whose presence means yes
     * @param sentences what a card says instead of a label with yes or no, by these words
     * @param answers what a card says instead of yes or no in front of the rest of a record, by these words
     */
    record Switch(List<String> follows, Map<String, String> sentences, Map<String, String> answers)
            implements FieldKind {
        @Override
        public FieldType type() {
            return FieldType.YESNO;
        }
    }

    /**
     * A decimal number.
     *
     * @param unit its unit; may be empty
     */
    record Quantity(String unit) implements FieldKind {
        @Override
        public FieldType type() {
            return FieldType.NUMBER;
        }
    }

    /**
     * One of the field's own values.
     *
     * @param values the values
     * @param open whether other values are allowed
     */
    record Choices(List<Choice> values, boolean open) implements FieldKind {
        @Override
        public FieldType type() {
            return FieldType.CHOICE;
        }
    }

    /**
     * A value of a value list.
     *
     * @param list the name of the list
     * @param open whether other values are allowed
     */
    record Code(String list, boolean open) implements FieldKind {
        @Override
        public FieldType type() {
            return FieldType.CODE;
        }
    }

    /**
     * Several named fields.
     *
     * @param keys the members that a plain value may mean, the first that accepts it wins
     * @param map of a list, the members that key and value of a mapping mean; empty or two names
     * @param fields the members
     */
    record Members(List<String> keys, List<String> map, List<Field> fields) implements FieldKind {
        static final Members NONE = new Members(List.of(), List.of(), List.of());

        @Override
        public FieldType type() {
            return FieldType.RECORD;
        }
    }
}
