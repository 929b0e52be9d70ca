package io.github.datacard.descriptor;

import io.github.datacard.text.YamlText;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Profile.Question;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a first descriptor: what is known, and the required questions of a profile as comments with examples. */
public final class Scaffold {
    private static final int WIDEST = 110;

    private final Vocabulary vocabulary;
    private final Profile profile;

    /** A scaffold for the questions of a profile. */
    public Scaffold(Vocabulary vocabulary, Profile profile) {
        this.vocabulary = vocabulary;
        this.profile = profile;
    }

    /** The text of a new descriptor. */
    public String of(Path descriptor) {
        List<String> lines = new ArrayList<>();
        lines.add("# yaml-language-server: $schema=.datacard/schema.json");
        lines.add("# Each question below has an example. Replace it, and remove the \"# \" before it.");
        lines.add("datacard: 1");
        String folder = DatasetId.fromFile(descriptor);
        String id = DatasetId.suggestion(folder);
        if (!id.equals(folder)) {
            lines.add("id: " + YamlText.scalar(id));
        }
        lines.add("name: " + YamlText.scalar(title(folder)));
        groups().forEach((key, fields) -> group(key, fields, lines));
        lines.addAll(List.of(
                "",
                "# What nobody knows is a gap. List it here by its path; readers see it.",
                "# gaps:",
                "#   not_documented: [motivation.funding]"));
        return String.join("\n", lines) + "\n";
    }

    private static String title(String folder) {
        String words = folder.replaceAll("[-_]+", " ").strip();
        return words.isEmpty() ? "My dataset" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The required questions by the top-level key that answers them. */
    private Map<String, List<Field>> groups() {
        Map<String, List<Field>> groups = new LinkedHashMap<>();
        profile.questions().stream()
                .filter(question -> question.required() && question.when().isEmpty())
                .map(this::field)
                .flatMap(Optional::stream)
                .filter(field -> !field.path().equals(Paths.NAME) && !field.path().equals(Paths.ID))
                .forEach(field -> groups.computeIfAbsent(key(field), key -> new ArrayList<>()).add(field));
        return groups;
    }

    /** The field by which a question is answered with the fewest keys. */
    private Optional<Field> field(Question question) {
        return question.answers().stream()
                .flatMap(path -> vocabulary.field(path).stream())
                .min(java.util.Comparator.comparingInt(this::effort));
    }

    private int effort(Field field) {
        Section section = vocabulary.sectionOf(field);
        boolean easy = section.root() || shortForm(field).isPresent() || field.name().equals(section.main());
        return easy ? 0 : 1;
    }

    private Optional<Field> shortForm(Field field) {
        return vocabulary.fields().stream()
                .filter(candidate -> candidate.shortFor().filter(field.path()::equals).isPresent())
                .findFirst();
    }

    private String key(Field field) {
        return shortForm(field).map(Field::name).orElseGet(() -> field.path().split("\\.", 2)[0]);
    }

    private void group(String key, List<Field> fields, List<String> lines) {
        lines.add("");
        fields.forEach(field -> lines.add("# " + field.text().question()));
        Field first = fields.get(0);
        boolean whole = fields.size() == 1
                && (key.equals(first.name()) || shortForm(first).isPresent() || first.name().equals(vocabulary.sectionOf(first).main()));
        Object example = whole ? example(first) : nested(fields);
        YamlText.write(Map.of(key, example)).lines().forEach(line -> lines.add("# " + shortened(line)));
    }

    private static Map<String, Object> nested(List<Field> fields) {
        Map<String, Object> nested = new LinkedHashMap<>();
        fields.forEach(field -> nested.put(field.name(), example(field)));
        return nested;
    }

    /** The example in its shortest form: of a record its key, of a list its first item. */
    private static Object example(Field field) {
        Object example = field.text().example();
        if (example instanceof List<?> list && !list.isEmpty()) {
            example = list.get(0);
        }
        if (example instanceof Map<?, ?> map && field.map().isEmpty()) {
            Optional<?> key = field.keys().stream().filter(map::containsKey).map(map::get).findFirst();
            example = key.isPresent() ? key.get() : example;
        }
        return example;
    }

    private static String shortened(String line) {
        return line.length() <= WIDEST ? line : line.substring(0, line.lastIndexOf(' ', WIDEST - 2)) + "\"";
    }
}
