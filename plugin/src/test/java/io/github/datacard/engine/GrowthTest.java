package io.github.datacard.engine;

import io.github.datacard.testing.Growth;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever there is ten times of: {@code check} takes at most fifteen times as long. */
@Slow
class GrowthTest {
    private static final String HEAD = "datacard: 1\nname: Growing\nlicense: mit\n";
    private static final String DESCRIPTOR = "set/datacard.yaml";
    private static final String CARD = "set/README.md";
    private static final String BODY = "# Growing\n\n## Dataset Description\n\nReviews of a shop.\n";

    /** What grows, the size to begin with, and the files of a size. */
    private enum Kind {
        ALIASES(
                400,
                size -> descriptor("extra: {t: &t \"" + "a".repeat(50) + "\", list: ["
                        + each(Math.min(size, 4000), i -> "*t", ", ") + "]}\n")),
        ALIASES_OF_A_CARD(
                100,
                size -> card(
                        "x: &t \"" + "a".repeat(100 * size) + "\"\nlist: [" + each(5 * size, i -> "*t", ", ") + "]\n",
                        BODY)),
        UNKNOWN_KEYS(500, size -> descriptor(each(size, i -> "k" + i + ": 1", "\n") + "\n")),
        UNUSED_ANCHORS(500, size -> descriptor(each(size, i -> "k" + i + ": &a" + i + " 1", "\n") + "\n")),
        ONE_KEY_AGAIN(1000, size -> descriptor("summary: x\n".repeat(size))),
        GAPS(2000, size -> descriptor("gaps:\n  not_documented:\n" + each(size, i -> "    - name" + i, "\n") + "\n")),
        GAPS_WITH_REASONS(
                2000,
                size -> descriptor(
                        "gaps:\n  not_applicable:\n" + each(size, i -> "    name" + i + ": no", "\n") + "\n")),
        LANGUAGES(100, size -> descriptor("language:\n" + each(size, i -> "  - zz" + i, "\n") + "\n")),
        LANGUAGES_OF_A_CARD(100, size -> card("language:\n" + each(size, i -> "- zz" + i, "\n") + "\n", BODY)),
        SPLITS(500, size -> descriptor("splits:\n" + each(size, i -> "  s" + i + ": f" + i + ".csv", "\n") + "\n")),
        COLUMNS_THAT_ARE_NOT_THERE(
                300,
                size -> with(
                        descriptor("configs:\n  - splits: {train: t.csv}\n    features:\n"
                                + each(size, i -> "      f" + i + ": string", "\n") + "\n"),
                        "set/t.csv",
                        each(size, i -> "g" + i, ",") + "\n" + each(size, i -> "1", ",") + "\n")),
        CONFIGURATIONS(
                500,
                size -> descriptor("configs:\n"
                        + each(
                                size,
                                i -> "  - {name: c" + i + ", splits: [{name: s-" + i + ", files: \"[z-a]" + i
                                        + ".csv\"}]}",
                                "\n")
                        + "\n")),
        FILES_THAT_ARE_NOT_HERE(
                200,
                size -> with(
                        descriptor("splits:\n  train: [" + each(size, i -> "part-" + i + ".csv", ", ") + "]\n  test: ["
                                + each(size, i -> "prat-" + i + ".csv", ", ") + "]\n"),
                        IntStream.range(0, size)
                                .boxed()
                                .collect(Collectors.toMap(i -> "set/part-" + i + ".csv", i -> "x\n1\n")))),
        SUPPRESSIONS(
                1000,
                size -> descriptor("suppress:\n" + each(size, i -> "  - {rule: r" + i + ", reason: no}", "\n") + "\n")),
        KEYWORDS(2000, size -> descriptor("keywords:\n" + each(size, i -> "  - word" + i, "\n") + "\n")),
        LONG_LINE(3000, size -> descriptor("summary: \"" + "word ".repeat(size) + "\"\n")),
        VALUES_ON_A_LINE(5000, size -> descriptor("extra: {list: [" + "1, ".repeat(size) + "2]}\n")),
        LONG_WORD(10_000, size -> descriptor("summary: " + "w".repeat(size) + "\n")),
        PARTS_OF_A_CODE(5000, size -> descriptor("language: \"" + "en-".repeat(size) + "\"\n")),
        NUMBERS(2000, size -> descriptor("description: \"" + "1,000 items, ".repeat(size) + "\"\n")),
        PARAGRAPHS(500, size -> descriptor("description: |\n" + "  A text of *some* `words`.\n\n".repeat(size))),
        QUOTES_IN_QUOTES(1000, size -> descriptor("description: \"" + "> ".repeat(size) + "x\"\n")),
        OPEN_BRACKETS(3000, size -> descriptor("description: \"" + "[".repeat(size) + "\"\n")),
        OPEN_STARS(3000, size -> descriptor("description: \"" + "*a ".repeat(size) + "\"\n")),
        BACKTICKS(3000, size -> descriptor("description: \"" + "`a``".repeat(size) + "\"\n")),
        LISTS_IN_LISTS_OF_A_CARD(
                100,
                size -> card(
                        "license: mit\n",
                        BODY + each(Math.min(size, 1000), i -> " ".repeat(Math.min(2 * i, 200)) + "- x", "\n"))),
        TAGS_OF_A_CARD(1000, size -> card("license: mit\n", BODY + "<div>".repeat(size))),
        TABLE_OF_A_CARD(
                300, size -> card("license: mit\n", BODY + "\n| a | b |\n|---|---|\n" + "| 1 | 2 |\n".repeat(size))),
        DEEP_LISTS(3000, size -> descriptor("extra: " + "[".repeat(size) + "\n")),
        DESCRIPTORS(
                30,
                size -> IntStream.range(0, size)
                        .boxed()
                        .collect(Collectors.toMap(
                                i -> "s" + i + "/datacard.yaml",
                                i -> HEAD.replace("Growing", "Set " + i) + "foo: 1\nid: s" + i + "\n")));

        private final int size;
        private final IntFunction<Map<String, String>> files;

        Kind(int size, IntFunction<Map<String, String>> files) {
            this.size = size;
            this.files = files;
        }

        private static Map<String, String> descriptor(String text) {
            return Map.of(DESCRIPTOR, HEAD + text);
        }

        private static Map<String, String> card(String matter, String body) {
            return Map.of(CARD, "---\n" + matter + "---\n" + body);
        }

        private static Map<String, String> with(Map<String, String> files, String name, String text) {
            return with(files, Map.of(name, text));
        }

        private static Map<String, String> with(Map<String, String> files, Map<String, String> others) {
            Map<String, String> more = new TreeMap<>(files);
            more.putAll(others);
            return more;
        }

        private static String each(int size, IntFunction<String> one, String between) {
            return IntStream.range(0, size).mapToObj(one).collect(Collectors.joining(between));
        }
    }

    @TempDir
    private Path temp;

    @ParameterizedTest
    @EnumSource
    void tenTimesAsMuchTakesAtMostFifteenTimesAsLong(Kind kind) {
        Growth.isLinearInAllThreads(kind.size, size -> {
            Path folder = temp.resolve(String.valueOf(size));
            write(folder, kind.files.apply(size));
            return Runs.on(folder, temp.resolve("out")).check().findings().size();
        });
    }

    private static void write(Path folder, Map<String, String> files) {
        try {
            if (Files.exists(folder)) {
                return;
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
