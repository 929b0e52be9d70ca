package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Searching a text for one of our patterns looks at each character a bounded number of times, whatever the text is full of.
 * Characters are counted instead of seconds, so that the verdict is the same on each machine.
 */
@Slow
class LinearPatternsTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final String PACKAGE = "io.github.datacard";

    /** Patterns that only whole texts are compared with, or short ones. */
    private static final Path WHOLE = Path.of("src/test/resources/text/whole-patterns.txt");

    private static final String SHORT = " of short texts";

    private static final String END = "\u0001";
    private static final int LENGTH = 4000;
    private static final int MOST_LOOKS = 600;
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z<>!#/:@-]{2,}");
    private static final List<String> PIECES = List.of(
            " ", "\n", "\t", "\r\n", ".", ". ", ",", "[", "[a](", "[a][", "(", "{", "<", "<a ", "<!-- ", "|", "-", "- ",
            "*", "_", "`", "~", "#", ">", "&", "\\", "'", "\"", "$", "%", "=", ":", ";", "/", "@", "0", "1 ", "1,",
            "1.", "a", "A", "a ", "Ab ", "a-", "a/", "a.", "a@", "a: ", "a1", "é", "\u00a0", "\u200b", "漢");

    /** What ends a search. */
    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A text that counts how often its characters are looked at. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > (long) MOST_LOOKS * LENGTH) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void noneLooksAtTheSameCharactersAgainAndAgain(Field field) throws IOException {
        Pattern pattern = pattern(field);
        List<String> listed = Files.readAllLines(WHOLE);
        boolean whole = listed.contains(name(field));
        if (listed.contains(name(field) + SHORT)) {
            return;
        }
        for (String piece : pieces(pattern)) {
            String run = piece.repeat(LENGTH / piece.length());
            for (String text :
                    List.of(run + END, "a " + run + " a", "1" + run + "x", "[" + run + END, "# " + run + END)) {
                assertThat(isLinear(pattern, text, whole))
                        .as("%s %s on \"%s\" again and again", name(field), pattern, piece)
                        .isTrue();
            }
        }
    }

    @Test
    void onlyPatternsThatAreThereAreListed() throws IOException {
        List<String> names = fields().map(LinearPatternsTest::name).toList();
        assertThat(names).hasSizeGreaterThan(300);
        assertThat(Files.readAllLines(WHOLE).stream().filter(line -> !line.startsWith("#")))
                .isSorted()
                .allSatisfy(line -> assertThat(names).contains(line.replace(SHORT, "")));
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getName().substring(PACKAGE.length() + 1) + "." + field.getName();
    }

    private static boolean isLinear(Pattern pattern, String text, boolean whole) {
        Matcher matcher = pattern.matcher(new Counted(text));
        try {
            if (whole) {
                return matcher.matches() || !matcher.lookingAt() || matcher.end() >= 0;
            }
            while (matcher.find()) {
                assertThat(matcher.end()).isGreaterThanOrEqualTo(matcher.start());
            }
            return true;
        } catch (TooManyLooks slow) {
            return false;
        }
    }

    private static Set<String> pieces(Pattern pattern) {
        Set<String> pieces = new LinkedHashSet<>(PIECES);
        LITERAL.matcher(pattern.pattern()).results().forEach(found -> {
            pieces.add(found.group());
            pieces.add(found.group() + " ");
        });
        return pieces;
    }

    private static Pattern pattern(Field field) {
        try {
            field.setAccessible(true);
            return (Pattern) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Stream<Field> fields() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve(PACKAGE.replace('.', '/')))) {
            return files
                    .map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .sorted()
                    .map(name -> loaded(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.')))
                    .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                    .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, true, LinearPatternsTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
