package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.library.ShippedFiles;
import io.github.datacard.testing.HostileTrees;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In files of a team, one entry is missing or has no value: a file is refused with the place, or every dataset is worked
 * on.
 */
@Slow
class EmptyPlacesInOwnFilesTest {
    private static final Library SHIPPED = Library.open(Optional.empty());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLE = Path.of("../examples/olympic-hosts");

    /** Mappings with more keys than these hold many of one kind, of which one is enough; so do these. */
    private static final int MOST_DIFFERENT = 12;

    private static final Pattern ALIKE = Pattern.compile(".*/(fields|values|members|any|all|keys|object)|/\\*(/\\*)?");

    private static final Pattern READ = Pattern.compile(
            "(?:conditions|contradictions|expectations|overview|(?:card|page|profiles|rules|values|vocabulary)/.+)\\.yaml");

    /** Members of members have the form of members. */
    private static final Pattern NESTED = Pattern.compile("(/members/\\*)+");

    @TempDir
    private Path temp;

    /** What cards and pages are made by; of files of which there are many of one form, the first. */
    static Stream<String> files() {
        Set<String> forms = new HashSet<>();
        return ShippedFiles.find().names().stream()
                .filter(name -> READ.matcher(name).matches())
                .sorted()
                .filter(name -> !name.contains("/") || name.startsWith("card/") || forms.add(form(name)));
    }

    private static String form(String name) {
        return name.substring(0, name.lastIndexOf('/'));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noEmptyPlaceEndsADataset(String name) throws IOException {
        Path set = Files.createDirectories(temp.resolve("set"));
        for (String part : List.of("datacard.yaml", "games.csv")) {
            Files.copy(EXAMPLE.resolve(part), set.resolve(part));
        }
        Path file = temp.resolve("own").resolve(name);
        Files.createDirectories(file.getParent());
        Runs runs = Runs.on(set, temp.resolve("out")).with(temp.resolve("own"));
        List<String> given = new ArrayList<>();
        int[] places = {0};
        emptied(HostileTrees.read(SHIPPED.files().read(name)), (place, tree) -> {
            places[0]++;
            try {
                Files.writeString(file, JSON.writeValueAsString(tree));
                runs.render().failures().stream()
                        .filter(finding -> finding.rule().equals("dataset-failed"))
                        .forEach(finding -> given.add(place + ": " + finding.message()));
            } catch (DatacardException ours) {
                if (!ours.getMessage().contains(" is broken on line ")) {
                    given.add(place + ": " + ours.getMessage());
                }
            } catch (RuntimeException | IOException foreign) {
                given.add(place + ": " + foreign);
            }
        });
        assertThat(places[0]).isPositive();
        assertThat(given).isEmpty();
    }

    /** The tree without each of its places, and with each of them empty; one of each kind. */
    private static void emptied(Object root, BiConsumer<String, Object> use) {
        walk(root, "", root, use, new HashSet<>());
    }

    private static void walk(Object root, String above, Object at, BiConsumer<String, Object> use, Set<String> seen) {
        if (at instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked")
            Map<Object, Object> entries = (Map<Object, Object>) map;
            boolean alike =
                    entries.size() > MOST_DIFFERENT || ALIKE.matcher(above).matches();
            for (Object key : List.copyOf(entries.keySet())) {
                String place = above + "/" + (alike ? "*" : key);
                if (seen.add(NESTED.matcher(place).replaceAll("/members/*"))) {
                    Map<Object, Object> before = new LinkedHashMap<>(entries);
                    entries.remove(key);
                    use.accept(place + " missing", root);
                    entries.clear();
                    entries.putAll(before);
                    entries.put(key, nothing(before.get(key)));
                    use.accept(place + " empty", root);
                    entries.putAll(before);
                }
                walk(root, place, entries.get(key), use, seen);
            }
        } else if (at instanceof Collection<?> items) {
            items.forEach(item -> walk(root, above, item, use, seen));
        }
    }

    private static Object nothing(Object value) {
        return value instanceof Map ? Map.of() : value instanceof Collection ? List.of() : "";
    }
}
