package io.github.datacard.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "../x",
                "/",
                "a/b/c",
                "CON",
                "con.txt",
                "lpt1.csv",
                "assets",
                "Audit",
                "index.html",
                "findings.json",
                "a.git",
                "a.ipynb",
                "a.git.git",
                ".git",
                "a--b",
                "a..b",
                "a.-b",
                "-a-",
                "_a_",
                "Übersicht",
                "データ",
                "😀",
                "My Data (v2)",
                "C:\\data",
                "test-datacard.xml",
                "a\nb",
                "__init__"
            })
    void suggestsOnlyIdsThatItAccepts(String name) {
        String id = DatasetId.suggestion(name);
        assertThat(accepts(id)).as(id).isTrue();
        String longer = DatasetId.suggestion((name + "x").repeat(50));
        assertThat(accepts(longer)).as(longer).isTrue();
    }

    @Test
    void takesTheNameOfTheFolderOrWhatStandsBeforeDatacard() {
        assertThat(DatasetId.fromFile(Path.of("data", "shop", "datacard.yaml"))).isEqualTo("shop");
        assertThat(DatasetId.fromFile(Path.of("data", "hotel.datacard.yaml"))).isEqualTo("hotel");
        assertThat(DatasetId.fromFile(Path.of("/datacard.yaml"))).isEqualTo("dataset");
    }

    private static boolean accepts(String id) {
        return DatasetId.accept(id, Location.of(Path.of("datacard.yaml")), true, new Findings());
    }
}
