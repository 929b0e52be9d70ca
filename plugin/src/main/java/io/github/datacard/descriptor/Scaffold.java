package io.github.datacard.descriptor;

import io.github.datacard.text.YamlText;
import io.github.datacard.vocabulary.Choice;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a first descriptor: what is known, and what is asked as comments inside the sections that they belong to. A
 * comment becomes an answer when its mark is removed and {@code TODO} replaced; with {@code TODO} it is none.
 */
public final class Scaffold {
    private static final List<String> STRUCTURE = List.of("configs", "splits");
    private static final List<String> GAPS = List.of(
            "",
            "# What nobody knows is a gap. List it here by its path; readers see it.",
            "# gaps:",
            "#   not_documented: [motivation.funding]");
    private static final int MOST_VALUES = 16;
    private static final int LONGEST_LINE = 160;

    private final Vocabulary vocabulary;
    private final ScaffoldRules rules;
    private final Profile profile;
    private final ShortForm shortForm;
    private final Optional<String> schema;
    private final String kind;
    private final List<String> profiles;

    /**
     * A scaffold for the questions of a profile.
     *
     * @param schema where editors find the schema, from the descriptor's folder; empty for nowhere
     * @param kind the kind of the data, for examples
     * @param profiles the profiles that the descriptor names; none where those of the build count
     */
    public Scaffold(Library library, Profile profile, Optional<String> schema, String kind, List<String> profiles) {
        this.vocabulary = library.vocabulary();
        this.rules = ScaffoldRules.of(library);
        this.profile = profile;
        this.shortForm = new ShortForm(vocabulary);
        this.schema = schema;
        this.kind = kind;
        this.profiles = profiles;
    }

