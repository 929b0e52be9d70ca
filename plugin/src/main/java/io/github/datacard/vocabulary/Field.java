package io.github.datacard.vocabulary;

import io.github.datacard.text.BoundedText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One field of the vocabulary.
 *
 * @param path names from the top of a descriptor, joined by dots
 * @param kind its type, with what only fields of this type have
 * @param list whether it holds any number of values of the type
 * @param text what people read about it
 * @param shortFor the path of the long form, for a short form
 */
public record Field(String path, FieldKind kind, boolean list, FieldText text, Optional<String> shortFor) {
    /**
     * What a line must look like.
     *
     * @param pattern the whole text matches it
     * @param says how a message goes on after "which", such as "is a DOI"
     */
    public record Format(Pattern pattern, String says) {
        /** Whether the whole text has this format. */
        public boolean accepts(String value) {
            return BoundedText.matcher(pattern, value).matches();
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

    /** Its type. */
    public FieldType type() {
        return kind.type();
    }

    /** What only fields of a kind have, if this is one. */
    public <K extends FieldKind> Optional<K> as(Class<K> other) {
        return other.isInstance(kind) ? Optional.of(other.cast(kind)) : Optional.empty();
    }

    private FieldKind.Members members() {
        return kind instanceof FieldKind.Members members ? members : FieldKind.Members.NONE;
    }

    /** The members of a record; none of any other field. */
    public List<Field> fields() {
        return members().fields();
    }

    /** The members of a record that a plain value may mean; none of any other field. */
    public List<String> keys() {
        return members().keys();
    }

    /** The members of a record that key and value of a mapping mean; none of any other field. */
    public List<String> map() {
        return members().map();
    }

    /** The unit of a number; empty for any other field. */
    public String unit() {
        return kind instanceof FieldKind.Quantity number ? number.unit() : "";
    }

    /** The values of a choice; none of any other field. */
    public List<Choice> choices() {
        return kind instanceof FieldKind.Choices choice ? choice.values() : List.of();
    }

    /** A member of this record. */
    public Optional<Field> member(String name) {
        return named(fields(), name);
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
        return fields().stream().map(Field::name).toList();
    }

    /** A value of the field's choice, by its id without regard to case and separators. */
    public Optional<Choice> choice(String id) {
        return choices().stream()
                .filter(choice -> ValueList.same(choice.id(), id))
                .findFirst();
    }

    /** This field and all members below it. */
    public Stream<Field> all() {
        return Stream.concat(Stream.of(this), fields().stream().flatMap(Field::all));
    }
}
