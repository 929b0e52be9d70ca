package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposedOptionsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "id^word^n\\n1^x, y^2\\n2^z^3\\n => sep=^",
                "user:uid\\nroot:0\\nmail:8\\n => sep=:",
                "x y label\\n1 2 a\\n3 4 b\\n => ~sep= ~",
                "id text\\n1 \"a b, c\"\\n2 \"d e\"\\n => ~sep= ~",
                "  x    y label\\n1.0   2     a\\n 30   4     b\\n => ~sep= ,skipinitialspace=true~",
                "Sales\\n\\nSource: us\\nregion,year,n\\nNorth,2023,1\\nSouth,2023,2\\n => skiprows=3",
                "# by x\\nid;n\\na;1\\nb;2\\n => sep=;,skiprows=1",
                "sep=;\\nname;city\\nAnn;Rome\\nBob;Oslo\\n => sep=;,skiprows=1",
                "\"Data, all\",\\n\\nCountry,Code,1960,1961,\\nAruba,ABW,1,2,\\nChad,TCD,3,4,\\n => skiprows=2"
            })
    void whatTheReaderHasToBeToldIsFound(String text, String options) throws IOException {
        assertThat(proposed(text)).containsExactlyInAnyOrderEntriesOf(entries(options));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "full name\\nJohn Smith\\nJane Doe\\n => one column",
                "name\\nJohn Smith\\nJane Doe\\n => header of one word",
                "dialogue\\nA: hello\\nB: hi\\n => texts",
                "time\\n10:00\\n11:30\\n => clock times",
                "sentence\\nHello, world\\nBye, world\\n => a comma in each text",
                "a,b\\nx,y,z\\nu,v,w\\n => an index without a name",
                "id,name,n\\n1,a,2\\n2,b,3\\nTotal,,5\\n => a line below",
                "5.1,3.5,setosa\\n4.9,3.0,setosa\\n6.2,2.9,other\\n => no header",
                "word\\nalpha\\nbeta\\n => words"
            })
    void whatMayBeTextIsLeft(String text, String kind) throws IOException {
        assertThat(proposed(text)).as(kind).isEmpty();
    }

    @Test
    void filesOfOneConfigurationAreReadInOneWay() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "Export\nid,name,n\n1,a,2\n2,b,3\n");
        Files.writeString(folder.resolve("b.csv"), "id,name,n\n1,a,2\n2,b,3\n");

        assertThat(proposed(List.of("a.csv", "b.csv"))).isEmpty();
    }

    private Map<String, String> proposed(String text) throws IOException {
        Files.writeString(folder.resolve("a.csv"), text.replace("\\n", "\n"));
        return proposed(List.of("a.csv"));
    }

    private Map<String, String> proposed(List<String> files) throws IOException {
        return ReaderOptions.proposed(
                new DataFolder(folder, Set.of()),
                List.of(new DataLayout.Split("default", "train", files, List.of(), ReaderOptions.NONE)));
    }

    private static Map<String, String> entries(String options) {
        return Map.ofEntries(List.of(options.split(",")).stream()
                .map(option ->
                        Map.entry(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1)))
                .<Entry<String, String>>toArray(Entry[]::new));
    }
}
