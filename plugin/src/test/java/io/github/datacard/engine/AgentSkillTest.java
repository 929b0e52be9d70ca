package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.testing.Runs;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The skill has the form that agents read, names all rules and fields, and leaves what people wrote. */
class AgentSkillTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final AgentSkill.Commands COMMANDS =
            new AgentSkill.Commands("run init", "run check", "run explain NAME", "run apply");
    private static final Pattern LINK = Pattern.compile("]\\((references/[^)]+)\\)");

    private static final Pattern YAML = Pattern.compile("```yaml\\R(.*?)\\R *```", Pattern.DOTALL);

    @TempDir
    private Path repository;

    @Test
    void theSkillHasTheFormOfTheSpecification() throws IOException {
        write();
        String skill = read(".agents/skills/dataset-card/SKILL.md");
        assertThat(skill).startsWith("---\n");
        Map<String, Object> head = new Yaml().load(skill.substring(4, skill.indexOf("\n---\n")));
        assertThat(head.get("name")).isEqualTo("dataset-card");
        assertThat((String) head.get("description")).hasSizeBetween(1, 1024);
        assertThat((String) head.get("compatibility")).hasSizeBetween(1, 500);
        assertThat(skill.lines().count()).isLessThan(500);
        assertThat(skill).contains("run init", "run check", "run explain NAME", "run apply", "gaps");
        List<String> links =
                LINK.matcher(skill).results().map(link -> link.group(1)).toList();
        assertThat(links).hasSize(1 + LIBRARY.vocabulary().sections().size());
        assertThat(links)
                .allSatisfy(link -> assertThat(repository.resolve(".agents/skills/dataset-card/" + link))
                        .exists());
    }

    @Test
    void whatTheSkillShowsIsADescriptor() throws IOException {
        write();
        String skill = read(".agents/skills/dataset-card/SKILL.md");
        String shown = YAML.matcher(skill)
                .results()
                .map(block -> block.group(1).stripIndent())
                .collect(Collectors.joining("\n"));
        assertThat(shown).contains("gaps:", "quote:");
        Path data = Files.createDirectories(repository.resolve("data"));
        Files.writeString(data.resolve("datacard.yaml"), "datacard: 1\nname: Letters\n" + shown);
        Files.createDirectories(data.resolve("docs"));
        Files.writeString(
                data.resolve("docs/notes.txt"),
                "Two clerks copied 1,240 ledgers in the\nspring of 1914. They were paid.");
        assertThat(Runs.on(data, repository.resolve("out")).report())
                .doesNotContain(
                        "quote-not-found", "evidence-path", "has no key", "has no field", "is no field", "yaml-");
    }

    @Test
    void theReferencesNameEachRuleAndEachField() throws IOException {
        write();
        String rules = read(".agents/skills/dataset-card/references/rules.md");
        assertThat(LIBRARY.vocabulary().rules().keySet())
                .allSatisfy(rule -> assertThat(rules).contains("| `" + rule + "` |"));
        LIBRARY.vocabulary()
                .sections()
                .forEach(section -> section.fields()
                        .forEach(field -> assertThat(readQuietly("references/fields-" + section.id() + ".md"))
                                .contains("## `" + field.path() + "`")));
        assertThat(readQuietly("references/fields-people.md")).doesNotContain("[object", "FieldKind", "Optional[");
    }

    @Test
    void whatPeopleWroteInTheGuideStays() throws IOException {
        Files.writeString(repository.resolve("AGENTS.md"), "# Our project\n\nUse tabs.\n");
        assertThat(write()).contains("AGENTS.md");
        String once = read("AGENTS.md");
        assertThat(once).startsWith("# Our project\n\nUse tabs.\n\n<!-- datacard: begin -->\n");
        assertThat(write()).isEmpty();

        Files.writeString(repository.resolve("AGENTS.md"), once + "\nMore of ours.\n");
        assertThat(write()).isEmpty();
        assertThat(read("AGENTS.md")).isEqualTo(once + "\nMore of ours.\n");
    }

    @Test
    void anOldSectionIsReplacedInItsPlace() throws IOException {
        Files.writeString(
                repository.resolve("AGENTS.md"),
                "Before.\n<!-- datacard: begin -->\nold\n<!-- datacard: end -->\nAfter.\n");
        write();
        assertThat(read("AGENTS.md"))
                .startsWith("Before.\n<!-- datacard: begin -->\n## Dataset documentation")
                .endsWith("<!-- datacard: end -->\nAfter.\n")
                .doesNotContain("\nold\n");
    }

    @Test
    void aGuideThatCannotBeReadIsLeft() throws IOException {
        byte[] latin = "Stra\u00dfe".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(repository.resolve("AGENTS.md"), latin);
        assertThatThrownBy(this::write)
                .isInstanceOf(DatacardException.class)
                .hasMessage("AGENTS.md: The file is not UTF-8. Save the file with the encoding UTF-8.");
        assertThat(Files.readAllBytes(repository.resolve("AGENTS.md"))).isEqualTo(latin);
        assertThat(repository.resolve(".agents")).doesNotExist();
    }

    private List<String> write() {
        return new AgentSkill(LIBRARY, COMMANDS).changes(repository);
    }

    private String read(String name) throws IOException {
        return Files.readString(repository.resolve(name));
    }

    private String readQuietly(String name) {
        try {
            return read(".agents/skills/dataset-card/" + name);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
