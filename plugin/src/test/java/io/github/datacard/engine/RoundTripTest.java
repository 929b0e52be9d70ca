package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.OnCorpus;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Shared;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What others wrote comes back whole: read, written and read again, with every property and all in it. */
@Slow
class RoundTripTest {
    private static final Library LIBRARY = Library.open(Optional.empty());

    /** Licenses are written by their addresses, versions as the present one, activities in words of ours. */
    private static final Pattern IN_OTHER_WORDS = Pattern.compile(
            "license|conformsTo|@context|@graph/conformsTo/@id|@graph/contentSize|@graph/sha256|prov:wasGeneratedBy/(?:@id|prov:label|prov:type|prov:wasAssociatedWith/@type)|@context/.*");

    private static final Map<String, String> FORMATS = Map.of(
            "datapackage.json", "datapackage",
            "CITATION.cff", "citation-cff",
            "dataset-metadata.json", "kaggle",
            "ro-crate-metadata.json", "ro-crate",
            "data-provenance.json", "oasis-provenance");

    private static final String OLDER = "croissant-1.0";

    private static final String HERE = "beside data";

    @TempDir
    private Path temp;

    /** Also as the older version, which has fewer words for provenance. */
    @OnCorpus
    @ParameterizedTest
    @ValueSource(strings = {"croissant", OLDER})
    void croissantFilesOfAllStyles(String format) throws IOException {
        int count = 0;
        for (String corpus : List.of("croissant", "croissant-neurips", "baker/expected")) {
            try (Stream<Path> files = Files.walk(Shared.folder("corpus/" + corpus))) {
                for (Path file : files.filter(name -> name.toString().matches(".*\\.json(ld)?"))
                        .sorted()
                        .toList()) {
                    goesRound(Files.readString(file), "croissant.json", format, "set" + count++);
                }
            }
        }
        assertThat(count).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\u0001',
            value = {
                "datapackage.json, datapackage",
                "CITATION.cff, citation-cff",
                "dataset-metadata.json, kaggle",
                ".zenodo.json, zenodo",
                "ro-crate-metadata.json, ro-crate",
                "data-provenance.json, oasis-provenance",
                "croissant.json, croissant"
            })
    void filesOfOtherFormats(String file, String format) throws IOException {
        Path source = Path.of("src/test/resources/exchange/round-trip").resolve(file);
        goesRound(Files.readString(source), file, format, format.equals("croissant") ? "set" : HERE);
    }

    /** Files in the styles of tools and people, which were written before any of them was imported. */
    @ParameterizedTest
    @MethodSource("fresh")
    void filesThatNobodyTunedTheMappingsTo(Path source) throws IOException {
        String file = source.getFileName().toString();
        String format = Objects.requireNonNull(FORMATS.get(file));
        Map<?, ?> first = imported(Files.readString(source), file, HERE + "/a");
        String written = written(HERE + "/a", file, format);
        Map<?, ?> second = imported(written, file, HERE + "/b");
        Set<String> differences = lost(tree(Files.readString(source)), tree(written));
        differences.addAll(onlyIn(all(first), all(second)));
        differences.addAll(onlyIn(all(second), all(first)));
        List<String> explained = explained(source.getParent().getFileName().toString());
        assertThat(differences)
                .allSatisfy(difference -> assertThat(explained).anyMatch(part -> difference.contains(part)));
        assertThat(explained).allSatisfy(part -> assertThat(differences).anyMatch(found -> found.contains(part)));
    }

    private static List<String> onlyIn(List<String> all, List<String> others) {
        List<String> rest = new ArrayList<>(all);
        others.forEach(rest::remove);
        return rest;
    }

