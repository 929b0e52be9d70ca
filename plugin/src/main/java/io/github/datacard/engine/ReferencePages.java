package io.github.datacard.engine;

import io.github.datacard.template.TemplateEngine;
import io.github.datacard.text.TextFile;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.RuleGuide;
import io.github.datacard.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One page of Markdown for each rule and each profile, and one that lists them. */
public final class ReferencePages {
    private final Vocabulary vocabulary;
    private final TemplateEngine templates;

    /** The pages of a library. */
    public ReferencePages(Library library) {
        this.vocabulary = library.vocabulary();
        this.templates = new TemplateEngine(library.files());
    }

    /** Writes all pages into a folder and returns their number. */
    public int write(Path folder) {
        Map<String, String> pages = pages();
        pages.forEach((name, text) -> TextFile.write(folder, name, text));
        return pages.size();
    }

    private Map<String, String> pages() {
        Map<String, RuleGuide> rules = new TreeMap<>(vocabulary.rules());
        Map<String, Profile> profiles = new TreeMap<>(vocabulary.profiles());
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(
                "index.md",
                templates.render(
                        "reference/index.ftlm", Map.of("rules", rules.values(), "profiles", profiles.values())));
        rules.forEach((id, guide) ->
                pages.put("rules/" + id + ".md", templates.render("reference/rule.ftlm", Map.of("guide", guide))));
        profiles.forEach((id, profile) -> pages.put("profiles/" + id + ".md", page(profile)));
        return pages;
    }

    private String page(Profile profile) {
        Map<String, String> conditions = new TreeMap<>();
        vocabulary.conditions().forEach((id, condition) -> conditions.put(id, condition.says()));
        return templates.render(
                "reference/profile.ftlm",
                Map.of(
                        "profile",
                        profile,
                        "reference",
                        profile.reference(),
                        "found",
                        Optional.ofNullable(conditions.get(profile.foundWhen())).orElse(""),
                        "conditions",
                        conditions));
    }
}
