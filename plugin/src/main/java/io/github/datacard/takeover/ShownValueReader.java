package io.github.datacard.takeover;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Draft;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.markdown.CardBlock;
import io.github.datacard.vocabulary.Choice;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads values as generated cards show them: by the labels, choices and words with which they were written. What cannot be
 * read for certain is empty.
 */
final class ShownValueReader {
    private static final String BEFORE_VALUE = ": ";
    private static final String BETWEEN_MEMBERS = "; ";
    private static final String BETWEEN_ITEMS = ", ";

    private final Vocabulary vocabulary;
    private final Messages messages;
    private final Draft draft;

    /**
     * A reading.
     *
     * @param draft what a descriptor takes
     */
    ShownValueReader(Vocabulary vocabulary, Messages messages, Draft draft) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.draft = draft;
    }

    /** The value of a field that is shown in a line. */
    Optional<Object> line(Field field, String words) {
        if (field.type() == FieldType.RECORD) {
            return hasMembers(field, words) || !field.list() ? record(field, words) : keys(field, words);
        }
        return field.list() && field.type() != FieldType.TEXT ? list(field, words) : scalar(field, words);
    }

    /**
     * A row of a table.
     *
     * @param values what is read, by the names of members
     * @param unread the words of what cannot be read, by the labels of members
     */
    record Row(Map<String, Object> values, Map<String, String> unread) {}

    /** The records of a table whose head has the labels of members; none if it has others. */
    List<Row> table(Field record, List<List<CardBlock.Cell>> cells) {
        List<Optional<Field>> columns = cells.get(0).stream()
                .map(label -> labeled(record, label.words()))
                .toList();
        return columns.stream().anyMatch(Optional::isEmpty)
                ? List.of()
                : cells.subList(1, cells.size()).stream()
                        .map(row ->
                                row(columns.stream().flatMap(Optional::stream).toList(), row))
                        .toList();
    }

    /** A text keeps its links and code. */
    private static String text(Field member, CardBlock.Cell cell) {
        return member.type() == FieldType.TEXT && !member.list() ? cell.source().replace("\\|", "|") : cell.words();
    }

    private Row row(List<Field> columns, List<CardBlock.Cell> cells) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> unread = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(columns.size(), cells.size()); at++) {
            Field member = columns.get(at);
            String words = text(member, cells.get(at));
            Optional<Object> value = line(member, words);
            value.ifPresent(read -> values.put(member.name(), read));
            if (value.isEmpty() && !words.isEmpty()) {
                unread.put(member.label(), words);
            }
        }
        return new Row(values, unread);
    }

    /** The words in the column of a member. */
    Optional<List<String>> names(String path, List<List<String>> cells) {
        int at = cells.get(0).indexOf(vocabulary.label(path));
        return at < 0
                ? Optional.empty()
                : Optional.of(cells.stream()
                        .skip(1)
                        .filter(row -> row.size() > at)
                        .map(row -> row.get(at))
                        .toList());
    }

    /** The shares of a table with their names. */
    Optional<Object> shares(List<List<String>> cells) {
        Map<String, Object> shares = new LinkedHashMap<>();
        for (List<String> row : cells.subList(1, cells.size())) {
            if (row.size() != 2 || row.get(0).isEmpty()) {
                return Optional.empty();
            }
            shares.put(row.get(0), Count.shown(row.get(1)).map(Count::canonical).orElse(row.get(1)));
        }
        return shares.isEmpty() ? Optional.empty() : Optional.of(shares);
    }

    /** A record in an item of a list: what leads it, then the others with their labels. */
    Optional<Object> item(Field field, String words) {
        return field.type() != FieldType.RECORD
                ? scalar(field, words)
                : phrase(field, words)
                        .<Object>map(record -> record)
                        .or(() -> PhraseReader.isLabeled(field, words) ? Optional.empty() : key(field, words));
    }

    /** Whether words are a record of several members, or of one with its label. */
    boolean hasMembers(Field record, String words) {
        return phrase(record, words).isPresent() || isLabeled(record, words);
    }

    /** Whether words begin with the label of a member, as those of a record do, and name a second one. */
    private static boolean isLabeled(Field record, String words) {
        Map<Field, String> members = members(record, words);
        return members.size() > 1 || members.keySet().stream().anyMatch(member -> !isKey(record, member.name()));
    }

    /** A record as it reads on one line; empty if the words name no second member. */
    private Optional<Map<String, Object>> phrase(Field record, String words) {
        Optional<Map<Field, String>> said = PhraseReader.of(record, words, this::isScalar);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<Field, String> member : said.get().entrySet()) {
            Optional<Object> value = line(member.getKey(), member.getValue());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(member.getKey().name(), value.get());
        }
        return Optional.of(values);
    }

    private boolean isScalar(Field field, String words) {
        return scalar(field, words).isPresent();
    }

    private static boolean isKey(Field record, String member) {
        return record.keys().contains(member)
                || (!record.map().isEmpty() && record.map().get(0).equals(member));
    }

    private Optional<Object> record(Field field, String words) {
        Map<Field, String> members = members(field, words);
        Optional<Map<String, Object>> phrase = members.size() > 1 ? Optional.empty() : phrase(field, words);
        if (phrase.isPresent()) {
            return Optional.of(field.list() ? List.of(phrase.get()) : phrase.get());
        }
        if (!isLabeled(field, words)) {
            return key(field, words);
        }
        Map<String, Object> record = new LinkedHashMap<>();
        for (Map.Entry<Field, String> member : members.entrySet()) {
            Optional<Object> value = line(member.getKey(), member.getValue());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            record.put(member.getKey().name(), value.get());
        }
        return Optional.of(field.list() ? List.of(record) : record);
    }

    /** The words of each member, in the order of the vocabulary; a piece without a label belongs to the one before it. */
    private static Map<Field, String> members(Field record, String words) {
        Map<Field, String> members = new LinkedHashMap<>();
        int next = 0;
        Field last = record;
        for (String piece : words.split(BETWEEN_MEMBERS, -1)) {
            int at = next;
            while (at < record.fields().size()
                    && !piece.startsWith(record.fields().get(at).label() + BEFORE_VALUE)) {
                at++;
            }
            if (at < record.fields().size()) {
                last = record.fields().get(at);
                members.put(last, piece.substring(last.label().length() + BEFORE_VALUE.length()));
                next = at + 1;
            } else if (members.isEmpty()) {
                return Map.of();
            } else {
                members.merge(last, piece, (first, more) -> first + BETWEEN_MEMBERS + more);
            }
        }
        return members;
    }

    /** Records of which only their keys are shown. Names may have commas in them, codes have none. */
    private Optional<Object> keys(Field field, String words) {
        boolean coded = field.keys().stream()
                .flatMap(name -> field.member(name).stream())
                .allMatch(key -> key.type() == FieldType.CODE || key.type() == FieldType.CHOICE);
        return coded && !field.keys().isEmpty()
                ? all(Stream.of(words.split(BETWEEN_ITEMS, -1)).map(item -> key(field, item)))
                        .map(items -> items)
                : key(field, words).map(List::of);
    }

    private Optional<Object> key(Field field, String words) {
        Stream<String> names = field.keys().isEmpty() ? field.map().stream().limit(1) : field.keys().stream();
        return names.flatMap(name -> field.member(name).stream())
                .flatMap(key -> scalar(key, words).stream())
                .<Object>map(
                        value -> field.keys().isEmpty() ? Map.of(field.map().get(0), value) : value)
                .findFirst();
    }

    private Optional<Object> list(Field field, String words) {
        return all(Stream.of(words.split(BETWEEN_ITEMS, -1)).map(item -> scalar(field, item)))
                .<Object>map(items -> items.size() == 1 ? items.get(0) : items)
                .or(() -> scalar(field, words));
    }

    private static Optional<List<Object>> all(Stream<Optional<Object>> values) {
        List<Optional<Object>> all = values.toList();
        return all.stream().allMatch(Optional::isPresent)
                ? Optional.of(all.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    /** A class label without the names of its classes is no type. */
    private Optional<Object> scalar(Field field, String words) {
        if (field.type() == FieldType.FEATURE && words.equals(FeatureType.CLASS_LABEL)) {
            return Optional.empty();
        }
        return draft.accepted(field.path(), meant(field, words))
                .map(value -> field.type() == FieldType.COUNT
                        ? Count.of(value)
                                .filter(Count::isExact)
                                .<Object>map(Count::value)
                                .orElse(value)
                        : value);
    }

    /** The value that words show. */
    private String meant(Field field, String words) {
        return switch (field.type()) {
            case YESNO ->
                Stream.of("yes", "no")
                        .filter(value -> messages.say("value." + value).equals(words)
                                || words.equals(field.as(FieldKind.Switch.class)
                                        .map(choice -> choice.answers().get(value))
                                        .orElse("")))
                        .findFirst()
                        .orElse(words);
            case NUMBER -> withoutUnit(field, words).replace(",", "");
            case BYTES -> words.replace(",", "");
            case COUNT -> Count.shown(words).map(Count::canonical).orElse(words);
            case PERIOD -> period(words);
            case CHOICE ->
                field.choices().stream()
                        .filter(choice -> choice.label().equals(words))
                        .map(Choice::id)
                        .findFirst()
                        .orElse(words);
            case CODE -> code(field, words);
            default -> words;
        };
    }

    private static String withoutUnit(Field field, String words) {
        return words.endsWith(" " + field.unit())
                ? words.substring(0, words.length() - field.unit().length() - 1)
                : words;
    }

    private String period(String words) {
        return messages.values("value.since", words)
                .map(ends -> ends.get(0) + "/..")
                .or(() -> messages.values("value.until", words).map(ends -> "../" + ends.get(0)))
                .or(() -> messages.values("value.period", words).map(ends -> ends.get(0) + "/" + ends.get(1)))
                .orElse(words);
    }

    /** A code is shown by its label; one that is derived from another stands in brackets behind that one's label. */
    private String code(Field field, String words) {
        ValueList list =
                vocabulary.list(field.as(FieldKind.Code.class).orElseThrow().list());
        return list.values().stream()
                .filter(value -> value.label().equals(words))
                .map(ValueList.Value::id)
                .findFirst()
                .orElseGet(() -> words.endsWith(")") && words.contains(" (")
                        ? words.substring(words.lastIndexOf(" (") + 2, words.length() - 1)
                        : words);
    }

    private static Optional<Field> labeled(Field record, String label) {
        return record.fields().stream()
                .filter(member -> member.label().equals(label))
                .findFirst();
    }
}
