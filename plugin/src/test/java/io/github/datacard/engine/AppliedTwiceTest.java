package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever ends the lines of a card, and whatever stands before its front matter, the second apply changes nothing. */
@Slow
class AppliedTwiceTest {
    private static final List<String> CARDS = List.of(
            "---\npretty_name: Old card\nlicense: mit\n---\n\n# Old card\n\nSome text.\n\n## Uses\n\nResearch.\n",
            "# Old card\n\nSome text without front matter.\n",
            "---\n---\n\n# Empty front matter\n",
            "---\npretty_name: [broken\n---\n\n---\npretty_name: Good\n---\n\n# Two\n",
            "---\n: : broken\n\t- x\n---\n---\nlicense: mit\n---\n# Two without a gap\n",
            "---\npretty_name: Never closed\n\n# Old card\n",
            "---\nlicense: mit\n---",
            "text\n---\nlicense: mit\n---\n# Matter below text\n",
            "");

    private static final Library LIBRARY = Library.open(Optional.empty());

    @TempDir
    private Path temp;

    static Stream<Arguments> cards() {
        return CARDS.stream()
                .flatMap(card -> Stream.of("\n", "\r", "\r\n", "mixed", "first CR", "last CR", "CR in body")
                        .flatMap(end -> Stream.of("full", "regions", "front-matter")
                                .map(mode -> Arguments.of(mode, end, ended(card, end)))));
    }

    private static String ended(String card, String end) {
        return switch (end) {
            case "mixed" -> {
                StringBuilder mixed = new StringBuilder();
                int line = 0;
                for (char character : card.toCharArray()) {
                    mixed.append(
                            character == '\n'
                                    ? List.of("\n", "\r\n", "\r").get(line++ % 3)
                                    : String.valueOf(character));
                }
                yield mixed.toString();
            }
            case "first CR" -> card.replaceFirst("\n", "\r");
            case "last CR" -> card.endsWith("\n") ? card.substring(0, card.length() - 1) + "\r" : card;
            case "CR in body" -> {
                int body = Math.max(0, card.lastIndexOf("---"));
                yield card.substring(0, body) + card.substring(body).replace("\n", "\r");
            }
            default -> card.replace("\n", end);
        };
    }

    @ParameterizedTest
    @MethodSource("cards")
    void theSecondApplyChangesNothing(String mode, String end, String card) throws IOException {
        Path file = temp.resolve("README.md");
        Files.writeString(file, card);
        try {
            new Initializing(InitRequest.in(temp), LIBRARY).run();
        } catch (DatacardException refused) {
            return;
        }
        Path descriptor = temp.resolve("datacard.yaml");
        String text = Files.readString(descriptor);
        Files.writeString(
                descriptor,
                text.contains("\ncard:\n")
                        ? text.replaceAll("(?m)^  mode: .*\n", "")
                                .replaceFirst("\ncard:\n", "\ncard:\n  mode: " + mode + "\n")
                        : text + "\ncard:\n  mode: " + mode + "\n");
        Runs runs = Runs.on(temp, temp.resolve("out"));
        ApplyResult first = runs.apply(MergeOptions.NONE);
        String once = read(file);
        ApplyResult second = runs.apply(MergeOptions.NONE);
        assertThat(read(file)).as("%s %s", mode, end).isEqualTo(once);
        assertThat(first.skipped()).isEmpty();
        assertThat(second.written()).isEmpty();
        assertThat(second.blocked()).isEqualTo(first.blocked());
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r", "<CR>");
    }
}
