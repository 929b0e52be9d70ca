package io.github.datacard.descriptor;

import io.github.datacard.text.YamlText;
import io.github.datacard.vocabulary.Choice;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shows how fields are written with the fewest words, by their examples. */
public final class ShortForm {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MOST_CHOICES = 10;
    private static final String FENCE = "```";
    private static final Pattern QUOTED_SWITCH = Pattern.compile("(?m)(?<=: )'(yes|no)'$");

    private final Vocabulary vocabulary;

    /** Short forms by a vocabulary. */
    public ShortForm(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Of several paths the one that is the easiest to write. */
    public String easiest(List<String> paths) {
        return paths.stream()
                .min(Comparator.comparingInt(
                        path -> vocabulary.field(path).map(this::effort).orElse(2)))
                .orElseThrow();
    }

    /** The top-level key below which a field is written. */
    String key(Field field) {
        return shortForm(field).map(Field::name).orElseGet(() -> field.path().split("\\.", 2)[0]);
    }

    /** A first line or more of YAML that answers a field, by its example. */
    public String yaml(String path) {
        return vocabulary
                .field(path)
                .map(field -> isSwitch(field)
                        ? field.path().split("\\.", 2)[0] + ": yes"
                        : yaml(key(field), List.of(field)).strip())
                .orElse(path + ": …");
    }

    /**
     * Where a field is answered and by what, on one line and without an answer: {@code people: {consent: {obtained: yes |
     * no}}}. An example would be pasted as it is.
     */
    public String blank(String path) {
        return vocabulary
                .field(path)
                .map(field -> isSwitch(field)
                        ? field.path().split("\\.", 2)[0] + ": yes | no"
                        : blank(field, stands(field) ? key(field) : field.path()))
                .orElse(path + ": …");
    }

    /** Whether a field is written at the top; one that is no text leaves its section room for others. */
    private boolean stands(Field field) {
        return effort(field) == 0 && (!isMain(field) || field.type() == FieldType.TEXT);
    }

    /**
     * The same where the section of the field has fields already, and would be written twice: {@code below "uses":
     * intended: …}.
     */
    public String blankBelow(String section, String path) {
        String inside = path.substring(section.length() + 1);
        return "below \"" + section + "\":  "
                + vocabulary.field(path).map(field -> blank(field, inside)).orElse(inside + ": …");
    }

    /** How people call the place of a field: {@code license} for {@code distribution.licenses.id}. */
    public String place(String path) {
        return vocabulary.field(path).map(this::place).orElse(path);
    }

    private String place(Field field) {
        if (stands(field) || isSwitch(field)) {
            return key(field);
        }
        int dot = field.path().lastIndexOf('.');
        return vocabulary
                .field(field.path().substring(0, Math.max(0, dot)))
                .filter(record -> record.keys().indexOf(field.name()) == 0)
                .map(this::place)
                .orElse(field.path());
    }

    /** The example of a field on one line; empty if it is no plain text or number. */
    String example(String path) {
        Object example = vocabulary.field(path).map(ShortForm::example).orElse("");
        String text = String.valueOf(example).strip();
        return example instanceof Map || example instanceof List || text.startsWith(FENCE)
                ? ""
                : SPACE.matcher(text).replaceAll(" ");
    }

    /** The same for an item of a list that lacks a field. */
    public String blank(String list, String path) {
        return vocabulary
                .field(path)
                .map(field -> blank(field, path.substring(list.length() + 1)))
                .orElse(path + ": …");
    }

    private static String blank(Field field, String path) {
        String[] names = path.split("\\.", -1);
        return String.join(": {", names) + ": " + choices(field) + "}".repeat(names.length - 1);
    }

    private static String choices(Field field) {
        if (field.type() == FieldType.YESNO) {
            return "yes | no";
        }
        boolean closed = field.as(FieldKind.Choices.class)
                .filter(choice -> !choice.open())
                .isPresent();
        return closed && field.choices().size() <= MOST_CHOICES
                ? field.choices().stream().map(Choice::id).collect(Collectors.joining(" | "))
                : "…";
    }

    /** A section that has a switch may be written as yes or no. */
    private boolean isSwitch(Field field) {
        Section section = vocabulary.sectionOf(field);
        return !section.root() && field.path().equals(section.id() + "." + section.switchName());
    }

    /** YAML that answers fields below one key. */
    String yaml(String key, List<Field> fields) {
        Field first = fields.get(0);
        boolean alone = fields.size() == 1 && effort(first) == 0;
        Object example = alone
                ? example(first)
                : fields.stream()
                        .collect(Collectors.toMap(
                                field -> relative(key, field), ShortForm::example, (a, b) -> a, LinkedHashMap::new));
        return yaml(Map.of(key, example));
    }

    /** As people write it: yes and no need no quotes here, since the reader takes them for words. */
    private static String yaml(Map<String, Object> tree) {
        return QUOTED_SWITCH.matcher(YamlText.writeForPeople(nested(tree))).replaceAll("$1");
    }

    private static String relative(String key, Field field) {
        return field.path().startsWith(key + ".") ? field.path().substring(key.length() + 1) : field.name();
    }

    /** Turns {@code consent.obtained: yes} into {@code consent: {obtained: yes}}. */
    private static Map<String, Object> nested(Map<?, ?> map) {
        Map<String, Object> nested = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            String[] names = key.toString().split("\\.", 2);
            Object below = names.length == 1 ? value : Map.of(names[1], value);
            nested.put(names[0], below instanceof Map<?, ?> deeper ? nested(deeper) : below);
        });
        return nested;
    }

    private boolean isMain(Field field) {
        Section section = vocabulary.sectionOf(field);
        return field.path().equals(section.id() + "." + section.main());
    }

    private int effort(Field field) {
        Section section = vocabulary.sectionOf(field);
        boolean top = section.root() && field.path().indexOf('.') < 0;
        return top || isMain(field) || shortForm(field).isPresent() ? 0 : 1;
    }

    private Optional<Field> shortForm(Field field) {
        return vocabulary.shortForm(field.path()).or(() -> shortFormOfRecord(field));
    }

    /** The value of a record's first key may stand for the record. */
    private Optional<Field> shortFormOfRecord(Field field) {
        int dot = field.path().lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : vocabulary
                        .field(field.path().substring(0, dot))
                        .filter(record -> record.keys().indexOf(field.name()) == 0)
                        .flatMap(record -> vocabulary.shortForm(record.path()));
    }

    /** The example in its shortest form: of a list its first item, of a record its key. */
    private static Object example(Field field) {
        Object example = field.text().example();
        if (example instanceof List<?> list && !list.isEmpty()) {
            example = list.get(0);
        }
        if (example instanceof Map<?, ?> map && field.map().isEmpty()) {
            Optional<Object> key =
                    field.keys().stream().filter(map::containsKey).findFirst().map(map::get);
            example = key.isPresent() ? key.get() : example;
        }
        return example instanceof String text && !text.startsWith(FENCE) ? text.strip() : example;
    }
}
