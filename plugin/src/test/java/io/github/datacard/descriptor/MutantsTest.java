package io.github.datacard.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.testing.Examples;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a file: reading it never throws, ends soon, and tells at least one error if it fails. */
class MutantsTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();
    private static final Path FILE = Path.of("mutant", "datacard.yaml");
    private static final List<Path> SEEDS = Examples.descriptors();
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
            "CON",
            "5.85B+",
            "~1.09M",
            ">=",
            "%YAML 1.1\n",
            "gaps:\n",
            "configs:\n",
            "splits: ",
            "features:\n",
            "extends: ",
            "id: ",
            "internal: ",
            "suppress:\n",
            "profiles: ",
            "card:\n",
            "extra: ");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void mutantsOfTheExamples(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String text = Examples.text(SEEDS.get(i % SEEDS.size()));
            int times = 1 + random.nextInt(4);
            for (int time = 0; time < times; time++) {
                text = mutant(text, random);
            }
            accepts("seed " + seed + ", mutant " + i, text);
        }
    }

    @Test
    void allBeginningsOfAnExample() {
        String text = Examples.text(SEEDS.stream()
                .filter(file -> file.toString().contains("shop-reviews"))
                .findFirst()
                .orElseThrow());
        for (int end = 0; end <= text.length(); end++) {
            accepts("the first " + end + " letters", text.substring(0, end));
        }
    }

    private static void accepts(String name, String text) {
        Findings findings = new Findings();
        Optional<Descriptor> read = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> parse(text, findings), () -> name + ":\n" + text);
        List<Finding> found = findings.sorted();
        List<String> lines = text.lines().toList();
        assertThat(read.isPresent() || found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR))
                .as(name)
                .isTrue();
        assertThat(found).as(name + ":\n" + text).allSatisfy(finding -> {
            var place = finding.location();
            assertThat(place.line()).isBetween(1, Math.max(1, lines.size()));
            String line = lines.isEmpty() ? "" : lines.get(place.line() - 1);
            assertThat(place.column()).isBetween(1, 1 + line.codePointCount(0, line.length()));
            assertThat(finding.message()).isNotBlank().doesNotContain("\n");
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    private static Optional<Descriptor> parse(String text, Findings findings) {
        Optional<Descriptor> descriptor =
                new DescriptorReader(VOCABULARY, Limits.DEFAULT, Path.of("mutant")).parse(FILE, text, findings);
        descriptor.ifPresent(read -> {
            LongForm.of(read);
            LongForm.of(read.withoutInternal());
            new DatasetView(read).configs();
        });
        return descriptor;
    }

    private static String mutant(String text, Random random) {
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(5)));
            case 1 -> text.substring(0, at) + NASTY.get(random.nextInt(NASTY.size())) + text.substring(at);
            case 2 ->
                text.substring(0, at) + (char) random.nextInt(random.nextBoolean() ? 128 : 65_536) + text.substring(at);
            case 3 -> text.substring(0, at);
            case 4 -> lines(text, random, false);
            case 5 -> lines(text, random, true);
            default -> indented(text, random);
        };
    }

    /** Two lines swapped, or one line repeated elsewhere. */
    private static String lines(String text, Random random, boolean repeat) {
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

    private static String indented(String text, Random random) {
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
