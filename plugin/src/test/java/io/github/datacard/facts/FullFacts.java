package io.github.datacard.facts;

import io.github.datacard.descriptor.FeatureType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts in which everything that may be known is known, with a different number for each. */
final class FullFacts {
    static final Facts.Settings SETTINGS = new Facts.Settings(true, false, 1_000_000, 5, 3, true);

    private static final Volume VOLUME =
            new Volume(List.of(64L, 65L, 33L, 240L), List.of("3.5", "3.5", "4"), "mm", "2.2", "int16", 1);

    private FullFacts() {}

    static Facts facts() {
        return new Facts(
                "duckdb v1",
                List.of(
                        file("a.csv.gz", 11, 1, Optional.of(7L), ""),
                        file("pictures/*.png", 13, 4, Optional.empty(), "not read")),
                List.of(config("default"), config("other")),
                Optional.of(SETTINGS));
    }

    static Facts.DataFile file(String path, long bytes, long count, Optional<Long> rows, String notRead) {
        return new Facts.DataFile(
                path,
                bytes,
                "0123456789abcdef".repeat(4),
                "csv",
                rows,
                notRead,
                Optional.of(new Facts.Image(3, 4)),
                Optional.of(new Facts.Sound("1.5", 16000)),
                Optional.of(VOLUME),
                List.of(new Facts.MemberType("png", 2, 9)),
                count);
    }

    static Facts.Config config(String name) {
        return new Facts.Config(
                name,
                List.of(split("train", 100, 60), split("test", 40, 20)),
                columns(),
                Optional.of(1L),
                List.of(new Facts.SharedKey("user", 2)),
                List.of(new Facts.SharedPair("train", "test", "", 1), new Facts.SharedPair("train", "test", "user", 2)),
                Map.of("sep", ";"),
                Optional.of(new Facts.Sample(
                        "train",
                        List.of("label", "text"),
                        List.of(List.of("yes", "b"), List.of("no", "d"), List.of("yes", "f")))),
                Optional.of(new NearDuplicates(
                        List.of("label"),
                        80,
                        List.of(new NearDuplicates.Within("train", 33, 34), new NearDuplicates.Within("test", 35, 36)),
                        List.of(new NearDuplicates.Pair("train", "test", 37, 38)))));
    }

    static Facts.Split split(String name, long rows, long yes) {
        return new Facts.Split(
                name,
                List.of("a.csv.gz", "pictures/*.png"),
                24,
                Optional.of(rows),
                Optional.of(6L),
                List.of(numbers(), labels(yes, rows - yes)),
                new Facts.Together(
                        "12.5",
                        List.of(new Facts.ImageCount(3, 4, "RGB", 8)),
                        List.of(new Volume.Count(VOLUME, 39)),
                        List.of(new Facts.Missing(List.of("price", "label"), 9)),
                        List.of(new Facts.Association("price", "label", "cramer", "0.25"))));
    }

    static List<Facts.Column> columns() {
        return List.of(numbers(), labels(80, 60));
    }

    static Facts.Column numbers() {
        return new Facts.Column(
                "price",
                FeatureType.simple("float64"),
                true,
                15,
                Optional.of(new Facts.Distinct(16, false, Optional.of("0.8"))),
                Optional.of(new Facts.Range(
                        "-1",
                        "9",
                        "2.5",
                        List.of(new Facts.Quantile("0.25", "1"), new Facts.Quantile("0.5", "2")),
                        Optional.of(17L),
                        Optional.of("0.5"),
                        List.of(new Facts.Code("-999", 40)))),
                Optional.empty(),
                Optional.empty(),
                new Facts.Detail(
                        Optional.of(18L),
                        Optional.of(19L),
                        "1.25",
                        List.of(new Facts.Bin("0", "5", 20), new Facts.Bin("5", "", 21)),
                        List.of(new Facts.Bin("", "10", 22)),
                        Optional.of(new Facts.Classes(
                                List.of(new Facts.ClassCount("1", 23), new Facts.ClassCount("2", 24)), 25, 26)),
                        List.of(new Facts.Part(
                                "role",
                                FeatureType.simple("string"),
                                27,
                                Optional.of(new Facts.Lengths(1, 28, "9.5")),
                                Optional.of(new Facts.Classes(List.of(new Facts.ClassCount("user", 29)), 0, 0)))),
                        List.of(new Facts.Personal("email", 30)),
                        Optional.of(new Facts.Languages(31, List.of(new Facts.LanguageShare("en", 32))))));
    }

    static Facts.Column labels(long yes, long no) {
        return new Facts.Column(
                "label",
                FeatureType.simple("string"),
                false,
                31,
                Optional.of(new Facts.Distinct(2, true)),
                Optional.empty(),
                Optional.of(new Facts.Lengths(2, 3, "2.5")),
                Optional.of(new Facts.Classes(
                        List.of(new Facts.ClassCount("yes", yes), new Facts.ClassCount("no", no)), 0, 0)));
    }
}
