package io.github.datacard.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.FeatureType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each figure that two measurements say differently is named with both. */
class FactsDifferenceTest {
    private static final Facts.Settings WHOLE = new Facts.Settings(true, true, 10, 5);

    static Stream<Arguments> columns() {
        Facts.Column price = FullFacts.numbers();
        Facts.Column label = FullFacts.labels(80, 60);
        return Stream.of(
                Arguments.of(price, price, List.of()),
                Arguments.of(
                        price, price.stating(FeatureType.simple("string")), List.of("type string instead of float64")),
                Arguments.of(price, nulls(price, 3), List.of("empty 3 instead of 15")),
                Arguments.of(price, price.withoutDistinct(), List.of("different nothing instead of 16")),
                // Older facts did not have it: no change.
                Arguments.of(price.withoutDistinct(), price, List.of()),
                Arguments.of(
                        price,
                        range(price, new Facts.Range("0", "8", "2", List.of(), Optional.empty())),
                        List.of(
                                "smallest 0 instead of -1",
                                "largest 8 instead of 9",
                                "mean 2 instead of 2.5",
                                "rows with -999 nothing instead of 40")),
                Arguments.of(range(price, price.range().orElseThrow().with(List.of())), price, List.of()),
                Arguments.of(
                        range(
                                price,
                                new Facts.Range(
                                        "0", "8", "2", List.of(new Facts.Quantile("0.5", "2")), Optional.empty())),
                        range(
                                price,
                                new Facts.Range(
                                        "0", "8", "2", List.of(new Facts.Quantile("0.5", "3")), Optional.empty())),
                        List.of("quantile 0.5 3 instead of 2")),
                // What older facts did not have is no change; what they could have had is one.
                Arguments.of(
                        range(price, new Facts.Range("0", "8", "2", List.of(), Optional.empty())),
                        range(
                                price,
                                new Facts.Range(
                                        "0", "8", "2", List.of(new Facts.Quantile("0.5", "3")), Optional.empty())),
                        List.of()),
                Arguments.of(
                        label.withoutClasses(),
                        label,
                        List.of(
                                "class yes 80 instead of nothing",
                                "class no 60 instead of nothing",
                                "undeclared class 0 instead of nothing",
                                "hidden classes 0 instead of nothing")),
                // Quantiles that may be off are not compared.
                Arguments.of(
                        price,
                        range(
                                price,
                                new Facts.Range("-1", "9", "2.5", List.of(), Optional.of(17L), Optional.of("1"))
                                        .with(List.of(new Facts.Code("-999", 40)))),
                        List.of()),
                Arguments.of(
                        price,
                        price.withoutRange(),
                        List.of(
                                "smallest nothing instead of -1",
                                "largest nothing instead of 9",
                                "mean nothing instead of 2.5",
                                "rows with -999 nothing instead of 40",
                                "zeros nothing instead of 19",
                                "deviation nothing instead of 1.25")),
                Arguments.of(
                        price,
                        price.detailed(Facts.Detail.NONE),
                        List.of(
                                "no numbers nothing instead of 18",
                                "zeros nothing instead of 19",
                                "deviation nothing instead of 1.25",
                                "value 1 nothing instead of 23",
                                "value 2 nothing instead of 24",
                                "rows like email nothing instead of 30",
                                "texts in en nothing instead of 32 %")),
                Arguments.of(price.detailed(Facts.Detail.NONE), price, List.of()),
                Arguments.of(label, FullFacts.labels(81, 60), List.of("class yes 81 instead of 80")),
                Arguments.of(
                        label,
                        label.withoutClasses(),
                        List.of(
                                "class yes nothing instead of 80",
                                "class no nothing instead of 60",
                                "undeclared class nothing instead of 0",
                                "hidden classes nothing instead of 0")),
                Arguments.of(
                        label,
                        lengths(label, 1, 9, "3"),
                        List.of("shortest 1 instead of 2", "longest 9 instead of 3", "mean length 3 instead of 2.5")));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aColumn(Facts.Column before, Facts.Column after, List<String> changes) {
        List<String> lines = FactsDifference.between(of(before, WHOLE), of(after, WHOLE));
        String name = "column " + before.name() + " in split train";
        assertThat(lines).isEqualTo(changes.isEmpty() ? List.of() : List.of(name + ": " + String.join(", ", changes)));
    }

    /** The number of different values of merged parts is no exact one. */
    @Test
    void estimatesOfMergedPartsAreNotCompared() {
        Facts.Column price = FullFacts.numbers();
        assertThat(FactsDifference.between(
                        of(price, WHOLE.ofParts(2)), of(distinct(price, 99, false), WHOLE.ofParts(2))))
                .isEmpty();
        assertThat(FactsDifference.between(
                        of(distinct(price, 16, true), WHOLE.ofParts(2)),
                        of(distinct(price, 99, true), WHOLE.ofParts(2))))
                .containsExactly("column price in split train: different 99 instead of 16");
        assertThat(FactsDifference.between(of(price, WHOLE.ofParts(0)), of(distinct(price, 99, false), WHOLE)))
                .containsExactly("column price in split train: different 99 instead of 16");
    }

    static Stream<Arguments> files() {
        Facts.DataFile file = FullFacts.file("a.csv", 11, 1, Optional.of(7L), "");
        return Stream.of(
                Arguments.of(List.of(file), List.of(file), List.of()),
                Arguments.of(List.of(file), List.of(), List.of("a.csv is gone")),
                Arguments.of(List.of(), List.of(file), List.of("a.csv is new")),
                Arguments.of(
                        List.of(file),
                        List.of(FullFacts.file("a.csv", 12, 1, Optional.of(8L), "")),
                        List.of("a.csv: bytes 12 instead of 11, rows 8 instead of 7")),
                Arguments.of(
                        List.of(file),
                        List.of(new Facts.DataFile(
                                "a.csv",
                                11,
                                "f".repeat(64),
                                "csv",
                                Optional.empty(),
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                List.of())),
                        List.of("a.csv: digest ffffffffffff instead of 0123456789ab, rows nothing instead of 7,"
                                + " size nothing instead of 3x4, seconds nothing instead of 1.5,"
                                + " volume nothing instead of 64x65x33x240 3.5x3.5x4mm int16,"
                                + " members .png nothing instead of 2")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFile(List<Facts.DataFile> before, List<Facts.DataFile> after, List<String> lines) {
        assertThat(FactsDifference.between(new Facts("e", before, List.of()), new Facts("e", after, List.of())))
                .isEqualTo(lines);
    }

    static Stream<Arguments> splits() {
        return Stream.of(Arguments.of("default", ""), Arguments.of("other", " of other"));
    }

    @ParameterizedTest
    @MethodSource("splits")
    void splitsAndWhatIsSaidOfAllOfThem(String config, String where) {
        Facts.Config before = FullFacts.config(config);
        assertThat(lines(before, same -> same)).isEmpty();
        assertThat(lines(
                        before,
                        old -> old.withSplits(List.of(
                                FullFacts.split("train", 101, 61).withFiles(List.of("x")),
                                FullFacts.split("test", 40, 20)))))
                .containsExactly(
                        "split train" + where + ": files 1 instead of 2, rows 101 instead of 100",
                        "column label in split train" + where + ": class yes 61 instead of 60");
        assertThat(lines(
                        before,
                        old -> new Facts.Config(
                                config, old.splits(), List.of(FullFacts.numbers()), Optional.of(4L), Map.of())))
                .containsExactly(
                        "splits together" + where + ": rows in several splits 4 instead of 1",
                        "column label" + where + " is gone",
                        "texts" + where + " is gone");
        Facts.Config near = new Facts.Config(
                config,
                before.splits(),
                before.columns(),
                before.shared(),
                before.sharedKeys(),
                before.sharedPairs(),
                before.options(),
                before.sample(),
                Optional.of(new NearDuplicates(
                        List.of("label"),
                        80,
                        List.of(new NearDuplicates.Within("train", 33, 3), new NearDuplicates.Within("test", 35, 36)),
                        List.of(new NearDuplicates.Pair("train", "test", 4, 38)))));
        assertThat(lines(before, old -> near))
                .containsExactly("texts" + where + ": nearly repeated in train 3 instead of 34, nearly the same in"
                        + " train and test 4 and 38 instead of 37 and 38");
        Facts.Split train = before.splits().get(0);
        Facts.Split once = new Facts.Split(
                "train", train.files(), 24, train.rows(), Optional.of(0L), train.columns(), train.together());
        assertThat(lines(
                        before, old -> old.withSplits(List.of(once, old.splits().get(1)))))
                .containsExactly("split train" + where + ": repeated rows 0 instead of 6");
        // Of a single split its columns say all.
        assertThat(lines(before, old -> old.withSplits(List.of(train))))
                .contains("split test" + where + " is gone", "column price" + where + " is gone");
    }

    private static List<String> lines(Facts.Config before, UnaryOperator<Facts.Config> change) {
        return FactsDifference.between(
                new Facts("e", List.of(), List.of(before)), new Facts("e", List.of(), List.of(change.apply(before))));
    }

    private static Facts of(Facts.Column column, Facts.Settings settings) {
        Facts.Split split = new Facts.Split("train", List.of(), 0, Optional.empty(), Optional.empty(), List.of(column));
        return new Facts(
                "e",
                List.of(),
                List.of(new Facts.Config("default", List.of(split), List.of(), Optional.empty(), Map.of())),
                Optional.of(settings));
    }

    private static Facts.Column nulls(Facts.Column old, long nulls) {
        return new Facts.Column(
                old.name(),
                old.type(),
                old.stated(),
                nulls,
                old.distinct(),
                old.range(),
                old.lengths(),
                old.classes(),
                old.detail());
    }

    private static Facts.Column range(Facts.Column old, Facts.Range range) {
        return new Facts.Column(
                old.name(),
                old.type(),
                old.stated(),
                old.nulls(),
                old.distinct(),
                Optional.of(range),
                old.lengths(),
                old.classes(),
                old.detail());
    }

    private static Facts.Column distinct(Facts.Column old, long count, boolean exact) {
        return new Facts.Column(
                old.name(),
                old.type(),
                old.stated(),
                old.nulls(),
                Optional.of(new Facts.Distinct(count, exact)),
                old.range(),
                old.lengths(),
                old.classes(),
                old.detail());
    }

    private static Facts.Column lengths(Facts.Column old, long min, long max, String mean) {
        return new Facts.Column(
                old.name(),
                old.type(),
                old.stated(),
                old.nulls(),
                old.distinct(),
                old.range(),
                Optional.of(new Facts.Lengths(min, max, mean)),
                old.classes(),
                old.detail());
    }
}
