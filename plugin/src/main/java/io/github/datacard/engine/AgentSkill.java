package io.github.datacard.engine;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.text.TextFile;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lets a coding agent write descriptors: a skill, whose references are generated from the vocabulary, and a section
 * of {@code AGENTS.md}. The form of a skill is that of the Agent Skills specification; what people wrote in
 * {@code AGENTS.md} stays.
 */
public final class AgentSkill {
    private static final String SKILL = ".agents/skills/dataset-card/";
    private static final String ENTRY = SKILL + "SKILL.md";
    private static final String GUIDE = "AGENTS.md";
    private static final String BEGIN = "<!-- datacard: begin -->";
    private static final String END = "<!-- datacard: end -->";

    private final Library library;
    private final TemplateEngine templates;
    private final Commands commands;

    /**
     * A skill for a library.
     *
     * @param commands how goals are run here
     */
    public AgentSkill(Library library, Commands commands) {
        this.library = library;
        this.templates = new TemplateEngine(library.files());
        this.commands = commands;
    }

    /**
     * The commands that an agent is to run.
     *
     * @param init the one that writes a first descriptor
     * @param check the one that judges descriptors
     * @param explain the one that explains a rule or a field, with a name in capitals where that goes
     * @param apply the one that brings cards up to date
     */
    public record Commands(String init, String check, String explain, String apply) {}

    /**
     * Writes the skill and the section into a repository.
     *
     * @return what changed, for people
     */
    public String write(Path repository) {
        List<String> changed = changes(repository);
        return changed.isEmpty()
                ? "The skill is up to date."
                : "Wrote " + changed.size() + " files: the skill " + ENTRY + " and the section in " + GUIDE + ".";
    }

    /** Writes and returns the files that changed. */
    List<String> changes(Path repository) {
        Map<String, String> files = references();
        files.put(ENTRY, templates.render("agent/skill.ftlm", Map.of("run", commands, "sections", sections())));
        files.put(GUIDE, guide(repository));
        List<String> changed = new ArrayList<>();
        files.forEach((name, text) -> {
            if (TextFile.write(repository, name, text)) {
                changed.add(name);
            }
        });
        return List.copyOf(changed);
    }

    private List<Section> sections() {
        return library.vocabulary().sections();
    }

    private Map<String, String> references() {
        Map<String, String> files = new TreeMap<>();
        files.put(
                SKILL + "references/rules.md",
                templates.render(
                        "agent/rules.ftlm",
                        Map.of("rules", new TreeMap<>(library.vocabulary().rules()).values())));
        for (Section section : sections()) {
            files.put(
                    SKILL + "references/fields-" + section.id() + ".md",
                    templates.render("agent/fields.ftlm", Map.of("section", section, "fields", fields(section))));
        }
        return files;
    }

    private List<Map<String, Object>> fields(Section section) {
        Explaining explaining = new Explaining(library.vocabulary());
        return section.fields().stream()
                .map(field -> described(field, explaining))
                .toList();
    }

    private static Map<String, Object> described(Field field, Explaining explaining) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("path", field.path());
        described.put("label", field.label());
        described.put("question", field.text().question());
        described.put("guidance", field.text().guidance().strip());
        described.put("type", explaining.type(field));
        described.put("values", explaining.values(field));
        described.put("members", field.fields().stream().map(Field::path).toList());
        described.put("example", explaining.examples(field).stream().findFirst().orElse(""));
        return described;
    }

    /** The guide with our section between its marks: in place of an older one, or behind all that people wrote. */
    private String guide(Path repository) {
        Findings findings = new Findings();
        String old = TextFile.read(repository, GUIDE, findings).orElse("");
        for (Finding unread : findings.sorted()) {
            throw new DatacardException(GUIDE + ": " + unread.message() + ". " + unread.remedy());
        }
        String section = BEGIN + "\n"
                + templates
                        .render("agent/section.ftlm", Map.of("run", commands, "skill", ENTRY))
                        .strip() + "\n" + END;
        int from = old.indexOf(BEGIN);
        int to = old.indexOf(END, Math.max(from, 0));
        if (from >= 0 && to >= 0) {
            return old.substring(0, from) + section + old.substring(to + END.length());
        }
        return old.isBlank() ? section + "\n" : old.stripTrailing() + "\n\n" + section + "\n";
    }
}
