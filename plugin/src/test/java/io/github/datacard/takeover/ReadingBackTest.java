package io.github.datacard.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.card.CommittedCard;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.Imported;
import io.github.datacard.descriptor.LongForm;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.document.DocumentInput;
import io.github.datacard.document.DocumentMaker;
import io.github.datacard.document.Wording;
import io.github.datacard.merge.CardMaker;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.testing.Snippets;
import io.github.datacard.text.YamlText;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card that Datacard wrote is read back as the descriptor that it was written from. */
class ReadingBackTest {
    private static final Library SHIPPED = Library.open(Optional.empty());
    private static final Map<Library, CardMaker> MAKERS = new HashMap<>();
    private static final Map<Library, CardImporter> IMPORTERS = new HashMap<>();
    private static final Map<Library, Wording> WORDINGS = new HashMap<>();
    private static final Path FOLDER = Path.of("/sets/some-set");
    private static final Pattern LABEL = Pattern.compile("(?m)(?<=[ {]label: )(?:\"[^\"]*\"|[^,}\\n]+)");
    private static final Pattern TITLE = Pattern.compile("(?m)(?<=- title: ).+$");
    private static final Pattern SAID = Pattern.compile("(?m)^( {2}\\S+: )\"?(.+?)\"?$");

    /** Records that a card shows by their names. */
    private static final List<String> NAMED = List.of("annotation.sets", "configs");

    /** What does not come back, with the reason. */
    private static final Map<String, String> LOSSES = losses();

    private static Map<String, String> losses() {
        Map<String, String> losses = new LinkedHashMap<>();
        loss(
                losses,
                "the front matter has the code of the language alone",
                "language",
                "language.tag",
                "language.description");
        loss(losses, "the front matter has the code of the language alone", "language.share");
        loss(
                losses,
                "a configuration without splits or columns is not shown",
                "configs.name",
                "configs.description",
                "configs.default",
                "configs.options.name",
                "configs.sample",
                "configs.table");
        loss(
                losses,
                "classes stand in the front matter, which is written where files are named",
                "configs.features.classes");
        loss(
                losses,
                "a table within a record is kept as text",
                "composition.labels",
                "composition.labels.distribution",
                "composition.labels.hierarchy",
                "annotation.sets.label_definitions",
                "uses.tasks",
                "uses.tasks.mapping",
                "distribution.access",
                "distribution.access.fields");
        loss(losses, "a unit that the words before it name is not shown alone", "composition.instances.unit");
        loss(
                losses,
                "texts in one line have no borders that are certain",
                "composition.coverage",
                "composition.coverage.topics");
        loss(
                losses,
                "the table of all groups is kept as text",
                "people.demographics",
                "people.demographics.attribute",
                "people.demographics.source",
                "people.demographics.scale",
                "people.demographics.rationale",
                "people.demographics.distribution",
                "people.demographics.reference",
                "people.demographics.update");
        loss(
                losses,
                "the front matter has fewer words for it, and goes before the text",
                "annotation.sets",
                "annotation.sets.workforce",
                "card.hub_tags");
        loss(
                losses,
                "shares within a line are listed and not read",
                "annotation.sets.annotators",
                "annotation.sets.annotators.demographics");
        loss(
                losses,
                "the front matter states the license alone",
                "distribution.licenses.name",
                "distribution.licenses.url",
                "distribution.licenses.terms",
                "distribution.licenses.applies_to");
        loss(losses, "a size is shown rounded", "distribution.files", "distribution.files.bytes");
        loss(
                losses,
                "it says how to write the card, and does not stand in it",
                "card.path",
                "card.template",
                "card.mode",
                "card.imported");
        loss(
                losses,
                "the list of sources does not name the fields by their paths",
                "card.evidence",
                "card.evidence.id",
                "card.evidence.kind",
                "card.evidence.citation",
                "card.evidence.url",
                "card.evidence.quote",
                "card.evidence.file",
                "card.evidence.for");
        loss(losses, "a text comes back at the place where it stood", "card.kept", "card.kept.place", "card.kept.text");
        return losses;
    }

