package io.github.datacard.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Changes a few letters, words or lines of a text, the same in every run. */
public final class TextMutants {
    private static final List<String> NASTY = List.of(
            ":",
            ": ",
            "- ",
            "-",
            "#",
            " #",
            "\"",
            "'",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&a ",
            "*a",
            "!",
            "!t ",
            "!!int ",
            "|",
            ">",
            "%",
            "@",
            "`",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\n\n",
            "  ",
            "\u0000",
            "\u007F",
            "\u0085",
            "\u00A0",
            "\u2028",
            "\uFEFF",
            "\uD800",
            "😀",
            "\\",
            "\\x",
            "? ",
            "---\n",
            "...\n",
            "<<: ",
            "~",
            "null",
            "yes",
            "no",
            "0x",
            "1e999999999",
            "-",
            ".",
            "..",
            "/",
            "../",
            "%YAML 1.1\n");

    private final Random random;
    private final List<String> words;

    /**
     * Mutants from a seed.
     *
     * @param words what is put into texts beside what YAML may stumble over
     */
    public TextMutants(long seed, List<String> words) {
        this.random = new Random(seed);
        this.words = Stream.concat(NASTY.stream(), words.stream()).toList();
    }

    /** A text with one to four changes. */
    public String of(String text) {
        String mutant = text;
        int times = 1 + random.nextInt(4);
        for (int time = 0; time < times; time++) {
            mutant = once(mutant);
        }
        return mutant;
    }

    private String once(String text) {
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(5)));
            case 1 -> text.substring(0, at) + words.get(random.nextInt(words.size())) + text.substring(at);
            case 2 ->
                text.substring(0, at) + (char) random.nextInt(random.nextBoolean() ? 128 : 65_536) + text.substring(at);
            case 3 -> text.substring(0, at);
            case 4 -> lines(text, false);
            case 5 -> lines(text, true);
            default -> indented(text);
        };
    }

    /** Two lines swapped, or one line repeated elsewhere. */
    private String lines(String text, boolean repeat) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        int first = random.nextInt(lines.size());
        int second = random.nextInt(lines.size());
        if (repeat) {
            lines.add(second, lines.get(first));
        } else {
            Collections.swap(lines, first, second);
        }
        return String.join("\n", lines) + "\n";
    }

    private String indented(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        int line = random.nextInt(lines.size());
        lines.set(
                line,
                random.nextBoolean() ? "  " + lines.get(line) : lines.get(line).strip());
        return String.join("\n", lines) + "\n";
    }
}
