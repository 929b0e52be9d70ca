package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.json.JsonText;
import io.github.datacard.testing.Browser;
import io.github.datacard.testing.HostileText;
import io.github.datacard.testing.InBrowser;
import io.github.datacard.testing.Runs;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile values in every field of the vocabulary run nowhere in a real browser, even without the pages' own policy. */
@InBrowser
class HostileValuesTest {
    private static final List<String> VALUES = HostileText.all();
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    /** These say where things are written; other tests try them. */
    private static final Set<String> PLACES = Set.of("id", "card.path", "card.template", "card.mode");

    /** Types that hold any text; the others refuse it, and a finding quotes it. */
    private static final Set<FieldType> TEXTS = Set.of(FieldType.LINE, FieldType.TEXT);

    private static final int DATASETS = 12;

    private static final String MARKER = """
        window.marks = [];
        window.mark = (number) => window.marks.push(number);
        window.alert = window.prompt = window.confirm = window.mark;
        """;

    @TempDir
    private static Path temp;

    private static final Map<FieldType, Set<String>> tried = new EnumMap<>(FieldType.class);
    private static final Map<FieldType, Integer> next = new EnumMap<>(FieldType.class);

    @BeforeAll
    static void render() throws IOException {
        for (int i = 0; i < DATASETS; i++) {
            Path file = temp.resolve("data/set-" + i).resolve("datacard.yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, ascii(JsonText.indented(descriptor(i))));
        }
        RenderResult result = Runs.on(temp.resolve("data"), temp.resolve("out")).render();
        assertThat(result.skipped()).isEmpty();
        assertThat(result.cards()).hasSize(DATASETS);
    }

    @Test
    void thereAreEnoughAndEachWasTried() {
        assertThat(VALUES).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
        assertThat(tried.keySet())
                .contains(FieldType.LINE, FieldType.TEXT, FieldType.URL, FieldType.CODE, FieldType.CHOICE);
        TEXTS.forEach(type -> assertThat(tried.get(type)).as(type.toString()).hasSameSizeAs(VALUES));
    }

    @Test
    void noneRuns() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(temp.resolve("out"))) {
            pages = files.filter(path -> path.toString().matches(".*\\.(html|svg)"))
                    .sorted()
                    .toList();
        }
        assertThat(pages).hasSizeGreaterThan(2 * DATASETS);
        Browser.browse(browser -> {
            withoutPolicy(browser);
            for (Path page : pages) {
                browser.open(page);
                assertThat(marks(browser)).as("%s ran", page).isEmpty();
                assertThat(browser.run("""
                    return Array.from(document.querySelectorAll("*:not(link[rel=icon])")).flatMap((element) =>
                        Array.from(element.attributes)
                            .filter((own) => /^on/i.test(own.name)
                                || (/href|src|action|data$/i.test(own.name)
                                    && /^\\s*(javascript|vbscript|data:(text|image))/i.test(own.value)))
                            .map((own) => element.outerHTML));\
                    """)).as("attributes" + " in %s", page).isEqualTo(List.of());
                assertThat(browser.complaints(temp.resolve("out")))
                        .as(page.toString())
                        .isEmpty();
            }
        });
    }

    @Test
    void noneRunsInTheSearch() {
        Browser.browse(browser -> {
            withoutPolicy(browser);
            Path catalog = temp.resolve("out/index.html");
            for (String value : VALUES) {
                String query = "q=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
                browser.open(catalog, "#" + query + "&sort=" + query.substring(2) + "&License=" + query.substring(2));
                assertThat(marks(browser)).as("%s ran", value).isEmpty();
            }
            assertThat(browser.complaints(temp.resolve("out"))).isEmpty();
        });
    }

    @Test
    void aValueThatIsNotEscapedIsHeard() throws IOException {
        Path page = temp.resolve("unsafe.html");
        Files.writeString(page, "<!DOCTYPE html><title>x</title>" + VALUES.get(0));
        Browser.browse(browser -> {
            withoutPolicy(browser);
            browser.open(page);
            assertThat(marks(browser)).isEqualTo(List.of(0L));
        });
    }

    private static String ascii(String json) {
        return Pattern.compile("[^ -~\\n]")
                .matcher(json)
                .replaceAll(sign -> "\\\\u%04x".formatted((int) sign.group().charAt(0)));
    }

    private static void withoutPolicy(Browser browser) {
        browser.driver().executeCdpCommand("Page.enable", Map.of());
        browser.driver().executeCdpCommand("Page.setBypassCSP", Map.of("enabled", true));
        browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", MARKER));
    }

    private static List<?> marks(Browser browser) {
        return (List<?>) browser.run("return window.marks");
    }

    private static Map<String, Object> descriptor(int number) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("datacard", 1);
        for (Section section : VOCABULARY.sections()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            section.fields().stream()
                    .filter(field ->
                            !PLACES.contains(field.path()) && field.shortFor().isEmpty())
                    .forEach(field -> fields.put(field.name(), value(field)));
            if (section.root()) {
                tree.putAll(fields);
            } else {
                tree.put(section.id(), fields);
            }
        }
        tree.put("profiles", List.of("baseline"));
        tree.put("extra", Map.of(VALUES.get(number), List.of(VALUES.get(VALUES.size() - 1 - number))));
        ((Map<?, ?>) tree.get("motivation")).remove("funding");
        tree.put("gaps", Map.of("withheld", Map.of("motivation.funding", VALUES.get(number * 7 % VALUES.size()))));
        return tree;
    }

    private static Object value(Field field) {
        if (field.list()) {
            return Stream.generate(() -> single(field)).limit(3).toList();
        }
        return single(field);
    }

    private static Object single(Field field) {
        return switch (field.type()) {
            case RECORD -> {
                Map<String, Object> members = new LinkedHashMap<>();
                field.fields().stream()
                        .filter(member -> !PLACES.contains(member.path()))
                        .forEach(member -> members.put(member.name(), value(member)));
                yield members;
            }
            case DISTRIBUTION -> Map.of(hostile(field.type()), "10%", "Others", "90%");
            default -> hostile(field.type());
        };
    }

    /** Each type goes through all values in turn. */
    private static String hostile(FieldType type) {
        String value = VALUES.get(next.merge(type, 1, Integer::sum) % VALUES.size());
        tried.computeIfAbsent(type, first -> new TreeSet<>()).add(value);
        return value;
    }
}