    private static void loss(Map<String, String> losses, String reason, String... paths) {
        List.of(paths).forEach(path -> losses.put(path, reason));
    }

    @TempDir
    private Path own = Path.of("");

    @Test
    void eachFieldAloneComesBackOrIsAKnownLoss() {
        TreeSet<String> lost = new TreeSet<>();
        for (Field field : SHIPPED.vocabulary().fields()) {
            if (!field.path().equals("id") && !comesBack(SHIPPED, yaml(List.of(field)))) {
                lost.add(field.path());
            }
        }
        assertThat(lost).containsExactlyInAnyOrderElementsOf(LOSSES.keySet());
    }

    /** The examples of most switches say yes. */
    @Test
    void sentencesInThePlaceOfNoComeBack() {
        for (Field field : SHIPPED.vocabulary().fields()) {
            field.as(FieldKind.Switch.class)
                    .map(FieldKind.Switch::sentences)
                    .ifPresent(sentences -> sentences.forEach((value, words) -> {
                        String yaml = "datacard: 1\nname: Some Set\n%s: {%s: %s%s\n"
                                .formatted(
                                        SHIPPED.vocabulary().sectionOf(field).id(),
                                        field.path()
                                                .substring(field.path().indexOf('.') + 1)
                                                .replace(".", ": {"),
                                        value,
                                        "}".repeat(field.path().split("[.]").length - 1));
                        assertThat(card(SHIPPED, read(SHIPPED, yaml)))
                                .contains("\n" + words + "\n")
                                .doesNotContain(field.label() + ":");
                        assertThat(comesBack(SHIPPED, yaml)).as(yaml).isTrue();
                    }));
        }
    }

    @Test
    void allFieldsTogetherComeBack() {
        String yaml = YamlText.write(all());

        assertThat(differences(form(read(SHIPPED, yaml)), again(SHIPPED, yaml))).isEmpty();
    }

    /** Of two fields with one label below one heading nobody can tell which is meant. */
    @Test
    void belowTheOlderHeadingsFieldsOfOneLabelAreKeptAsText() {
        Map<String, Object> tree = all();
        tree.put("card", Map.of("template", "classic"));
        String yaml = YamlText.write(tree);

        assertThat(differences(form(read(SHIPPED, yaml)), again(SHIPPED, yaml)))
                .extracting(difference -> difference.split(":", 2)[0])
                .containsExactlyInAnyOrder(
                        "/processing/overview",
                        "/processing/notes",
                        "/lineage/overview",
                        "/lineage/notes",
                        "/distribution/notes",
                        "/maintenance/notes",
                        "/card/kept");
    }

    @Test
    void renamedLabelsAndHeadingsChangeNothing() throws IOException {
        Library renamed = renamed();
        String yaml = YamlText.write(all());

        assertThat(card(renamed, read(renamed, yaml))).doesNotContain("## Dataset", "Features", "Contact:");
        assertThat(differences(form(read(SHIPPED, yaml)), again(renamed, yaml))).isEmpty();
    }

    @Test
    void aTypeComesBackAsItWasStated() {
        assertThat(comesBack(SHIPPED, """
            datacard: 1
            name: Some Set
            configs:
              features:
                text: {type: string, description: The note as written.}
                kg: {type: int64, description: Weight in kilograms.}
                words: list of string
            """)).isTrue();
    }

    @Test
    void descriptionsOfColumnsKeepTheirLinksCodeAndBars() {
        assertThat(comesBack(SHIPPED, """
            datacard: 1
            name: Some Set
            configs:
              features:
                kind: {type: string, description: "`a` or `b|c`, by [the scale](https://example.org/scale)."}
                note: {type: string, description: "*Mostly* in one line."}
            """)).isTrue();
    }

