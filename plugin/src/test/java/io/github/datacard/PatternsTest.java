package io.github.datacard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.datacard.testing.Slow;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Regular expressions that are constants of our code read any text in linear time and at no depth of the stack that grows
 * with it. Reads are counted, since time differs from machine to machine.
 */
@Slow
class PatternsTest {
    private static final String SLOW = "too slow";
    private static final int LENGTH = 4_000;

    /** So often each character may be read: a look behind, a choice of some words, a word of at most 200 characters. */
    private static final long MOST_READS = 600L * LENGTH;

    /** The patterns with which whole texts are compared, so that how long they would search is of no account, or short ones. */
    private static final Path WHOLE = Path.of("src/test/resources/text/whole-patterns.txt");

    private static final String SHORT = " of short texts";
    private static final String PACKAGE = "io.github.datacard";

    /** Words of a pattern, which it may look for again and again. */
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z<>!#/:@-]{2,}");

    /** What our patterns repeat: words, numbers, marks of lists and links, empty lines, names with parts. */
    private static final List<String> PIECES = List.of(
            "a",
            "1",
            " ",
            "\n",
            "-",
            "a.",
            "a-",
            "a ",
            "a, ",
            "a_",
            "- ",
            "-a",
            ".a",
            "1,",
            "1,000 ",
            "1.",
            "1-",
            "--",
            "[",
            "[a]",
            "(",
            "(a)",
            "{",
            "{a}",
            "<",
            "<a>",
            "</a>",
            "<a ",
            "\"",
            "\"a\"",
            "'",
            "`",
            "*",
            "**a",
            "#",
            "# a\n",
            "- a: b\n",
            "- a: \n\n",
            "a: ",
            ":",
            "::",
            "|",
            "|a",
            "@",
            "a@",
            "a@b.",
            "https://a.b/",
            "http://",
            "/",
            "a/",
            "/a",
            "\\",
            "\\n",
            "${",
            "~",
            "%",
            "&a;",
            "&",
            "!",
            "![a](",
            "[a](b) ",
            "license-",
            "licensed under the ",
            "a 1 ",
            "A",
            "Aa ",
            "é",
            "\r",
            "\t",
            "\t\n ",
            "=",
            "a=b ",
            "+",
            "1 a ",
            "the ",
            "and ",
            "$",
            "\u200b",
            "2020-",
            "till ",
            "x",
            "0x",
            "null, ",
            "\u0000",
            "\r\n",
            ".",
            ". ",
            ",",
            "[a](",
            "[a][",
            "<!-- ",
            "_",
            ">",
            ";",
            "0",
            "1 ",
            "Ab ",
            "a1",
            "\u00a0",
            "漢");

    /** A stack that a text of this length does not fit into, where each piece of it takes some frames. */
    private static final long STACK_BYTES = 200_000;

    private final Map<String, String> slow = new TreeMap<>();
    private final Set<String> tried = new TreeSet<>();

    @Test
    void eachIsLinear() throws Exception {
        List<String> listed = Files.readAllLines(WHOLE).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        Thread thread = new Thread(null, () -> tryAll(Set.copyOf(listed)), "patterns", STACK_BYTES);
        thread.start();
        thread.join();
        assertThat(tried).hasSizeGreaterThan(400);
        assertThat(slow).isEmpty();
        assertThat(listed).isSorted().allSatisfy(line -> assertThat(tried).contains(line.replace(SHORT, "")));
    }

    private void tryAll(Set<String> listed) {
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(PACKAGE)) {
            patterns(type.reflect()).forEach((place, pattern) -> {
                String name = place.replaceFirst("\\[\\d+]$", "");
                tried.add(name);
                String fault = listed.contains(name + SHORT) ? "" : fault(pattern, listed.contains(name));
                if (!fault.isEmpty()) {
                    slow.put(place, fault + ": " + pattern);
                }
            });
        }
    }

    private static Map<String, Pattern> patterns(Class<?> type) {
        Map<String, Pattern> patterns = new TreeMap<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                Object value = value(field);
                List<Object> values = new ArrayList<>();
                if (value instanceof List<?> list) {
                    values.addAll(list);
                } else if (value instanceof Map<?, ?> map) {
                    values.addAll(map.values());
                } else if (value != null) {
                    values.add(value);
                }
                for (int i = 0; i < values.size(); i++) {
                    if (values.get(i) instanceof Pattern pattern) {
                        String place = values.size() > 1 ? "[" + i + "]" : "";
                        String name = type.getName().substring(PACKAGE.length() + 1);
                        patterns.put(name + "." + field.getName() + place, pattern);
                    }
                }
            }
        }
        return patterns;
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String fault(Pattern pattern, boolean wholeAlone) {
        for (String piece : pieces(pattern)) {
            String run = piece.repeat(LENGTH / piece.length());
            for (String text : List.of(run + "!", "[" + run + "]", "a" + run, "1" + run + "x", "# " + run + "\u0001")) {
                String fault = whole(pattern, text);
                if (fault.isEmpty() && !wholeAlone) {
                    fault = found(pattern, text);
                }
                if (!fault.isEmpty()) {
                    return fault + " at \"" + piece.replace("\n", "\\n") + "\"";
                }
            }
        }
        return "";
    }

    private static Set<String> pieces(Pattern pattern) {
        Set<String> pieces = new LinkedHashSet<>(PIECES);
        LITERAL.matcher(pattern.pattern()).results().forEach(found -> {
            pieces.add(found.group());
            pieces.add(found.group() + " ");
        });
        return pieces;
    }

    private static String whole(Pattern pattern, String text) {
        return tried(() -> pattern.matcher(new Counted(text)).matches());
    }

    private static String found(Pattern pattern, String text) {
        return tried(() -> pattern.matcher(new Counted(text)).results().count() > 0);
    }

    private static String tried(BooleanSupplier matching) {
        try {
            boolean unused = matching.getAsBoolean();
            return "";
        } catch (StackOverflowError deep) {
            return "too deep";
        } catch (TooManyReads slow) {
            return SLOW;
        }
    }

    private static final class TooManyReads extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A text that counts how often it is read. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long reads;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads++;
            if (reads > MOST_READS) {
                throw new TooManyReads();
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
}