    /**
     * The text of a new descriptor.
     *
     * @param data what is known of the data already: lines that say {@code configs}, or none
     */
    public String of(Path descriptor, List<String> data) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        String folder = DatasetId.fromFile(descriptor);
        String id = DatasetId.suggestion(folder);
        if (!id.equals(folder)) {
            known.put("id", List.of("id: " + YamlText.scalar(id)));
        }
        known.put("name", List.of("name: " + YamlText.scalar(DatasetId.title(folder))));
        return text(known, data, required(), "");
    }

    /**
     * The text of a descriptor that says what was imported, with the questions that are still open as comments.
     *
     * @param data lines that say {@code configs}, where nothing imported does
     * @param open the questions that are still open
     */
    public String of(Imported imported, List<String> data, List<Profile.Question> open) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        String key = "";
        for (String line : imported.draft().yaml().lines().toList()) {
            key = line.isEmpty() || !Character.isLetter(line.charAt(0)) ? key : line.split(":", 2)[0];
            known.computeIfAbsent(key, first -> new ArrayList<>()).add(line);
        }
        known.remove("datacard");
        List<Field> asked = fields(open).stream()
                .filter(field -> !imported.draft().has(field.path()))
                .toList();
        return text(known, data, asked, "Made from " + imported.source() + ". ");
    }

    private String text(Map<String, List<String>> known, List<String> data, List<Field> asked, String source) {
        Map<String, List<String>> blocks = new LinkedHashMap<>(known);
        if (!data.isEmpty() && STRUCTURE.stream().noneMatch(known::containsKey)) {
            blocks.put(STRUCTURE.get(0), data);
        }
        boolean structured = STRUCTURE.stream().anyMatch(blocks::containsKey);
        List<Field> open = asked.stream()
                .filter(field -> !structured || !STRUCTURE.contains(shortForm.key(field)))
                .toList();
        Map<String, List<Field>> groups = new LinkedHashMap<>();
        open.forEach(field -> groups.computeIfAbsent(shortForm.key(field), key -> new ArrayList<>())
                .add(field));
        List<String> lines = new ArrayList<>();
        schema.ifPresent(place -> lines.add("# yaml-language-server: $schema=" + place));
        lines.add("# " + source
                + "To answer a question, remove the \"# \" before its key and write the answer in place of "
                + Insertion.OPEN + ".");
        lines.add("datacard: 1");
        if (!profiles.isEmpty()) {
            lines.add("profiles: [" + profiles.stream().map(YamlText::scalar).collect(Collectors.joining(", ")) + "]");
        }
        for (String key : order(blocks.keySet(), groups.keySet())) {
            List<String> block = new ArrayList<>(blocks.getOrDefault(key, List.of()));
            List<Field> questions = groups.getOrDefault(key, List.of());
            if (vocabulary.section(key).filter(section -> !section.root()).isPresent()
                    || STRUCTURE.contains(key)
                    || key.equals("gaps")) {
                lines.add("");
            }
            if (block.isEmpty()) {
                ask(key, questions, block);
            } else {
                questions.forEach(field -> new Insertion(block).ask(names(key, field, true), comment(field)));
            }
            lines.addAll(block);
        }
        if (!blocks.containsKey("gaps")) {
            lines.addAll(GAPS);
        }
        return String.join("\n", lines) + "\n";
    }

    /** The order in which people think: what it is, what is in it, why, how, and what to do with it. */
    private List<String> order(Set<String> known, Set<String> asked) {
        List<String> all = Stream.concat(
                        Stream.of("id", "name"),
                        vocabulary.sections().stream()
                                .flatMap(section -> section.root()
                                        ? section.fields().stream().map(Field::name)
                                        : Stream.of(section.id())))
                .distinct()
                .toList();
        Set<String> there = new LinkedHashSet<>(known);
        there.addAll(asked);
        return Stream.concat(
                        all.stream().filter(there::contains), there.stream().filter(key -> !all.contains(key)))
                .toList();
    }

    /** A section of which several things are asked is open already, so that each of them can be answered alone. */
    private void ask(String key, List<Field> questions, List<String> block) {
        Field first = questions.get(0);
        if (questions.size() == 1 && names(key, first, false).isEmpty()) {
            block.addAll(comment(first));
            block.add("# " + key + ": " + Insertion.OPEN);
            return;
        }
        block.add(key + ":");
        questions.forEach(field -> new Insertion(block).ask(names(key, field, true), comment(field)));
    }

    private String mainName(String key) {
        return vocabulary.section(key).map(Section::main).orElse(key);
    }

    /**
     * The names below a top-level key; none where the key itself takes the answer.
     *
     * @param open whether the section is a mapping, in which its main field has a name
     */
    private List<String> names(String key, Field field, boolean open) {
        String path = field.path();
        boolean main = path.equals(key + "." + mainName(key));
        return !path.startsWith(key + ".") || (main && !open)
                ? List.of()
                : List.of(path.substring(key.length() + 1).split("\\.", -1));
    }

    /** What is asked on a terminal, in its order. */
    public List<Field> interview() {
        return rules.interview().stream()
                .flatMap(path -> vocabulary.field(path).stream())
                .toList();
    }

    /** A question with an example, line by line. */
    public List<String> question(Field field) {
        return comment(field).stream()
                .map(line -> line.substring("# ".length()))
                .toList();
    }

    private List<String> comment(Field field) {
        String question =
                "# " + rules.questions().getOrDefault(field.path(), field.text().question());
        String example = example(field);
        if (example.isEmpty()) {
            return List.of(question);
        }
        String line = question + " " + example;
        return line.length() <= LONGEST_LINE ? List.of(line) : List.of(question, "# " + example);
    }

    private String example(Field field) {
        String values = values(field);
        if (!values.isEmpty()) {
            return values;
        }
        String own = Optional.ofNullable(rules.examples().get(kind))
                .map(examples -> examples.get(field.path()))
                .orElse(shortForm.example(field.path()));
        boolean no = own.equals("no");
        return own.isEmpty() ? "" : no ? "Here perhaps: no" : "Such as: " + own;
    }

    /** A few values are all named. */
    private String values(Field field) {
        List<String> ids = field.as(FieldKind.Code.class)
                .map(code -> vocabulary.list(code.list()).ids())
                .orElseGet(() -> field.choices().stream().map(Choice::id).toList());
        return ids.isEmpty() || ids.size() > MOST_VALUES
                ? ""
                : (field.list() ? "One or several of: " : "One of: ") + String.join(", ", ids);
    }

    private List<Field> required() {
        List<Profile.Question> questions = profile.questions().stream()
                .filter(question -> question.required() && question.when().isEmpty())
                .toList();
        return fields(questions);
    }

    /** The fields that answer questions with the fewest words, each part of a question by one, and what is asked beside. */
    private List<Field> fields(List<Profile.Question> questions) {
        List<Field> fields = Stream.concat(questions.stream().flatMap(this::paths), rules.asks().stream())
                .filter(path -> !path.equals(Paths.NAME) && !path.equals(Paths.ID))
                .flatMap(path -> vocabulary.field(path).stream())
                .filter(field -> field.map().isEmpty() || !field.keys().isEmpty())
                .map(Scaffold::whatOneCanWrite)
                .distinct()
                .toList();
        return fields.stream()
                .filter(field -> fields.stream().noneMatch(other -> other.path().startsWith(field.path() + ".")))
                .toList();
    }

    /** What answers all parts of a question: those that hang on others only where they stand in the same record. */
    private Stream<String> paths(Profile.Question question) {
        List<String> always = question.parts().stream()
                .filter(part -> part.when().isEmpty())
                .map(part -> shortForm.easiest(part.answers()))
                .toList();
        Stream<String> beside = question.parts().stream()
                .filter(part -> !part.when().isEmpty())
                .map(part -> shortForm.easiest(part.answers()))
                .filter(path -> isRecord(path)
                        && always.stream().anyMatch(other -> record(other).equals(record(path))));
        return Stream.concat(always.stream(), beside);
    }

    private static boolean isRecord(String path) {
        return record(path).contains(".");
    }

    private static String record(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    /** A record that no one value stands for is asked for by its first member. */
    private static Field whatOneCanWrite(Field field) {
        boolean value = field.fields().isEmpty() || !field.keys().isEmpty();
        return value ? field : whatOneCanWrite(field.fields().get(0));
    }
}
