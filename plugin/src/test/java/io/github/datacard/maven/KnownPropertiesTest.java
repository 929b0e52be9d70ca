package io.github.datacard.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A property that no goal knows fails on the command line, and is doubted in a project where it is nearly a known one. */
class KnownPropertiesTest {
    private static final List<String> NAMES = List.of(
            "datacard.profiles",
            "datacard.failOn",
            "datacard.minCompleteness",
            "datacard.keep",
            "datacard.sources",
            "datacard.outputDirectory",
            "datacard.limits.bytes",
            "datacard.check.skip",
            "datacard.skip");

    private final KnownProperties known = new KnownProperties(new TreeSet<>(NAMES));

    @ParameterizedTest
    @CsvSource({
        "datacard.profile, datacard.profiles",
        "datacard.failon, datacard.failOn",
        "datacard.fail-on, datacard.failOn",
        "datacard.Profiles, datacard.profiles",
        "Datacard.profiles, datacard.profiles",
        "datacard.souces, datacard.sources",
        "datacard.outputdir, datacard.outputDirectory",
        "datacard.minCompletness, datacard.minCompleteness",
        "datacard.limit.bytes, datacard.limits.bytes",
        "datacard.chek.skip, datacard.check.skip",
        "datacard.keeps, datacard.keep"
    })
    void theNearestNameIsSaid(String given, String meant) {
        assertThatThrownBy(() -> known.require(properties(given), new Properties()))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("No goal knows the property " + given)
                .hasMessageContaining(meant.equals("datacard.outputDirectory") ? "" : "Did you mean " + meant + "?");
    }

    @Test
    void aNameFarFromAllIsRefusedToo() {
        assertThatThrownBy(() -> known.require(properties("datacard.colour"), new Properties()))
                .hasMessage("No goal knows the property datacard.colour. The goal help lists all.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"datacard.profiles", "datacard", "datacards.profile", "my.datacard.profile", "maven.test.skip"})
    void knownNamesAndThoseOfOthersPass(String name) {
        assertThatCode(() -> known.require(properties(name), new Properties())).doesNotThrowAnyException();
    }

    @Test
    void theProjectsOwnPropertyMayBeGivenAnotherValue() {
        assertThatCode(() -> known.require(properties("datacard.version"), properties("datacard.version")))
                .doesNotThrowAnyException();
    }

    @Test
    void inAProjectOnlyWhatIsNearAKnownNameIsDoubted() {
        assertThat(known.doubts(properties("datacard.version", "datacard.profile", "datacard.failOn", "datacard.team")))
                .containsExactly(
                        "No goal knows the property datacard.profile of this project. Did you mean datacard.profiles?");
    }

    private static Properties properties(String... names) {
        Properties properties = new Properties();
        for (String name : names) {
            properties.setProperty(name, "x");
        }
        return properties;
    }
}
