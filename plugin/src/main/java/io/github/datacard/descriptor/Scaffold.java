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
        lines.add("# yaml-language-server: $schema=.datacard/schema.json");
        lines.add("# Each question below has an example. Replace it, and remove the \"# \" before it.");
        lines.add("datacard: 1");
        String folder = DatasetId.fromFile(descriptor);
        String id = DatasetId.suggestion(folder);
        if (!id.equals(folder)) {
            lines.add("id: " + YamlText.scalar(id));
        }
        lines.add("name: " + YamlText.scalar(title(folder)));
        if (!data.isEmpty()) {
            lines.add("");
            lines.addAll(data);
        }
        groups().forEach((key, fields) -> {
            if (data.isEmpty() || !STRUCTURE.contains(key)) {
                group(key, fields, lines);
            }
        });
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
                .map(question -> shortForm.easiest(question.answers()))
                .filter(path -> !path.equals(Paths.NAME) && !path.equals(Paths.ID))
                .flatMap(path -> vocabulary.field(path).stream())
                .forEach(field -> groups.computeIfAbsent(shortForm.key(field), key -> new ArrayList<>())
                        .add(field));
        return groups;
    }

    private void group(String key, List<Field> fields, List<String> lines) {
        lines.add("");
        fields.forEach(field -> lines.add("# " + field.text().question()));
        shortForm.yaml(key, fields).lines().forEach(line -> lines.add("# " + line));
    }
}
