package io.github.datacard.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The program names the paths that it computes on in one class. */
final class PathsTest {
    private static final Path SOURCES = Path.of("src/main/java/io/github/datacard");
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    /** A text with a dot, but for ids of messages; or a member that is joined to a path. */
    private static final Pattern DOTTED = Pattern.compile(
            "(?<!say\\()\"(?<path>[a-z_]+(\\.[a-z_]+)+)\\.?\"|Paths\\.[A-Z_]+ \\+ (?<member>\"\\.\\w+\")");

    @Test
    void hasEachPathThatTheProgramComputesOnWithItsType() {
        assertThat(Paths.all())
                .isNotEmpty()
                .allSatisfy((path, type) -> assertThat(VOCABULARY.field(path).map(Field::type))
                        .as(path)
                        .contains(type));
    }

    @Test
    void noPathStandsElsewhereInTheSources() throws IOException {
        Map<String, List<String>> strays = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("Paths.java"))
                    .forEach(file -> strays.put(file.toString(), strays(read(file))));
        }
        assertThat(strays).hasSizeGreaterThan(300);
        strays.values().removeIf(List::isEmpty);
        assertThat(strays).as("paths to move to Paths").isEmpty();
    }

    @Test
    void aPathInASourceIsFound() {
        assertThat(strays("descriptor.text(\"uses.quickstart\")")).containsExactly("uses.quickstart");
        assertThat(strays("draft.put(\"distribution.licenses.\" + member)")).containsExactly("distribution.licenses");
        assertThat(strays("texts(Paths.FEATURES + \".name\")")).containsExactly("\".name\"");
        assertThat(strays("messages.say(\"card.kept\"), \"datacard.yaml\"")).isEmpty();
    }

    @Test
    void eachPathIsComputedOn() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> sources.append(read(file)));
        }
        assertThat(Stream.of(Paths.class.getFields()).map(java.lang.reflect.Field::getName))
                .isNotEmpty()
                .allMatch(name -> Pattern.compile("Paths\\." + name + "\\b")
                        .matcher(sources)
                        .find());
    }

    private static List<String> strays(String source) {
        return DOTTED.matcher(source)
                .results()
                .map(match -> Optional.ofNullable(match.group(1)).orElseGet(() -> match.group(3)))
                .filter(path -> path.startsWith("\"") || VOCABULARY.field(path).isPresent())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
