package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.FeatureReader;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.testing.Recorded;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Which values the library {@code datasets} was recorded to read as which types, {@code python/record_casts.py}. */
class LoaderCastRecordTest {
    private static final Library LIBRARY = Library.open(Optional.empty());

    @TestFactory
    Stream<DynamicTest> whatIsSaidOfAValueIsWhatTheLoaderDoes() {
        return Recorded.in("loading/casts.json")
                .map(one -> DynamicTest.dynamicTest(one.toString(), () -> {
                    FeatureType type = type(one.get("type"));
                    List<String> faults = one.get("values")
                            .valueStream()
                            .flatMap(value -> fault(one.get("format").asString(), type, value).stream())
                            .toList();
                    assertThat(faults.isEmpty())
                            .as(String.join("; ", faults))
                            .isEqualTo(one.get("loads").asBoolean());
                }));
    }

    /** Tried with datasets 5.0.1: the names of classes are looked up before their numbers. */
    @Test
    void classesMayBeCalledByNumbers() {
        Node stars = node("{class_label: {names: ['1', '2', '3']}}");
        FeatureType type = new FeatureReader(LIBRARY.vocabulary().list("hub-features"), new Findings())
                .read(stars)
                .orElseThrow();
        assertThat(LoaderCast.ofCell(type, "3")).isEmpty();
        assertThat(LoaderCast.ofValue(type, node("'3'"))).isEmpty();
        assertThat(LoaderCast.ofCell(type, "4")).isEmpty();
        assertThat(NamelessClass.of(type, "4")).contains("4");
        assertThat(NamelessClass.of(type, "3")).isEmpty();
        assertThat(NamelessClass.in(type, node("4"))).contains("4");
        assertThat(NamelessClass.in(type, node("-1"))).isEmpty();
        assertThat(LoaderCast.ofValue(type, node("'4'"))).isPresent();
    }

    private static Optional<String> fault(String format, FeatureType type, JsonNode value) {
        return format.equals("csv")
                ? LoaderCast.ofCell(type, value.asString().replaceAll("^\"|\"$", ""))
                : LoaderCast.ofValue(type, node(value.toString()));
    }

    private static FeatureType type(JsonNode type) {
        Findings findings = new Findings();
        Node node = node(type.toString());
        return new FeatureReader(LIBRARY.vocabulary().list("hub-features"), findings)
                .read(node)
                .orElseThrow(() -> new AssertionError(findings.sorted()));
    }

    private static Node node(String json) {
        return new YamlReader(Limits.DEFAULT)
                .parse(Path.of("x.yaml"), "a: " + json, new Findings())
                .orElseThrow()
                .get("a")
                .orElseThrow();
    }
}
