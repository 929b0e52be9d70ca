package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.assessment.Assessor;
import io.github.datacard.assessment.State;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a first descriptor asks can be answered where it stands, and is no answer before. */
class ScaffoldTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final Pattern ASKED = Pattern.compile("( *)# ( *[a-z_]+:.*)");

    @TempDir
    private Path folder;

    static Stream<String> profiles() {
        return LIBRARY.vocabulary().profiles().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void allThatAProfileAsksIsReadWhereItStandsAndAnswersNothing(String profile) throws IOException {
        Files.writeString(folder.resolve("train.csv"), "text,label\nGood,1\n");
        String written = init(profile);
        List<Finding> findings = findings(answered(written, line -> true));

        assertThat(written).doesNotContain("…");
        assertThat(findings).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(answers(profile, answered(written, line -> true))).isEqualTo(answers(profile, written));
    }

    private long answers(String profile, String yaml) {
        return new DescriptorReader(LIBRARY.vocabulary(), Limits.DEFAULT, folder)
                .parse(folder.resolve("datacard.yaml"), yaml, new Findings()).stream()
                        .flatMap(read -> new Assessor(LIBRARY.vocabulary(), read)
                                .assess(LIBRARY.vocabulary().profile(profile).orElseThrow()).questions().stream())
                        .filter(question -> question.state() == State.ANSWERED)
                        .count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Dataset Creation\n\n### Annotations\n\nNone.\n\n## Uses\n\n### Direct Use\n\nResearch.\n",
                "## Annotations\n\nNone.\n\n## Social Impact of Dataset\n\nLittle.\n\n## Data Fields\n\n- text\n",
                "## Data Splits\n\n| Split | Count |\n| --- | --- |\n| train | 12 |\n\n## Source Data\n\nA ledger.\n",
                "Nothing else.\n",
            })
    void eachQuestionThatACardLeavesOpenStandsInItsSection(String body) throws IOException {
        Files.writeString(
                folder.resolve("README.md"), "---\ntask_categories: [text-classification]\n---\n# A Set\n\n" + body);
        List<String> lines = init("datasheet").lines().toList();
        for (String asked :
                lines.stream().filter(line -> line.endsWith(": TODO")).toList()) {
            List<Finding> findings = findings(answered(String.join("\n", lines), line -> line.equals(asked)));
            assertThat(findings).as(asked).noneMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    private static final Map<String, String> TABLES =
            Map.of("members.csv", "member,Age_Group", "quotes.csv", "quote,author", "prices.csv", "page,average");

    @ParameterizedTest
    @CsvSource({
        "photos/a.jpg, garden birds",
        "clips/a.wav, spoken prompts",
        "data/train.csv, weather stations",
        "members.csv, hiking club",
        "quotes.csv, letters to the editor",
        "prices.csv, weather stations",
        "train.jsonl, chat models",
        "notes.txt, letters to the editor",
    })
    void examplesFitTheDataThatLiesThere(String file, String words) throws IOException {
        Path data = folder.resolve(file);
        Files.createDirectories(data.getParent());
        Files.writeString(
                data,
                file.endsWith(".csv")
                        ? TABLES.getOrDefault(file, "day,rain") + "\n1,2\n"
                        : file.endsWith(".jsonl")
                                ? "{\"messages\": [{\"role\": \"user\", \"content\": \"Hi\"}]}\n"
                                : "x\n");
        assertThat(init("baseline")).contains(words);
    }

    @Test
    void aLicenseIsAskedForInItsShortForm() throws IOException {
        assertThat(init("baseline")).contains("\n# license: TODO\n").doesNotContain("licenses:");
    }

    @Test
    void whatHangsOnAnAnswerOfTheSameRecordIsAskedBesideIt() throws IOException {
        assertThat(init("neurips-2026"))
                .containsPattern("  sources:\n(    # .*\n)+    # ref: TODO\n(    # .*\n)+    # license: TODO\n");
    }

    @Test
    void dataBesideACardIsUsedToo() throws IOException {
        Files.writeString(folder.resolve("README.md"), "# A Set\n\nLetters.\n");
        Files.writeString(folder.resolve("train.csv"), "text,label\nGood,1\n");
        assertThat(init("baseline")).contains("train: train.csv").doesNotContain("# splits");
    }

    private String init(String profile) throws IOException {
        new Initializing(new InitRequest(folder, folder, profile, Optional.empty(), SchemaPlace.LOCAL), LIBRARY).run();
        return Files.readString(folder.resolve("datacard.yaml"));
    }

    /** The text with the comment marks removed before the questions that are wanted, and the keys above them. */
    private static String answered(String text, java.util.function.Predicate<String> wanted) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int at = lines.size() - 1; at >= 0; at--) {
            if (lines.get(at).endsWith(": TODO") && wanted.test(lines.get(at))) {
                uncomment(lines, at);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static void uncomment(List<String> lines, int from) {
        int inner = Integer.MAX_VALUE;
        for (int at = from; at >= 0; at--) {
            java.util.regex.Matcher asked = ASKED.matcher(lines.get(at));
            if (!asked.matches()) {
                return;
            }
            String key = asked.group(2);
            int indent = key.length() - key.stripLeading().length();
            if (indent < inner && (at == from || key.endsWith(":"))) {
                lines.set(at, asked.group(1) + key);
                inner = indent;
            }
        }
    }

    private List<Finding> findings(String yaml) {
        Findings findings = new Findings();
        new DescriptorReader(LIBRARY.vocabulary(), Limits.DEFAULT, folder)
                .parse(folder.resolve("datacard.yaml"), yaml, findings);
        return findings.sorted();
    }
}
