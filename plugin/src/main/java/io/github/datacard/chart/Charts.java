package io.github.datacard.chart;

import io.github.datacard.document.Picture;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Draws pictures from their tables. */
public final class Charts {
    private Charts() {}

    /**
     * A picture as an SVG element for a page.
     *
     * @param picture what to draw
     * @param id a name that is unique in the page
     * @param messages what pictures say
     */
    public static String draw(Picture picture, String id, Messages messages) {
        Drawing drawing = drawing(picture, id, messages);
        List<Object> attributes = new ArrayList<>(List.of(
                "class", "chart " + picture.kind(),
                "role", drawing.content().stream().anyMatch(Charts::leads) ? "group" : "img",
                "aria-labelledby", id + "-title " + id + "-desc"));
        attributes.addAll(drawing.frame());
        List<Element> content = new ArrayList<>(List.of(
                Element.of("title", "id", id + "-title").saying(picture.title()),
                Element.of("desc", "id", id + "-desc").saying(drawing.says())));
        content.addAll(drawing.content());
        return Element.of("svg", attributes.toArray()).with(content).written() + zooms(picture, id, messages);
    }

    /** What holds links is no single image for those who cannot see it. */
    private static boolean leads(Element element) {
        return element.name().equals("a") || element.children().stream().anyMatch(Charts::leads);
    }

    /** Parts of a map, drawn larger; they are seen where a link leads to them. */
    private static String zooms(Picture picture, String id, Messages messages) {
        List<Picture> zooms = picture.kind().equals(Picture.TREEMAP) ? Treemap.zooms(picture) : List.of();
        StringBuilder out = new StringBuilder();
        for (int zoom = 1; zooms.size() > 1 && zoom <= zooms.size(); zoom++) {
            String place = id + "-zoom-" + zoom;
            out.append(Element.of("p", "class", "back")
                            .with(
                                    Element.of("strong")
                                            .saying(zooms.get(zoom - 1).title() + " "),
                                    Element.of("a", "href", "#" + id + "-title")
                                            .saying(messages.say("chart.treemap.back")))
                            .written()
                            .replaceFirst("^", Matcher.quoteReplacement("<div class=\"zoom\" id=\"" + place + "\">")))
                    .append(draw(zooms.get(zoom - 1), place, messages))
                    .append("</div>");
        }
        return out.toString();
    }

    private static Drawing drawing(Picture picture, String id, Messages messages) {
        return switch (picture.kind()) {
            case Picture.RANKS -> RankChart.of(picture, messages);
            case Picture.FUNNEL -> Funnel.of(picture, messages);
            case Picture.TREEMAP -> Treemap.of(picture, messages, id);
            case Picture.GRID -> HeatMap.of(picture, messages);
            case Picture.TIMELINE -> Timeline.of(picture, messages);
            case Picture.LINEAGE -> LineageGraph.of(picture, messages);
            case Picture.STACK -> StackChart.of(picture);
            case Picture.SPREAD -> BoxPlot.of(picture);
            case Picture.HISTOGRAM -> Histogram.of(picture);
            case Picture.DOTS -> DotPlot.of(picture, messages);
            case Picture.LADDER -> Ladder.of(picture, messages);
            case Picture.RATIOS -> RatioChart.of(picture, messages);
            default -> BarChart.of(picture, messages);
        };
    }
}
