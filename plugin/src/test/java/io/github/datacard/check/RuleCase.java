package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.testing.Runs;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one rule finds in a folder, as {@code check/cases.yaml} and {@code check/structure.yaml} tell it.
 *
 * @param rule the rule
 * @param told the case
 * @param clean whether the descriptors are read without findings
 */
record RuleCase(String rule, Node.Mapping told, boolean clean) {
    private static final Path FILES = Path.of("src/test/resources/check");
    private static final Map<String, List<Rule<?>>> RULES = Stream.of(
                    Checker.rules(),
                    Subjects.VOCABULARY.expectations().values().stream().map(ExpectedAnswers::new),
                    Subjects.VOCABULARY.demands().values().stream().map(DemandedValue::new))
            .<Rule<?>>flatMap(Function.identity())
            .collect(Collectors.groupingBy(Rule::id));

    /** Who runs single cases asks for them again and again. */
    private static final Map<String, List<RuleCase>> KNOWN = new HashMap<>();

    /** The cases of a file on rules that look at descriptors which could be read. */
    static Stream<RuleCase> in(String file) throws IOException {
        List<RuleCase> known = KNOWN.get(file);
        if (known == null) {
            known = read(file);
            KNOWN.put(file, known);
        }
        return known.stream();
    }

    private static List<RuleCase> read(String file) throws IOException {
        return new YamlReader(Limits.DEFAULT)
                        .parse(Path.of(file), "cases:\n" + Files.readString(FILES.resolve(file)), new Findings())
                        .orElseThrow()
                        .mappings("cases")
                        .stream()
                        .map(node -> new RuleCase(node.text("rule"), node, file.equals("cases.yaml")))
                        .filter(one -> RULES.containsKey(one.rule))
                        .toList();
    }

    @Override
    public String toString() {
        return rule + ": " + told.text("yaml");
    }

    /** Judges the dataset, alone or among others, by the rule. */
    void verify(Path folder) throws IOException {
        Path dataset = written(folder, "notes", told);
        for (Node.Entry file : members("files")) {
            Path path = dataset.resolve(file.key().text());
            Files.createDirectories(path.getParent());
            Files.writeString(path, ((Node.Scalar) file.value()).text());
        }
        if (told.get("rows").isPresent()) {
            Path facts = dataset.resolve(".datacard/facts.json");
            Files.createDirectories(facts.getParent());
            Files.writeString(facts, facts());
        }
        List<Finding> found = found(folder, dataset);
        assertThat(found).as("%s: %s", rule, told.text("yaml")).hasSize(expected());
        assertThat(found).extracting(Finding::rule).containsOnly(found.isEmpty() ? new String[0] : new String[] {rule});
        told.texts("says")
                .forEach(words -> assertThat(found)
                        .as("%s: %s", rule, told.text("yaml"))
                        .anySatisfy(finding -> assertThat(said(finding)).contains(words)));
    }

    /** Facts of splits of which only the rows and the files are known. */
    private String facts() {
        String splits = members("rows").stream()
                .map(split -> {
                    String[] told = ((Node.Scalar) split.value()).text().split(" ", 2);
                    return "{\"name\": \"" + split.key().text() + "\", \"files\": [\""
                            + told[1].replace(" ", "\", \"") + "\"], \"bytes\": 1, \"rows\": " + told[0]
                            + ", \"columns\": []}";
                })
                .collect(Collectors.joining(", "));
        return "{\"format\": 1, \"engine\": \"e\", \"files\": [], \"configs\": [{\"name\": \"default\", \"splits\": ["
                + splits + "]}]}";
    }

    private int expected() {
        String finds = told.text("finds");
        return finds.isEmpty() ? told.get("fires").isPresent() ? 1 : 0 : Integer.parseInt(finds);
    }

    private static String said(Finding finding) {
        return finding.location().line() + ":" + finding.location().column() + " "
                + finding.severity().word() + ": " + finding.message() + "\n" + finding.remedy();
    }

    @SuppressWarnings("unchecked")
    private List<Finding> found(Path folder, Path dataset) throws IOException {
        List<Rule<?>> sought = RULES.get(rule);
        if (Checker.isOnCatalog(sought.get(0))) {
            return Checker.check(
                    sought.stream().map(one -> (Rule<DatasetIndex>) one).toList(),
                    DatasetIndex.of(Subjects.VOCABULARY, all(folder, dataset)));
        }
        Descriptor descriptor = Subjects.read(dataset.resolve("datacard.yaml"), clean);
        CheckSettings settings = new CheckSettings(
                told.text("gaps").isEmpty() ? GapPolicy.ALLOW : GapPolicy.FORBID,
                told.texts("minimums"),
                List.of(),
                Runs.TODAY);
        return Checker.check(
                sought.stream().map(one -> (Rule<Subject>) one).toList(), Subjects.known(descriptor, settings));
    }

    private List<Descriptor> all(Path folder, Path dataset) throws IOException {
        List<Descriptor> all = new ArrayList<>(List.of(Subjects.read(dataset.resolve("datacard.yaml"), clean)));
        for (Node.Entry other : members("others")) {
            String name = other.key().text();
            all.add(Subjects.read(
                    written(folder, name, name, ((Node.Scalar) other.value()).text())
                            .resolve("datacard.yaml"),
                    clean));
        }
        return all;
    }

    private List<Node.Entry> members(String key) {
        Optional<Node> members = told.get(key);
        return members.isPresent() ? ((Node.Mapping) members.get()).entries() : List.of();
    }

    private static Path written(Path folder, String id, Node.Mapping told) throws IOException {
        return written(folder, id, "Notes", told.text("yaml"));
    }

    private static Path written(Path folder, String id, String name, String yaml) throws IOException {
        Path dataset = Files.createDirectories(folder.resolve(id));
        String named = yaml.startsWith("name:") ? yaml : "name: " + name + "\n" + yaml;
        Files.writeString(dataset.resolve("datacard.yaml"), "datacard: 1\n" + named + "\n");
        return dataset;
    }
}
