package io.github.datacard.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares of classes are compared between splits. */
class DriftTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train 60 40;test 60 40|train test 0.0",
                "train 60 40;test 6 4|train test 0.0",
                "train 60 40;test 50 50|train test 10.0",
                "train 100 0;test 0 3|train test 100.0",
                "train 1 2;test 2 1|train test 33.3",
                "train 60 40;test 50 50;dev 80 20|test dev 30.0",
                "train 60 40;test 80 20;dev 80 20|train test 20.0",
                "train 60 40;test 0 0|",
                "train 60 40;test 0 0;dev 50 50|train dev 10.0",
                "train 60 40|",
            })
    void theLargestIsOfTheTwoSplitsThatDifferMost(String splits, String drift) {
        assertThat(Drift.of(config(splits), "label", Facts.Column::classes)
                        .map(found -> found.first() + " " + found.second() + " " + found.percent()))
                .isEqualTo(Optional.ofNullable(drift));
    }

    @Test
    void anotherColumnAndOtherClassesAreNotCompared() {
        Facts.Config config = config("train 60 40;test 50 50");
        assertThat(Drift.of(config, "price", Facts.Column::classes)).isEmpty();
        assertThat(Drift.of(config, "label", column -> column.detail().values()))
                .isEmpty();
    }

    @Test
    void hiddenClassesAreNotCompared() {
        Facts.Config config = config("train 60 40;test 50 50");
        assertThat(Drift.of(
                        config, "label", column -> column.classes().map(all -> new Facts.Classes(all.counts(), 0, 1))))
                .isEmpty();
    }

    @Test
    void aClassThatOneSplitLacksCountsAndOneNameTwiceIsAdded() {
        Facts.Classes one =
                new Facts.Classes(List.of(new Facts.ClassCount("a", 1), new Facts.ClassCount("a", 1)), 0, 0);
        Facts.Classes two =
                new Facts.Classes(List.of(new Facts.ClassCount("a", 1), new Facts.ClassCount("b", 3)), 0, 0);
        Facts.Config config = config("train 1 0;test 0 1");
        assertThat(Drift.of(
                                config,
                                "label",
                                column -> Optional.of(
                                        column.classes()
                                                                .orElseThrow()
                                                                .counts()
                                                                .get(0)
                                                                .count()
                                                        == 1
                                                ? one
                                                : two))
                        .map(Drift::percent))
                .hasToString("Optional[75.0]");
    }

    private static Facts.Config config(String splits) {
        List<Facts.Split> all = new ArrayList<>();
        for (String split : splits.split(";")) {
            String[] cells = split.split(" ");
            long yes = Long.parseLong(cells[1]);
            all.add(FullFacts.split(cells[0], yes + Long.parseLong(cells[2]), yes));
        }
        return FullFacts.config("default").withSplits(all);
    }
}
