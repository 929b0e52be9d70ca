package io.github.datacard.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.json.JsonText;
import io.github.datacard.testing.Mutants;
import io.github.datacard.testing.Slow;
import io.github.datacard.testing.Snippets;
import io.github.datacard.vocabulary.EditorSchema;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import io.github.datacard.yaml.YamlReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The editor's schema and the reader say the same about the form of a descriptor. */
@Slow
class SchemaAgreementTest {
    private static final int MUTANTS = 3000;
    private static final Path FILE = Path.of("data", "datacard.yaml");
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final Vocabulary VOCABULARY = LIBRARY.vocabulary();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(EditorSchema.of(LIBRARY));

    /** Whether a code, an address or a period is one cannot be told by a schema of bearable size. */
    private static final Set<FieldType> LENIENT = EnumSet.of(
            FieldType.CODE, FieldType.URL, FieldType.REF, FieldType.FEATURE, FieldType.PERIOD, FieldType.DATE);

    private static final Set<String> ENVELOPE =
            Set.of("datacard", "extends", "profiles", "gaps", "internal", "suppress", "extra", "id");

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(Snippets.root().resolve("examples"), 2)) {
            return files.filter(DescriptorFinder::isDescriptor).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void acceptsEveryExample(Path example) throws IOException {
        assertThat(rejections(tree(Files.readString(example)))).isEmpty();
    }

    @Test
    void acceptsTheExampleOfEveryField() {
        List<String> rejected = new ArrayList<>();
        fieldExamples().forEach((path, tree) -> {
            List<String> errors = rejections(tree);
            if (!errors.isEmpty()) {
                rejected.add(path + ": " + errors);
            }
        });
        assertThat(rejected).isEmpty();
    }

    @Test
    void agreesWithTheReaderOnMutants() throws IOException {
        List<Object> trees = new ArrayList<>();
        for (Path example : examples().toList()) {
            trees.add(tree(Files.readString(example)));
        }
        trees.addAll(fieldExamples().values());
        Mutants mutants = new Mutants(20261124, ENVELOPE);
        List<String> disagreements = new ArrayList<>();
        int rejected = 0;
        for (int i = 0; i < MUTANTS; i++) {
            Object mutant = mutants.of(trees.get(i % trees.size()));
            List<String> schema = rejections(mutant);
            List<Finding> reader = read(mutant);
            rejected += schema.isEmpty() ? 0 : 1;
            if (!schema.isEmpty() && reader.isEmpty()) {
                disagreements.add("only the schema rejects " + JsonText.compact(mutant) + schema);
            } else if (schema.isEmpty() && reader.stream().anyMatch(SchemaAgreementTest::isForm)) {
                disagreements.add("only the reader rejects " + JsonText.compact(mutant)
                        + reader.stream().map(Finding::message).toList());
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(rejected).as("mutants that are wrong").isBetween(MUTANTS / 10, MUTANTS * 9 / 10);
    }

    private static boolean isForm(Finding finding) {
        return finding.rule().equals("unknown-key")
                || (finding.rule().equals("wrong-type")
                        && !finding.message().contains("several lines")
                        && finding.path()
                                .flatMap(VOCABULARY::field)
                                .filter(field -> !LENIENT.contains(field.type()))
                                .isPresent());
    }

    private static List<String> rejections(Object tree) {
        return SCHEMA.validate(JsonText.compact(tree), InputFormat.JSON).stream()
                .map(Error::toString)
                .limit(3)
                .toList();
    }

    private static List<Finding> read(Object tree) {
        Findings findings = new Findings();
        new DescriptorReader(VOCABULARY, Limits.DEFAULT, Path.of("data"))
                .parse(FILE, JsonText.indented(tree), findings);
        return findings.sorted().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static Map<String, Object> fieldExamples() {
        Map<String, Object> examples = new LinkedHashMap<>();
        VOCABULARY.fields().stream()
                .filter(field -> !"".equals(field.text().example()))
                .forEach(field ->
                        examples.put(field.path(), nested(field, field.text().example())));
        return examples;
    }

    private static Object nested(Field field, Object example) {
        Object tree = example;
        String path = field.path();
        while (path.indexOf('.') >= 0) {
            String name = path.substring(path.lastIndexOf('.') + 1);
            path = path.substring(0, path.lastIndexOf('.'));
            Map<String, Object> parent = new LinkedHashMap<>();
            parent.put(name, tree);
            boolean list = VOCABULARY.field(path).filter(Field::list).isPresent();
            tree = list ? List.of(parent) : parent;
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("datacard", 1);
        root.put(path, tree);
        return root;
    }

    private static Object tree(String yaml) {
        return tree(
                new YamlReader(Limits.DEFAULT).parse(FILE, yaml, new Findings()).orElseThrow());
    }

    private static Object tree(Node node) {
        if (node instanceof Node.Mapping mapping) {
            Map<String, Object> tree = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> tree.put(entry.key().text(), tree(entry.value())));
            return tree;
        }
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(SchemaAgreementTest::tree).toList();
        }
        Node.Scalar scalar = (Node.Scalar) node;
        if (scalar.type() == ScalarType.NUMBER) {
            return new BigDecimal(scalar.text());
        }
        return scalar.type() == ScalarType.YES_NO ? (Object) Boolean.valueOf(scalar.text()) : scalar.text();
    }
}
