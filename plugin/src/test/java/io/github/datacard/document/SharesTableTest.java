package io.github.datacard.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables of distributions with one value, with some and with ten thousand. */
class SharesTableTest {
    private static final Messages MESSAGES =
            Messages.read(Library.open(Optional.empty()).files());

    @Test
    void oneShareIsOneBar() {
        Picture picture = table(List.of(percent("women", "66.72"))).picture();
        assertThat(picture.kind()).isEqualTo(Picture.BARS);
        assertThat(picture.rows()).singleElement().satisfies(row -> {
            assertThat(row.label()).isEqualTo("66.72%");
            assertThat(row.value()).isEqualTo(66.72);
        });
        assertThat(picture.note()).isEmpty();
    }

    @Test
    void countsTellTheirSharesAndTheirBalance() {
        Picture picture = table(List.of(count("a", 300), count("b", 100))).picture();
        assertThat(picture.rows().get(0).label()).isEqualTo("300 · 75%");
        assertThat(picture.note())
                .isEqualTo("The largest of 2 is 3 times the smallest; evenness 0.81, where 1 means equal shares.");
    }

    @Test
    void tenThousandClassesAreACurveWithAShortTable() {
        Picture picture = table(IntStream.rangeClosed(1, 10_000)
                        .mapToObj(rank ->
                                count(String.format(java.util.Locale.ROOT, "class %05d", rank), 1_000_000 / rank))
                        .toList())
                .picture();
        assertThat(picture.kind()).isEqualTo(Picture.RANKS);
        assertThat(picture.rows()).hasSizeBetween(15, 40);
        assertThat(picture.rows().get(0).name()).isEqualTo("class 00001");
        assertThat(picture.rows().get(picture.rows().size() - 1).name()).isEqualTo("class 10000");
        assertThat(picture.note()).contains("of 10,000 is 10,000 times the smallest");
    }

    @Test
    void aReferenceStandsBesideEachShare() {
        Picture picture = table(List.of(percent("women", "42"), percent("men", "58")))
                .comparedWith(List.of(count("men", 490), count("women", 510)));
        assertThat(picture.kind()).isEqualTo(Picture.COMPARED);
        assertThat(picture.rows().get(0).label()).isEqualTo("42% (−9)");
        assertThat(picture.reference(picture.rows().get(0)).orElseThrow()).isCloseTo(51, within(0.001));
    }

    @Test
    void whatTheReferenceDoesNotNameHasNoDifference() {
        Picture picture = table(List.of(percent("women", "42"))).comparedWith(List.of(percent("men", "49")));
        assertThat(picture.rows()).extracting(Picture.Row::label).containsExactly("42%", "not said");
    }

    private static SharesTable table(List<Value.Share> shares) {
        return new SharesTable(MESSAGES, "Title", "", shares);
    }

    private static Value.Share percent(String name, String amount) {
        return new Value.Share(name, true, amount, Location.of(Path.of("datacard.yaml")));
    }

    private static Value.Share count(String name, long amount) {
        return new Value.Share(name, false, Long.toString(amount), Location.of(Path.of("datacard.yaml")));
    }
}
