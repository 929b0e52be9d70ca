package io.github.datacard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.document.Picture;
import io.github.datacard.document.Picture.Cell;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.testing.Golden;
import io.github.datacard.testing.NastyText;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of picture as SVG, with one value and with many, and names of all kinds. */
class ChartsTest {
    private static final Messages MESSAGES =
            Messages.read(Library.open(Optional.empty()).files());
    private static final String LONG =
            "a name of exactly one hundred letters, ".repeat(3).substring(0, 100);
    private static final List<String> NAMES =
            List.of("short", LONG, "港湾の手紙と絵葉書の大きな収集", "رسائل إلى المحرر", "👩🏽‍🔬 👨‍👩‍👧‍👦 labs");

    private static final Map<String, Picture> PICTURES = pictures();

    static Set<String> names() {
        return PICTURES.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void draws(String name) {
        Golden.verifyFile("chart/" + name + ".svg", drawn(PICTURES.get(name)) + "\n");
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesAndDescribesWhatItDraws(String name) {
        Element svg = parsed(drawn(PICTURES.get(name)));
        assertThat(svg.attr("role")).isEqualTo("img");
        List<String> ids = List.of(svg.attr("aria-labelledby").split(" "));
        assertThat(svg.select("#" + ids.get(0)).text())
                .isEqualTo(PICTURES.get(name).title());
        assertThat(svg.select("#" + ids.get(1)).text()).isNotBlank();
        assertThat(svg.select("[style], style, script, [onload]")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void drawsWhatItsTableSays(String name) {
        Picture picture = PICTURES.get(name);
        List<Row> fewer = picture.rows().subList(1, picture.rows().size());
        if (!fewer.isEmpty()) {
            Picture other = new Picture(picture.kind(), picture.title(), "", picture.columns(), fewer);
            assertThat(drawn(other)).isNotEqualTo(drawn(picture));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Picture.BARS,
                Picture.COMPARED,
                Picture.HISTOGRAM,
                Picture.RANKS,
                Picture.FUNNEL,
                Picture.TREEMAP,
                Picture.GRID,
                Picture.TIMELINE,
                Picture.LINEAGE,
                Picture.STACK,
                Picture.DOTS,
                Picture.LADDER,
                Picture.RATIOS
            })
    void isWellFormedWhateverNamesSay(String kind) {
        for (String nasty : NastyText.all()) {
            Row row = new Row(nasty, nasty, nasty, nasty + "!", nasty, List.of(number(3), number(4)));
            String svg = drawn(new Picture(kind, nasty, nasty, List.of(nasty, nasty, nasty), List.of(row)));
            Element root = parsed(svg);
            assertThat(root.select("script, a, image, foreignObject")).isEmpty();
            assertThat(root.getAllElements())
                    .allSatisfy(element -> assertThat(element.attributes().asList())
                            .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                    || attribute.getKey().contains("href")
                                    || attribute.getKey().equals("style")));
            assertThat(svg.codePoints()).allMatch(Label::isVisible);
        }
    }

    @Test
    void bordersStayWithinThePicture() {
        for (Map.Entry<String, Picture> entry : PICTURES.entrySet()) {
            for (Element rectangle : parsed(drawn(entry.getValue())).select("rect[width$=%]")) {
                double from = percent(rectangle.attr("x"));
                assertThat(from + percent(rectangle.attr("width")))
                        .as(entry.getKey())
                        .isLessThanOrEqualTo(100.5);
            }
        }
    }

    private static double percent(String text) {
        return text.endsWith("%") ? Double.parseDouble(text.substring(0, text.length() - 1)) : 0;
    }

    private static String drawn(Picture picture) {
        return Charts.draw(picture, "one", MESSAGES);
    }

    private static Element parsed(String svg) {
        Document document = Jsoup.parse(svg, "", Parser.xmlParser());
        assertThat(document.children()).hasSize(1);
        return document.child(0);
    }

    private static Map<String, Picture> pictures() {
        Map<String, Picture> all = new LinkedHashMap<>();
        all.put("bars-one", new Picture(Picture.BARS, "One", "", List.of("Split", "Count"), List.of(row("train", 12))));
        all.put("bars-names", new Picture(Picture.BARS, "Names", "", List.of("Split", "Count"), named()));
        all.put("bars-groups", new Picture(Picture.BARS, "Groups", "", List.of("Layer", "Count"), groups()));
        all.put(
                "bars-reference",
                new Picture(
                        Picture.COMPARED,
                        "Compared",
                        "",
                        List.of("Group", "Share", "Reference", "Difference"),
                        List.of(
                                new Row(
                                        "women",
                                        "42% (−8.5)",
                                        "",
                                        "",
                                        "",
                                        List.of(share(42), share(50.5), text("−8.5"))),
                                new Row(
                                        "men",
                                        "58% (+8.5)",
                                        "",
                                        "",
                                        "",
                                        List.of(share(58), share(49.5), text("+8.5"))))));
        all.put(
                "spread",
                new Picture(
                        Picture.SPREAD,
                        "Spread",
                        "",
                        List.of("Level", "Value"),
                        List.of(
                                row("smallest", -20),
                                row("5%", -5),
                                row("25%", 10),
                                row("50%", 20),
                                row("75%", 40),
                                row("95%", 90),
                                row("largest", 180))));
        all.put(
                "spread-one",
                new Picture(
                        Picture.SPREAD,
                        "One value",
                        "",
                        List.of("Level", "Value"),
                        List.of(row("smallest", 7), row("50%", 7), row("largest", 7))));
        all.put(
                "histogram",
                histogram(
                        new Row("below -5", "3", "", "", "rest", List.of(number(3))),
                        row("-5 to 0", 90),
                        row("0 to 5", 0)));
        all.put("histogram-one", histogram(row("-5 to 0", 4)));
        all.put("histogram-none", histogram(row("-5 to 0", 0), row("0 to 5", 0)));
        all.put(
                "dots",
                new Picture(
                        Picture.DOTS,
                        "Dots",
                        "",
                        List.of("Group", "Value", "Low", "High", "Items"),
                        List.of(
                                dot("women", "0.66 · n = 410", number(0.66), number(0.61), number(0.71)),
                                dot("men", "0.79", number(0.79), number(0.77), number(0.81)),
                                dot(LONG, "0.7", number(0.7), text("not said"), text("not said")))));
        all.put(
                "dots-one",
                new Picture(Picture.DOTS, "One dot", "", List.of("Group", "Value"), List.of(row("all", 12))));
        all.put(
                "ladder",
                new Picture(
                        Picture.LADDER,
                        "Ladder",
                        "",
                        List.of("Unit", "Part of", "Count", "In each"),
                        List.of(
                                new Row("person", "3", "", "", "", List.of(text(""), number(3), text(""))),
                                new Row(
                                        "face",
                                        "42,000,000 · 14,000,000 per person",
                                        "",
                                        "person",
                                        "self",
                                        List.of(text("person"), number(42_000_000), text("14,000,000 per person"))),
                                new Row("nothing", "0", "", "face", "", List.of(text("face"), number(0), text(""))))));
        all.put(
                "ratios",
                new Picture(
                        Picture.RATIOS,
                        "Ratios",
                        "",
                        List.of("Group", "Times", "Share", "Reference"),
                        List.of(row("women", 1.3), row("men", 0.6), row("others", 90), row("nobody", 0))));
        all.put("ranks", new Picture(Picture.RANKS, "Ranks", "", List.of("Class", "Rank", "Count"), ranks()));
        all.put(
                "funnel",
                new Picture(
                        Picture.FUNNEL,
                        "Funnel",
                        "",
                        List.of("Step", "In", "Out", "Kept"),
                        List.of(
                                new Row(
                                        "Filter",
                                        "60 · 60%",
                                        "",
                                        "",
                                        "",
                                        List.of(number(100), number(60), text("60%"))),
                                new Row("Augment", "80", "", "", "", List.of(number(60), number(80), text(""))))));
        all.put("treemap", new Picture(Picture.TREEMAP, "Tree", "", List.of("Name", "Part of", "Size"), tree()));
        all.put("grid", new Picture(Picture.GRID, "Grid", "", List.of("Group", "and", "Value"), grid()));
        all.put(
                "timeline",
                new Picture(
                        Picture.TIMELINE,
                        "Time",
                        "",
                        List.of("Period", "From", "To"),
                        List.of(
                                new Row("Collected", "2021", "", "", "", List.of(number(2021), number(2022))),
                                new Row("Content", "1900 to 1950", "", "", "", List.of(number(1900), number(1951))))));
        all.put("lineage", new Picture(Picture.LINEAGE, "Lineage", "", List.of("From", "To"), lineage()));
        all.put(
                "stack",
                new Picture(
                        Picture.STACK,
                        "Stack",
                        "",
                        List.of("Section", "Answered", "Gaps", "Not applicable", "Open"),
                        List.of(
                                new Row(
                                        "People",
                                        "4 of 7",
                                        "",
                                        "",
                                        "",
                                        List.of(number(4), number(1), number(2), number(2))),
                                new Row(
                                        "Empty",
                                        "0 of 0",
                                        "",
                                        "",
                                        "",
                                        List.of(number(0), number(0), number(0), number(0))))));
        return all;
    }

    private static Picture histogram(Row... rows) {
        return new Picture(Picture.HISTOGRAM, "Histogram", "", List.of("Value", "Rows"), List.of(rows));
    }

    private static Row dot(String name, String label, Cell... cells) {
        return new Row(name, label, "", "", "", List.of(cells));
    }

    private static List<Row> named() {
        return IntStream.range(0, NAMES.size())
                .mapToObj(index -> row(NAMES.get(index), 1000 - 90 * index))
                .toList();
    }

    private static List<Row> groups() {
        return List.of(
                new Row("labels", "30 · Human", "human", "", "", List.of(text("Human"), number(30))),
                new Row("boxes", "15 · Machine", "machine", "", "", List.of(text("Machine"), number(15))),
                new Row("7 others", "9", "", "", "rest", List.of(text(""), number(9))));
    }

    private static List<Row> ranks() {
        return IntStream.of(1, 2, 3, 10, 100, 1000, 10_000)
                .mapToObj(rank -> new Row(
                        "class " + rank,
                        "" + 50_000 / rank,
                        "",
                        "",
                        "",
                        List.of(number(rank), number(50_000.0 / rank))))
                .toList();
    }

    private static List<Row> tree() {
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < NAMES.size(); index++) {
            rows.add(new Row(
                    NAMES.get(index),
                    "" + (50 - index * 9),
                    "",
                    index < 2 ? "above" : "",
                    "",
                    List.of(text(""), number(50 - index * 9))));
        }
        return List.copyOf(rows);
    }

    private static List<Row> grid() {
        return NAMES.stream()
                .flatMap(line -> IntStream.range(0, 3)
                        .filter(column -> column != 1 || !line.equals("short"))
                        .mapToObj(column -> new Row(
                                line,
                                "" + column * line.length(),
                                "",
                                "column " + column,
                                "",
                                List.of(number(column * line.length())))))
                .collect(Collectors.toList());
    }

    private static List<Row> lineage() {
        return List.of(
                new Row("old", "derived", "dataset", "ours", "retracted", List.of()),
                new Row("crawl", "derived", "platform", "old", "", List.of()),
                new Row("crawl", "collected", "platform", "ours", "", List.of()),
                new Row("CLIP", "filter", "model", "ours", "", List.of()),
                new Row("ours", "derived", "dataset", LONG, "self", List.of()),
                new Row(LONG, "copied", "dataset", "old", "", List.of()));
    }

    private static Row row(String name, double value) {
        return new Row(name, digits(value), "", "", "", List.of(number(value)));
    }

    private static String digits(double value) {
        return io.github.datacard.chart.Element.number(value);
    }

    private static Cell number(double value) {
        return new Cell(digits(value), true, value);
    }

    private static Cell share(double value) {
        return new Cell(digits(value) + "%", true, value);
    }

    private static Cell text(String text) {
        return new Cell(text, false, 0);
    }
}
