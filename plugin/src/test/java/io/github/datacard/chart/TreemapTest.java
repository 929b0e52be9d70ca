package io.github.datacard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.document.Picture;
import io.github.datacard.document.Picture.Cell;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maps of classes in groups: each group is named, each leaf is there, and a keyboard leads from a group to its leaves. */
class TreemapTest {
    private static final Messages MESSAGES =
            Messages.read(Library.open(Optional.empty()).files());

    @ParameterizedTest
    @CsvSource({"2, 5", "3, 20", "4, 50", "10, 20"})
    void groupsAreNamedAndLeavesAreLabeled(int groups, int leaves) {
        Document page = drawn(tree(groups, leaves));
        assertThat(page.select("svg.treemap").first().select("rect.group")).hasSize(groups);
        assertThat(page.select("svg.treemap").first().select("rect[class^=c]")).hasSize(groups * leaves);
        // Those too small to be labeled in the whole are in the picture of their group.
        assertThat(page.select("text.on-area")).hasSizeGreaterThan(groups * leaves / 2);
    }

    @Test
    void levelsBetweenAreNamedToo() {
        List<Row> rows = new ArrayList<>();
        for (String top : List.of("birds", "fish")) {
            rows.add(row(top, "", 0));
            for (String kind : List.of("small", "large")) {
                rows.add(row(top + " " + kind, top, 0));
                for (int i = 0; i < 6; i++) {
                    rows.add(row(top + " " + kind + " " + i, top + " " + kind, 10 + i));
                }
            }
        }
        Document page = drawn(rows);
        assertThat(page.select("svg.treemap").first().select("text.name").eachText())
                .contains("birds ⤢", "fish ⤢")
                .anyMatch(name -> name.startsWith("birds small"));
        assertThat(page.select("svg.treemap").first().select("rect.c1, rect.c2"))
                .hasSize(24);
        assertThat(page.select("svg.treemap").first().select("title").eachText())
                .contains("birds › birds small: birds small 0: 10");
    }

    @Test
    void groupsLeadToTheirLeavesAndBack() {
        Document page = drawn(tree(3, 20));
        assertThat(page.select("svg a[href^=#]"))
                .hasSize(3)
                .allMatch(link -> page.getElementById(link.attr("href").substring(1)) != null);
        assertThat(page.select("div.zoom a"))
                .hasSize(3)
                .allMatch(link -> page.getElementById(link.attr("href").substring(1)) != null);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void aLoopOfParentsEnds() {
        assertThat(drawn(List.of(row("a", "b", 3), row("b", "a", 4), row("c", "", 5)))
                        .select("svg.treemap"))
                .hasSize(1);
    }

    private static List<Row> tree(int groups, int leaves) {
        List<Row> rows = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            rows.add(row("group " + group, "", 0));
            for (int leaf = 0; leaf < leaves; leaf++) {
                rows.add(row("leaf " + group + "." + leaf, "group " + group, 100 - leaf));
            }
        }
        return rows;
    }

    private static Row row(String name, String above, int size) {
        return new Row(
                name, "" + size, "", above, "", List.of(new Cell(above, false, 0), new Cell("" + size, true, size)));
    }

    private static Document drawn(List<Row> rows) {
        Picture picture = new Picture(Picture.TREEMAP, "Tree", "", List.of("Name", "Part of", "Size"), rows);
        return Jsoup.parse(Charts.draw(picture, "picture-1", MESSAGES));
    }
}