    /** What is known to come back otherwise. */
    private static List<String> explained(String name) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/exchange/fresh-differences.tsv")).stream()
                .map(line -> line.split("\t"))
                .filter(cells -> cells[0].equals(name))
                .map(cells -> cells[1])
                .toList();
    }

    static List<Path> fresh() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/exchange/fresh"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void whatTheDescriptorSaysGoesFirstAndTheLossIsNamed() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("set"));
        Files.writeString(folder.resolve("datacard.yaml"), """
                datacard: 1
                name: Levels
                creators: [{name: Ada Doe, url: "https://example.org/ada"}, Bo Roe]
                extra:
                  croissant:
                    creator:
                    - {name: Bo Roe, email: bo@example.org}
                    - {name: Cy Poe, email: cy@example.org}
                    inLanguage: de
                """);
        RenderResult result = Runs.on(folder, temp.resolve("out")).render("croissant");
        Map<?, ?> written = tree(Files.readString(temp.resolve("out/set/croissant.json")));
        assertThat(written.get("creator").toString())
                .contains("Ada Doe", "name=Bo Roe, email=bo@example.org")
                .doesNotContain("cy@example.org");
        assertThat(written.get("inLanguage")).isEqualTo("de");
        assertThat(result.losses())
                .contains(
                        "croissant.json does not hold (the descriptor says it in another way): extra.croissant.creator");
    }

    @Test
    void thatASectionAppliesIsLostOnlyWhereNothingElseSaysSo() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("set"));
        Files.writeString(folder.resolve("datacard.yaml"), """
                datacard: 1
                name: Levels
                annotation: {present: yes, overview: Two keepers marked the ice.}
                people: no
                """);
        assertThat(Runs.on(folder, temp.resolve("out")).render("kaggle").losses())
                .containsExactly("dataset-metadata.json does not hold (it has no place for them):"
                        + " annotation.overview, people.relates_to_people");
    }

    private void goesRound(String text, String file, String format, String name) throws IOException {
        Map<?, ?> first = imported(text, file, name + "/a");
        String written = written(name + "/a", file, format);
        assertThat(lost(tree(text), tree(written))).as("%s", name).isEmpty();
        Map<?, ?> second = imported(written, file, name + "/b");
        assertThat(all(second)).as("%s", name).containsExactlyInAnyOrderElementsOf(all(first));
        assertThat(second).as("%s", name).isEqualTo(first);
    }

    /** The paths whose values stand nowhere below the same property. */
    private static Set<String> lost(Map<?, ?> before, Map<?, ?> after) {
        Set<String> lost = new TreeSet<>();
        before.forEach((key, value) -> {
            List<String> there =
                    leaves(key.toString(), after.get(key)).map(Leaf::text).toList();
            String all = String.join("\n", there);
            leaves(key.toString(), value)
                    .filter(leaf -> !leaf.text.equals("null")
                            && !there.contains(leaf.text)
                            && !(leaf.text.length() > 3 && all.contains(leaf.text))
                            && !IN_OTHER_WORDS.matcher(leaf.path).matches())
                    .forEach(leaf -> lost.add(leaf.path + " = " + leaf.text));
        });
        return lost;
    }

    private static List<String> all(Map<?, ?> tree) {
        return leaves("", tree).map(leaf -> leaf.path + " = " + leaf.text).toList();
    }

    private record Leaf(String path, String text) {}

    private static Stream<Leaf> leaves(String path, Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().flatMap(entry -> leaves(path + "/" + entry.getKey(), entry.getValue()));
        }
        return value instanceof List<?> list
                ? list.stream().flatMap(item -> leaves(path, item))
                : Stream.of(new Leaf(path, words(value)));
    }

    /** Without the prefix, the protocol and the ending that the same name may have. */
    private static String words(Object value) {
        return String.valueOf(value)
                .replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("^sc:", "")
                .replaceFirst("^http://", "https://")
                .replaceFirst("/$", "");
    }

    private Map<?, ?> imported(String text, String file, String name) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(name).resolve("set"));
        if (name.startsWith(HERE)) {
            Files.writeString(folder.resolve("levels.csv"), "gauge,level,at\na,1.5,2026-01-01\n");
        }
        Files.writeString(folder.resolve(file), text);
        new Initializing(InitRequest.in(folder), LIBRARY).run();
        return tree(Files.readString(folder.resolve("datacard.yaml")));
    }

    private String written(String name, String file, String format) throws IOException {
        Path folder = temp.resolve(name).resolve("set");
        Files.delete(folder.resolve(file));
        Runs.on(folder, temp.resolve(name).resolve("out")).render(format);
        try (Stream<Path> all = Files.list(temp.resolve(name).resolve("out/set"))) {
            String end = format.equals(OLDER) ? "croissant-1.0.json" : file.replaceFirst("^\\.", "");
            Path found = all.filter(path -> path.getFileName().toString().endsWith(end))
                    .collect(Collectors.toList())
                    .get(0);
            return Files.readString(found);
        }
    }

    private static Map<?, ?> tree(String text) {
        return (Map<?, ?>)
                new Load(LoadSettings.builder().setCodePointLimit(50_000_000).build()).loadFromString(text);
    }
}
