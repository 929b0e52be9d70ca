package io.github.datacard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.datacard.testing.Slow;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Regular expressions that are constants of our code read any text in linear time and at no depth of the stack that grows
 * with it. Reads are counted, since time differs from machine to machine.
 */
@Slow
class PatternsTest {
    private static final String SLOW = "too slow";
    private static final int LENGTH = 2_000;

    /** So often each character may be read: a look behind, a choice of some words, a word of at most 200 characters. */
    private static final long MOST_READS = 300L * LENGTH;

    /** Only short texts are asked: periods of at most 200 characters, and names of files. */
    private static final Set<String> SHORT_TEXTS = Set.of("ScalarReader.HISTORICAL[0]", "WebDataset.NAME[0]");

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
            "\u0000");

    private static final List<String> ENDS = List.of("", "!");

    /** A stack that a text of this length does not fit into, where each piece of it takes some frames. */
    private static final long STACK_BYTES = 200_000;

    private final Map<String, String> slow = new TreeMap<>();
    private int tried;

    @Test
    void eachIsLinear() throws Exception {
        Thread thread = new Thread(null, this::tryAll, "patterns", STACK_BYTES);
        thread.start();
        thread.join();
        assertThat(tried).isGreaterThan(100);
        assertThat(slow).isEmpty();
    }

    private void tryAll() {
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.github.datacard")) {
            Class<?> loaded = type.reflect();
            for (Map.Entry<String, Pattern> pattern : patterns(loaded).entrySet()) {
                tried++;
                String fault = fault(pattern.getValue());
                if (!fault.isEmpty() && !SHORT_TEXTS.contains(pattern.getKey())) {
                    slow.put(pattern.getKey(), fault + ": " + pattern.getValue());
                }
            }
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
                        patterns.put(type.getSimpleName() + "." + field.getName() + "[" + i + "]", pattern);
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

    private static String fault(Pattern pattern) {
        boolean finds = true;
        for (String piece : PIECES) {
            String text = piece.repeat(LENGTH / piece.length());
            for (String all : (Iterable<String>) Stream.concat(
                    ENDS.stream().map(end -> text + end), Stream.of("[" + text + "]", "a" + text))::iterator) {
                String fault = whole(pattern, all);
                if (fault.isEmpty() && finds) {
                    fault = found(pattern, all);
                    // Many are only used for a whole text, and how long they would look for a part is of no account.
                    finds = !fault.equals(SLOW);
                    fault = finds ? fault : "";
                }
                if (!fault.isEmpty()) {
                    return fault + " at \"" + piece.replace("\n", "\\n") + "\"";
                }
            }
        }
        return "";
    }

    private static String whole(Pattern pattern, String text) {
        return tried(() -> pattern.matcher(new Counted(text)).matches());
    }

    private static String found(Pattern pattern, String text) {
        return tried(() -> pattern.matcher(new Counted(text)).find());
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
