package io.github.datacard.descriptor;

import io.github.datacard.text.YamlText;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a first descriptor: what is known, and the required questions of a profile as comments with examples. */
public final class Scaffold {
    private static final Set<String> STRUCTURE = Set.of("configs", "splits");
    private static final String SCHEMA = "# yaml-language-server: $schema=.datacard/schema.json";
    private static final List<String> GAPS = List.of(
            "",
            "# What nobody knows is a gap. List it here by its path; readers see it.",
            "# gaps:",
            "#   not_documented: [motivation.funding]");

    private final Vocabulary vocabulary;
    private final Profile profile;
    private final ShortForm shortForm;

    /** A scaffold for the questions of a profile. */
    public Scaffold(Vocabulary vocabulary, Profile profile) {
        this.vocabulary = vocabulary;
        this.profile = profile;
        this.shortForm = new ShortForm(vocabulary);
    }

    /**
     * The text of a new descriptor.
     *
     * @param data what is known of the data already: lines that say {@code configs}, or none
     */
    public String of(Path descriptor, List<String> data) {
        List<String> lines = new ArrayList<>();
        lines.add(SCHEMA);
        lines.add("# Each question below has an example. Replace it, and remove the \"# \" before it.");
        lines.add("datacard: 1");
        String folder = DatasetId.fromFile(descriptor);
        String id = DatasetId.suggestion(folder);
        if (!id.equals(folder)) {
            lines.add("id: " + YamlText.scalar(id));
        }
        lines.add("name: " + YamlText.scalar(DatasetId.title(folder)));
        if (!data.isEmpty()) {
            lines.add("");
            lines.addAll(data);
        }
        groups().forEach((key, fields) -> {
            if (data.isEmpty() || !STRUCTURE.contains(key)) {
                group(key, fields, lines);
            }
        });
        lines.addAll(GAPS);
        return String.join("\n", lines) + "\n";
    }

    /** The text of a descriptor that says what was imported, with the questions that are still open as comments. */
    public String of(Imported imported, List<Field> open) {
        List<String> lines = new ArrayList<>();
        lines.add(SCHEMA);
        lines.add("# Made from " + imported.source()
                + ". Questions that it leaves open stand at the end, with examples.");
        imported.draft().yaml().lines().forEach(lines::add);
        grouped(open).forEach((key, fields) -> {
            if (imported.draft().keys().contains(key)) {
                lines.add("");
                lines.add("# Below \"" + key + "\" above:");
                fields.forEach(field -> lines.add("# " + field.text().question()));
                shortForm.yaml(key, fields).lines().skip(1).forEach(line -> lines.add("# " + line));
            } else {
                group(key, fields, lines);
            }
        });
        lines.addAll(GAPS);
        return String.join("\n", lines) + "\n";
    }

    /** The required questions by the top-level key that answers them. */
    private Map<String, List<Field>> groups() {
        return grouped(questions(profile.questions().stream()
                .filter(question -> question.required() && question.when().isEmpty())
                .toList()));
    }

    /** The fields that answer questions with the fewest words. */
    public List<Field> questions(List<Profile.Question> questions) {
        return questions.stream()
                .map(question -> shortForm.easiest(question.answers()))
                .filter(path -> !path.equals(Paths.NAME) && !path.equals(Paths.ID))
                .distinct()
                .flatMap(path -> vocabulary.field(path).stream())
                .toList();
    }

    private Map<String, List<Field>> grouped(List<Field> fields) {
        Map<String, List<Field>> groups = new LinkedHashMap<>();
        fields.forEach(field -> groups.computeIfAbsent(shortForm.key(field), key -> new ArrayList<>())
                .add(field));
        return groups;
    }

    private void group(String key, List<Field> fields, List<String> lines) {
        lines.add("");
        fields.forEach(field -> lines.add("# " + field.text().question()));
        shortForm.yaml(key, fields).lines().forEach(line -> lines.add("# " + line));
    }
}
