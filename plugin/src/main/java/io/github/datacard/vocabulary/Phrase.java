package io.github.datacard.vocabulary;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a record reads on one line: what names it stands first, short members follow in brackets, then its text. Only what
 * leads and the text behind it need no label.
 *
 * @param lead the member that stands first
 * @param text the member that follows without a label
 */
public record Phrase(Optional<Field> lead, Optional<Field> text) {
    private static final Set<FieldType> LEADING = EnumSet.of(
            FieldType.LINE, FieldType.TEXT, FieldType.CHOICE, FieldType.YESNO, FieldType.CODE, FieldType.REF);

    private static final String MAIL = "name@example.org";
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /** Texts that say what the record is about. */
    private static final Set<String> ABOUT =
            Set.of("description", "definition", "process", "note", "changes", "result", "conditions", "terms");

    /** Where people work: it stands behind their names as a text does. */
    private static final String NAME = "name";

    /** Whose values need no label. */
    private static final String KIND = "kind";

    private static final String AFFILIATION = "affiliation";

    /** The phrase of a record of which these members are there. */
    public static Phrase of(Field record, Predicate<Field> isThere) {
        Optional<Field> about = about(record).filter(isThere);
        Optional<Field> lead = lead(record, isThere, about);
        return new Phrase(
                lead,
                about.filter(text -> lead.filter(Phrase::isNoText)
                        .filter(leads -> !leads.equals(text))
                        .isPresent()));
    }

    private static Optional<Field> lead(Field record, Predicate<Field> isThere, Optional<Field> about) {
        Optional<Field> first = record.fields().stream().findFirst();
        return first.filter(isThere)
                .filter(Phrase::isLeading)
                .filter(field -> isNaming(record, field) || isClosed(field) || about.isPresent())
                .or(() ->
                        called(record).filter(isThere).filter(Phrase::isLeading).findFirst());
    }

    /** The member that words in front of all others mean, where no text follows them. */
    public static Stream<Field> candidates(Field record) {
        return Stream.concat(
                        record.fields().stream().limit(1).filter(first -> isNaming(record, first) || isClosed(first)),
                        called(record))
                .filter(Phrase::isLeading)
                .distinct();
    }

    /** What a plain value means, and the name of what has one. */
    private static Stream<Field> called(Field record) {
        return Stream.concat(named(record), record.member(NAME).stream());
    }

    private static Stream<Field> named(Field record) {
        return Stream.concat(record.keys().stream(), record.map().stream().limit(1))
                .flatMap(name -> record.member(name).stream());
    }

    private static boolean isNaming(Field record, Field member) {
        return named(record).anyMatch(member::equals);
    }

    private static boolean isLeading(Field member) {
        return !member.list() && LEADING.contains(member.type());
    }

    /** Whether words can be seen to be one of its values. */
    private static boolean isClosed(Field member) {
        return member.type() == FieldType.YESNO
                || member.as(FieldKind.Choices.class)
                        .filter(choice -> !choice.open())
                        .isPresent();
    }

    private static boolean isNoText(Field member) {
        return member.type() != FieldType.TEXT;
    }

    /** The text that a record is about. */
    public static Optional<Field> about(Field record) {
        return Stream.concat(named(record), record.fields().stream().filter(member -> ABOUT.contains(member.name())))
                .filter(member -> member.type() == FieldType.TEXT && !member.list())
                .findFirst()
                .or(() -> record.member(AFFILIATION));
    }

    /** The member that words are by their form: the one address of a record, or an email address, or its kind. */
    public static Optional<Field> clear(Field record, String words) {
        return record.fields().stream()
                .filter(member -> speaksForItself(record, member))
                .filter(member -> member.as(FieldKind.Line.class)
                        .flatMap(FieldKind.Line::format)
                        .map(format -> format.accepts(words))
                        .orElseGet(() -> ADDRESS.matcher(words).matches()))
                .findFirst()
                .or(() -> record.member(KIND)
                        .filter(Phrase::isClosed)
                        .filter(kind -> kind.choices().stream()
                                .anyMatch(choice -> choice.label().equals(words))));
    }

    private static boolean speaksForItself(Field record, Field member) {
        return !member.list()
                && (member.type() == FieldType.URL
                        ? record.fields().stream()
                                        .filter(other -> other.type() == FieldType.URL)
                                        .count()
                                == 1
                        : member.as(FieldKind.Line.class)
                                .flatMap(FieldKind.Line::format)
                                .filter(format -> format.accepts(MAIL))
                                .isPresent());
    }

    /** A label within brackets: words begin small there, but abbreviations stay. */
    public static String within(String label) {
        boolean word = label.length() > 1
                && Character.isUpperCase(label.charAt(0))
                && !Character.isUpperCase(label.charAt(1))
                && !Character.isDigit(label.charAt(1));
        return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }
}
