package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Growth;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns find what Python's fnmatch and the Hub find, in a time that grows no faster than path and pattern. */
class GlobTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        *.csv            | a.csv            | yes
        *.csv            | data/a.csv       | no
        data/*.csv       | data/.csv        | no
        data/*.csv       | data/a.csv       | yes
        **/*.csv         | a.csv            | yes
        **/*.csv         | a/b/c.csv        | yes
        **/*.csv         | a/b/c.tsv        | no
        data/**          | data/a/b.csv     | yes
        data/**          | other/a.csv      | no
        a**z             | a/b/z            | yes
        a**/z            | a/b/z            | yes
        a**/z            | az               | yes
        a?c              | abc              | yes
        a?c              | a/c              | no
        a?c              | a😀c             | yes
        [ab].csv         | b.csv            | yes
        [ab].csv         | c.csv            | no
        [!ab].csv        | c.csv            | yes
        [!ab].csv        | a.csv            | no
        [!a]b            | /b               | no
        [a-c][0-9].csv   | b7.csv           | yes
        [a-c][0-9].csv   | d7.csv           | no
        []a].csv         | ].csv            | yes
        [!]a].csv        | b.csv            | yes
        [!]a].csv        | ].csv            | no
        [a-].csv         | -.csv            | yes
        [^a].csv         | ^.csv            | yes
        [^a].csv         | b.csv            | no
        [a&&b].csv       | &.csv            | yes
        [z-a].csv        | z.csv            | no
        [z-a].csv        | m.csv            | no
        [z-ab].csv       | b.csv            | yes
        [!z-a].csv       | m.csv            | yes
        [a.csv           | [a.csv           | yes
        a.csv            | axcsv            | no
        *.csv            | .a.csv           | no
        **/a.csv         | __x/a.csv        | no
        .x/*.csv         | .x/a.csv         | yes
        """)
    void aPatternFindsAPath(String glob, String path, String found) {
        assertThat(Glob.matches(glob, List.of(path))).hasSize(found.equals("yes") ? 1 : 0);
    }

    @Test
    void aStarBesideWordsMeansTheSameAsARegularExpression() {
        Random random = new Random(17);
        for (int time = 0; time < 20_000; time++) {
            String glob = word(random, "ab/?*");
            String path = word(random, "ab/");
            assertThat(Glob.matches(glob, List.of(path)).isEmpty())
                    .as("%s finds %s", glob, path)
                    .isNotEqualTo(Pattern.matches(regex(glob), path));
        }
    }

    private static String word(Random random, String letters) {
        StringBuilder word = new StringBuilder();
        for (int length = 1 + random.nextInt(8); length > 0; length--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    private static String regex(String glob) {
        return Pattern.compile("\\*\\*/|\\*\\*|[*?]").matcher(glob).replaceAll(found -> switch (found.group()) {
            case "**/" -> "(?:.*/)?";
            case "**" -> ".*";
            case "*" -> "[^/]*";
            default -> "[^/]";
        });
    }

    @ParameterizedTest
    @CsvSource({"data/*a*a*a*a*a*a*a*a*.csv, a", "**/**/**/**/**/**/**/zzz.csv, a/", "*[a-c]*[a-c]*[a-c]*[a-c]z, b"})
    void manyStarsTakeNoLongerThanTheirNumberTimesThePath(String glob, String part) {
        Growth.isLinear(2_000, size -> Glob.matches(glob, List.of("data/" + part.repeat(size) + ".txt")));
    }

    @ParameterizedTest
    @CsvSource({
        "[z-a].csv, z-a",
        "x[b-a]y[d-c], b-a",
        "[ab].csv, ''",
        "[a-z].csv, ''",
        "[a-a], ''",
        "z-a.csv, ''",
        "[z-a, ''"
    })
    void aRangeThatGoesBackwardIsNamed(String glob, String range) {
        assertThat(Glob.backwardRange(glob).orElse("")).isEqualTo(range);
    }
}
