package io.github.datacard.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One field of the vocabulary.
 *
 * @param path names from the top of a descriptor, joined by dots
 * @param type its type
 * @param list whether it holds any number of values of the type
 * @param text what people read about it
 * @param choices the values of a choice
 * @param open whether a choice allows other values
 * @param code the value list of a code; empty for other types
 * @param unit the unit of a number; may be empty
 * @param format what a line must look like
 * @param words the most words that readers bear
 * @param minWords the fewest words that say something
 * @param keys of a record, the members that a plain value may mean, the first that accepts it wins
 * @param map of a list of records, the members that key and value of a mapping mean; empty or two names
 * @param follows of a switch, the paths whose presence means yes
 * @param verbatim whether a text stands for itself: words that are no answer elsewhere count too
 * @param shortFor the path of the long form, for a short form
 * @param fields the members of a record
 */
public record Field(
        String path,
        FieldType type,
        boolean list,
        FieldText text,
        List<Choice> choices,
        boolean open,
        String code,
        String unit,
        Optional<Format> format,
        Optional<Integer> words,
        Optional<Integer> minWords,
        List<String> keys,
        List<String> map,
        List<String> follows,
        boolean verbatim,
        Optional<String> shortFor,
        List<Field> fields) {
    /**
     * What a line must look like.
     *
     * @param pattern the whole text matches it
     * @param says how a message goes on after "which", such as "is a DOI"
     */
    public record Format(Pattern pattern, String says) {
        /** Whether the whole text has this format. */
        public boolean accepts(String value) {
            return pattern.matcher(value).matches();
        }
    }

    /** The last name of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The label. */
    public String label() {
        return text.label();
    }

    /** A member of this record. */
    public Optional<Field> member(String name) {
        return named(fields, name);
    }

    /** The field of a list with this last name. */
    static Optional<Field> named(List<Field> fields, String name) {
        for (Field field : fields) {
            if (field.path.endsWith(name) && field.path.lastIndexOf('.') == field.path.length() - name.length() - 1) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The names of all members. */
    public List<String> memberNames() {
        return fields.stream().map(Field::name).toList();
    }

    /** A value of the field's choice, by its id without regard to case and separators. */
    public Optional<Choice> choice(String id) {
        return choices.stream()
                .filter(choice -> ValueList.same(choice.id(), id))
                .findFirst();
    }

    /** This field and all members below it. */
    public Stream<Field> all() {
        return Stream.concat(Stream.of(this), fields.stream().flatMap(Field::all));
    }
}