    /** Names may have commas in them, as those of ImageNet do. */
    @Test
    void aClassLabelWithoutAListOfItsNamesIsListedAndNotGuessed() {
        Descriptor descriptor = read(SHIPPED, """
            datacard: 1
            name: Some Set
            configs:
              features:
                fish: {class_label: ["tench, Tinca tinca", goldfish]}
                text: string
            """);
        Imported imported = new CardImporter(SHIPPED).read(FOLDER, card(SHIPPED, descriptor), new Findings());

        assertThat(imported.draft().yaml()).contains("name: fish").doesNotContain("class_label", "tench");
        assertThat(imported.left())
                .contains("Type of \"fish\" in a table: class_label of tench, Tinca tinca, goldfish");
    }

    @Test
    void aClassLabelTakesItsNamesFromTheTableOfLabels() {
        Descriptor descriptor = read(SHIPPED, """
            datacard: 1
            name: Some Set
            card: {mode: regions}
            annotation:
              sets:
                - name: fish
                  label_definitions: [{label: "tench, Tinca tinca"}, {label: goldfish}]
            configs:
              features:
                fish: {class_label: ["tench, Tinca tinca", goldfish]}
            """);
        String places = "# Some Set\n\n<!-- datacard:begin features -->\n<!-- datacard:end features -->\n\n"
                + "<!-- datacard:begin labels -->\n<!-- datacard:end labels -->\n";

        assertThat(new CardImporter(SHIPPED)
                        .read(FOLDER, card(SHIPPED, descriptor, Optional.of(places)), new Findings())
                        .draft()
                        .get("configs"))
                .hasToString(
                        "Optional[[{name=default, features={fish={class_label=[tench, Tinca tinca, goldfish]}}}]]");
    }

