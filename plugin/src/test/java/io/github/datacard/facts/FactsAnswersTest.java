package io.github.datacard.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts answer what a descriptor leaves open, and nothing else. */
class FactsAnswersTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    /** The default configuration alone, with one column of labels. */
    private static final Facts FACTS = new Facts(
            "e", List.of(FullFacts.file("a.csv", 11, 1, Optional.of(7L), "")), List.of(FullFacts.config("default")));

    @Test
    void withoutFactsADescriptorStaysAsItIs() {
        Descriptor descriptor = descriptor("summary: Reviews");
        assertThat(FactsAnswers.complete(descriptor, Optional.empty())).isSameAs(descriptor);
    }

    /** All texts at a path, after what facts add. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: X|configs.name|",
                "name: X|configs.splits.name|train,test",
                "name: X|configs.splits.count|100,40",
                "name: X|configs.splits.bytes|24,24",
                "name: X|configs.splits.files|a.csv.gz,pictures/*.png,a.csv.gz,pictures/*.png",
                "name: X|configs.features.name|price,label",
                "name: X|configs.features.type|float64,~string",
                "name: X|configs.options.name|sep",
                "name: X|configs.options.value|;",
                "name: X|composition.size.bytes|11",
                "name: X|composition.labels.present|yes",
                "name: X|composition.labels.classes|2",
                "name: X|composition.labels.distribution|yes 80 and no 60",
                // What people wrote stays, and what they did not is added to it.
                "configs: [{splits: [{name: test, count: 3}]}]|configs.splits.name|test,train",
                "configs: [{splits: [{name: test, count: 3}]}]|configs.splits.count|3,100",
                "configs: [{splits: [{name: test, files: x.csv}]}]|configs.splits.files"
                        + "|x.csv,a.csv.gz,pictures/*.png",
                "configs: [{name: default, splits: {dev: x.csv}}]|configs.splits.name|dev,train,test",
                "configs: [{name: other, splits: {dev: x.csv}}]|configs.name|other",
                "configs: [{name: other, splits: {dev: x.csv}}]|configs.splits.name|dev,train,test",
                "configs: [{features: [{name: label, meaning: Mood}]}]|configs.features.name|label,price",
                "configs: [{features: [{name: label, type: int64}]}]|configs.features.type|int64,float64",
                "configs: [{options: {encoding: utf-8}}]|configs.options.name|encoding,sep",
                "composition: {size: {bytes: 5}}|composition.size.bytes|5",
                "composition: {labels: {classes: 7}}|composition.labels.classes|7",
                "composition: {labels: {classes: 7}}|composition.labels.present|",
                "composition: {overview: Some}|composition.overview|Some",
                // What is withheld is not told by the facts; what is only not documented is.
                "gaps: {withheld: {composition.size: x}}|composition.size.bytes|",
                "gaps: {withheld: {composition.labels: x}}|composition.labels.classes|",
                "gaps: {not_applicable: {composition.labels: x}}|composition.labels.classes|",
                "gaps: {not_documented: [composition.labels, composition.size]}|composition.labels.classes|2",
                "gaps: {not_documented: [composition.labels, composition.size]}|composition.size.bytes|11",
                "gaps: {withheld: {configs.splits.count: x}}|configs.splits.count|",
                "gaps: {withheld: {configs.splits.count: x}}|configs.splits.bytes|24,24",
                "gaps: {withheld: {configs.splits.bytes: x}}|configs.splits.bytes|",
                "gaps: {withheld: {configs.splits.bytes: x}}|configs.splits.count|100,40",
            })
    void whatIsOpenIsAnswered(String yaml, String path, String texts) {
        Descriptor answered = FactsAnswers.complete(descriptor(yaml), Optional.of(FACTS));
        assertThat(answered.root().along(path).flatMap(Value::flat).map(FactsAnswersTest::text))
                .containsExactly(texts == null ? new String[0] : texts.split(","));
    }

    @Test
    void aConfigurationIsNamedUnlessItIsTheDefault() {
        Facts facts = FullFacts.facts();
        assertThat(FactsAnswers.complete(descriptor("name: X"), Optional.of(facts))
                        .root()
                        .texts("configs.name"))
                .containsExactly("other");
    }

    /** Of two columns of labels nobody knows which is meant; hidden and no classes make no distribution. */
    @Test
    void labelsInGeneralAreThoseOfTheOnlyColumn() {
        Facts.Column label = FullFacts.labels(80, 60);
        assertThat(labels(label, label)).isFalse();
        assertThat(labels(label)).isTrue();
        assertThat(labels(label.withoutClasses())).isFalse();
        assertThat(labels(classes(label, new Facts.Classes(List.of(new Facts.ClassCount("a", 9)), 0, 1))))
                .isFalse();
        assertThat(labels(classes(label, new Facts.Classes(List.of(), 3, 0)))).isFalse();
    }

    @Test
    void noColumnsAndNoOptionsAreNoEmptyLists() {
        Facts.Config bare = new Facts.Config("default", List.of(), List.of(), Optional.empty(), Map.of());
        Descriptor answered =
                FactsAnswers.complete(descriptor("name: X"), Optional.of(new Facts("e", List.of(), List.of(bare))));
        assertThat(answered.has("configs.features")).isFalse();
        assertThat(answered.has("configs.options")).isFalse();
        assertThat(answered.has("configs.splits")).isTrue();
    }

    @Test
    void whatIsAddedStandsInTheFacts() {
        Descriptor answered = FactsAnswers.complete(descriptor("name: X"), Optional.of(FACTS));
        assertThat(answered.root()
                        .along("composition.size.bytes")
                        .map(value -> value.location().file().getFileName()))
                .containsExactly(Path.of("facts.json"));
        assertThat(answered.root()
                        .along("configs")
                        .map(value -> value.location().file().getFileName()))
                .containsExactly(Path.of("facts.json"));
    }

    private static boolean labels(Facts.Column... columns) {
        Facts.Config config = new Facts.Config("default", List.of(), List.of(columns), Optional.empty(), Map.of());
        return FactsAnswers.complete(descriptor("name: X"), Optional.of(new Facts("e", List.of(), List.of(config))))
                .has("composition.labels");
    }

    private static Facts.Column classes(Facts.Column old, Facts.Classes classes) {
        return new Facts.Column(
                old.name(),
                old.type(),
                old.stated(),
                old.nulls(),
                old.distinct(),
                old.range(),
                old.lengths(),
                Optional.of(classes));
    }

    /** A measured type has a tilde, shares have names and amounts. */
    private static String text(Value value) {
        if (value instanceof Value.ColumnType type) {
            return (type.measured() ? "~" : "") + type.feature().says();
        }
        if (value instanceof Value.Shares shares) {
            return shares.shares().stream()
                    .map(share -> share.name() + " " + share.amount())
                    .collect(Collectors.joining(" and "));
        }
        return ((Value.Scalar) value).text();
    }

    private static Descriptor descriptor(String yaml) {
        return new DescriptorReader(VOCABULARY, Limits.DEFAULT, Path.of("shop"))
                .parse(Path.of("shop/datacard.yaml"), "datacard: 1\n" + yaml + "\n", new Findings())
                .orElseThrow();
    }
}
