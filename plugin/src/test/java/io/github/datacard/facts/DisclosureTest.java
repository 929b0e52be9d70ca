package io.github.datacard.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a descriptor withholds or keeps internal is in no facts that others see. */
class DisclosureTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();
    private static final String ALL = "files columns classes values parts keys pairs key-pairs sample near together";
    private static final String NO_CLASSES = "files columns keys pairs key-pairs sample near together";
    private static final String NO_COLUMNS = "files pairs";

    /** What shows to the public, and to the organization. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: X|ALL|ALL",
                "gaps: {not_documented: [configs.features]}|ALL|ALL",
                "gaps: {withheld: {summary: Secret}}|ALL|ALL",
                "internal: [summary]|ALL|ALL",
                "internal: [composition.labels]|NO_CLASSES|ALL",
                "internal: [composition.labels.distribution]|NO_CLASSES|ALL",
                "internal: [composition]|NO_CLASSES|ALL",
                "internal: [composition.size]|ALL|ALL",
                "internal: [configs.features]|NO_COLUMNS|ALL",
                "internal: [configs.features.type]|NO_COLUMNS|ALL",
                "internal: [configs.splits]|NOTHING|ALL",
                "internal: [configs.splits.files]|NOTHING|ALL",
                "internal: [configs]|NOTHING|ALL",
                "internal: [configs.options]|ALL|ALL",
                "gaps: {withheld: {composition.labels: Secret}}|NO_CLASSES|NO_CLASSES",
                "gaps: {withheld: {configs.features: Secret}}|NO_COLUMNS|NO_COLUMNS",
                "gaps: {withheld: {configs: Secret}}|NOTHING|NOTHING",
                "gaps: {not_applicable: {composition.labels: None}}|NO_CLASSES|NO_CLASSES",
                "internal: [composition.labels]; gaps: {withheld: {configs.features: Secret}}|NO_COLUMNS|NO_COLUMNS",
            })
    void whatIsHiddenShowsNowhere(String yaml, String publicly, String inside) {
        Descriptor descriptor = descriptor(yaml.replace("; ", "\n") + "\n");
        assertThat(shown(Disclosure.toThePublic(descriptor, FullFacts.facts()))).isEqualTo(names(publicly));
        assertThat(shown(Disclosure.toTheOrganization(descriptor, FullFacts.facts())))
                .isEqualTo(names(inside));
    }

    @Test
    void nothingElseIsLeftOut() {
        Facts facts = FullFacts.facts();
        Facts shown = Disclosure.toThePublic(descriptor(""), facts);
        assertThat(shown.engine()).isEqualTo(facts.engine());
        assertThat(shown.files()).isEqualTo(facts.files());
        assertThat(shown.settings()).isEqualTo(facts.settings());
        Facts.Config config = facts.configs().get(0);
        assertThat(shown.configs().get(0))
                .isEqualTo(new Facts.Config(
                        config.name(),
                        config.splits(),
                        config.columns(),
                        config.shared(),
                        config.sharedKeys(),
                        config.sharedPairs(),
                        config.options(),
                        config.sample().orElseThrow().first(2),
                        config.near()));
    }

    /** Rows show only where a descriptor asks for them, and never more than twenty. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "configs: [{name: default, sample: 2}]|2",
                "configs: [{sample: 3}]|3",
                "configs: [{name: other, sample: 2}]|0",
                "configs: [{name: other, sample: 1}, {name: default, sample: 2}]|2",
                "configs: [{name: default, sample: 20}]|20",
                "configs: [{name: default, sample: 21}]|20",
                "configs: [{name: default, sample: 999999999}]|20",
                "configs: [{name: default, sample: 9999999999}]|0",
                "configs: [{name: default, sample: -2}]|0",
                "name: X|0",
            })
    void rowsShowWhereTheyAreAskedFor(String yaml, int rows) {
        assertThat(Sampling.rows(descriptor(yaml, ""), "default")).isEqualTo(rows);
    }

    private static List<String> names(String level) {
        String names = switch (level) {
            case "ALL" -> ALL;
            case "NO_CLASSES" -> NO_CLASSES;
            case "NO_COLUMNS" -> NO_COLUMNS;
            default -> "";
        };
        return names.isEmpty() ? List.of() : List.of(names.split(" "));
    }

    private static List<String> shown(Facts facts) {
        List<Facts.Config> configs = facts.configs();
        List<Facts.Split> splits =
                configs.stream().flatMap(config -> config.splits().stream()).toList();
        List<Facts.Column> columns = Stream.concat(
                        configs.stream().flatMap(config -> config.columns().stream()),
                        splits.stream().flatMap(split -> split.columns().stream()))
                .toList();
        return Stream.of(
                        named("files", !facts.files().isEmpty() && !splits.isEmpty()),
                        named("columns", !columns.isEmpty()),
                        named(
                                "classes",
                                columns.stream()
                                        .anyMatch(column -> column.classes().isPresent())),
                        named(
                                "values",
                                columns.stream()
                                        .anyMatch(column ->
                                                column.detail().values().isPresent())),
                        named(
                                "parts",
                                columns.stream()
                                        .flatMap(column -> column.detail().parts().stream())
                                        .anyMatch(part -> part.values().isPresent())),
                        named(
                                "keys",
                                configs.stream()
                                        .anyMatch(config -> !config.sharedKeys().isEmpty())),
                        named(
                                "pairs",
                                configs.stream()
                                        .anyMatch(
                                                config -> !config.sharedPairs().isEmpty())),
                        named(
                                "key-pairs",
                                configs.stream()
                                        .flatMap(config -> config.sharedPairs().stream())
                                        .anyMatch(pair -> !pair.column().isEmpty())),
                        named(
                                "sample",
                                configs.stream()
                                        .anyMatch(config -> config.sample().isPresent())),
                        named(
                                "near",
                                configs.stream()
                                        .anyMatch(config -> config.near().isPresent())),
                        named("together", splits.stream().anyMatch(split -> split.together() != Facts.Together.NONE)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> named(String name, boolean shows) {
        return Optional.of(name).filter(shown -> shows);
    }

    /** A descriptor that asks for two rows. */
    private static Descriptor descriptor(String yaml) {
        return descriptor(yaml, "configs: [{name: default, sample: 2}]\n");
    }

    private static Descriptor descriptor(String yaml, String configs) {
        return new DescriptorReader(VOCABULARY, Limits.DEFAULT, Path.of("shop"))
                .parse(Path.of("shop/datacard.yaml"), "datacard: 1\n" + configs + yaml, new Findings())
                .orElseThrow();
    }
}