    /** All examples that come back alone, but for those of the card itself. */
    private static Map<String, Object> all() {
        List<Field> fields = SHIPPED.vocabulary().sections().stream()
                .filter(section -> !section.id().equals("card"))
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.shortFor().isEmpty() && !LOSSES.containsKey(field.path()))
                .filter(field -> !field.path().equals("id"))
                .toList();
        Map<String, Object> tree = new LinkedHashMap<>();
        fields.forEach(field -> put(tree, field));
        return tree;
    }

    private static String yaml(List<Field> fields) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", "Some Set");
        fields.forEach(field -> put(tree, field));
        return YamlText.write(tree);
    }

    /** Puts the example of a field into a tree, with the keys of the records around it. */
    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, Field field) {
        tree.putIfAbsent("datacard", 1);
        Section section = SHIPPED.vocabulary().sectionOf(field);
        String before = section.root() ? "" : section.id() + ".";
        List<String> names = List.of(field.path().substring(before.length()).split("\\.", -1));
        Object value = value(SHIPPED.vocabulary().field(before + names.get(0)).orElseThrow(), names, 1);
        Map<String, Object> at = section.root()
                ? tree
                : (Map<String, Object>) tree.computeIfAbsent(section.id(), id -> new LinkedHashMap<String, Object>());
        at.put(names.get(0), value);
    }

    private static Object value(Field field, List<String> names, int at) {
        if (at == names.size()) {
            return field.text().example();
        }
        Map<String, Object> record = new LinkedHashMap<>();
        Stream.of(
                        field.keys().stream(),
                        field.map().stream().limit(1),
                        NAMED.contains(field.path()) ? Stream.of("name") : Stream.<String>empty())
                .flatMap(keys -> keys)
                .flatMap(key -> field.member(key).stream())
                .forEach(key -> record.put(key.name(), key.text().example()));
        record.put(names.get(at), value(field.member(names.get(at)).orElseThrow(), names, at + 1));
        return field.list() ? List.of(record) : record;
    }

    private static boolean comesBack(Library library, String yaml) {
        return again(library, yaml).equals(form(read(library, yaml)));
    }

    private static Map<String, Object> again(Library library, String yaml) {
        String card = card(library, read(library, yaml));
        Imported imported =
                IMPORTERS.computeIfAbsent(library, CardImporter::new).read(FOLDER, card, new Findings());
        imported.draft().remove("card.imported");
        imported.draft().remove("card.mode");
        return form(read(library, imported.draft().yaml()));
    }

    /** The long form, in which a configuration without a name is the default one. */
    private static Map<String, Object> form(Descriptor descriptor) {
        Map<String, Object> form = new LinkedHashMap<>(LongForm.of(descriptor));
        form.computeIfPresent("configs", (key, configs) -> {
            List<Object> named = new ArrayList<>();
            for (Object config : (List<?>) configs) {
                Map<Object, Object> all = new LinkedHashMap<>((Map<?, ?>) config);
                all.putIfAbsent("name", "default");
                named.add(all);
            }
            return named;
        });
        return form;
    }

    /** What differs, by the paths of fields. */
    private static List<String> differences(Object before, Object after) {
        List<String> differences = new ArrayList<>();
        differences("", before, after, differences);
        return differences;
    }

    private static void differences(String path, Object before, Object after, List<String> differences) {
        if (before instanceof Map<?, ?> some && after instanceof Map<?, ?> others) {
            Stream.concat(some.keySet().stream(), others.keySet().stream())
                    .distinct()
                    .forEach(key -> differences(
                            path + "/" + key,
                            some.containsKey(key) ? some.get(key) : "nothing",
                            others.containsKey(key) ? others.get(key) : "nothing",
                            differences));
        } else if (!before.equals(after)) {
            differences.add(path + ": " + before + " became " + after);
        }
    }

    private static Descriptor read(Library library, String yaml) {
        return new DescriptorReader(library.vocabulary(), Limits.DEFAULT, FOLDER)
                .parse(FOLDER.resolve("datacard.yaml"), yaml, new Findings())
                .orElseThrow();
    }

    private static String card(Library library, Descriptor descriptor) {
        return card(library, descriptor, Optional.empty());
    }

    private static String card(Library library, Descriptor descriptor, Optional<String> existing) {
        return MAKERS.computeIfAbsent(library, known -> new CardMaker(known, new TemplateEngine(known.files())))
                .make(
                        descriptor,
                        new DocumentMaker(
                                        WORDINGS.computeIfAbsent(library, Wording::of), DocumentInput.alone(descriptor))
                                .make(),
                        FOLDER.resolve("README.md"),
                        existing.map(text -> CommittedCard.of(FOLDER.resolve("README.md"), text)),
                        MergeOptions.NONE)
                .text();
    }

    /** A library in which each label, each heading, and each text of cards is another one. */
    private Library renamed() throws IOException {
        AtomicInteger number = new AtomicInteger();
        Path shipped = Snippets.root().resolve("templates/datacard");
        try (Stream<Path> files = Files.list(shipped.resolve("vocabulary"))) {
            for (Path file : files.sorted().toList()) {
                write("vocabulary/" + file.getFileName(), renamed(LABEL, Files.readString(file), number));
            }
        }
        for (String layout : List.of("card/current.yaml", "card/classic.yaml")) {
            write(layout, renamed(TITLE, Files.readString(shipped.resolve(layout)), number));
        }
        String messages = Files.readString(shipped.resolve("page/messages.yaml"));
        for (String group : List.of("card", "value", "dataset")) {
            Matcher texts =
                    Pattern.compile("(?m)(?<=^" + group + ":\\n)(?: {2}.*\\n)+").matcher(messages);
            assertThat(texts.find()).isTrue();
            String other = SAID.matcher(texts.group())
                    .replaceAll(said -> Matcher.quoteReplacement(said.group(1) + "\"Word " + number.incrementAndGet()
                            + (" " + values(said.group(2))).stripTrailing() + "\""));
            messages = messages.substring(0, texts.start()) + other + messages.substring(texts.end());
        }
        write("page/messages.yaml", messages);
        return Library.open(Optional.of(own));
    }

    /** The places of values in a text, with other words between them. */
    private static String values(String text) {
        return Pattern.compile("\\{[0-9]}")
                .matcher(text)
                .results()
                .map(found -> found.group() + " word")
                .reduce("", (all, next) -> all + " " + next)
                .strip();
    }

    private static String renamed(Pattern texts, String source, AtomicInteger number) {
        return texts.matcher(source).replaceAll(found -> "Word " + number.incrementAndGet());
    }

    private void write(String name, String text) throws IOException {
        Path file = own.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
