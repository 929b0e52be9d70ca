package io.github.datacard.page;

import io.github.datacard.document.Document;
import io.github.datacard.json.JsonText;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the catalog says of datasets that stand side by side: the head and the overview of their pages, and how much of
 * each section is answered. It is cut into pieces, which are loaded when somebody compares.
 */
final class Comparison {
    /** How many datasets one piece holds. */
    static final int TOGETHER = 100;

    private static final String BETWEEN = " · ";

    private final Messages messages;
    private final List<List<Line>> datasets = new ArrayList<>();

    Comparison(Messages messages) {
        this.messages = messages;
    }

    private record Line(String label, String text) {}

    /** Adds a dataset; they come in the order of the list. */
    void add(Document document) {
        datasets.add(Stream.of(
                        document.glance().stream().map(line -> new Line(line.label(), join(line.values()))),
                        document.topics().stream()
                                .map(topic -> new Line(
                                        topic.label(),
                                        join(topic.points().stream()
                                                .map(Document.Point::text)
                                                .toList()))),
                        document.coverage().stream()
                                .filter(section -> section.answered() + section.gaps() + section.open() > 0)
                                .map(this::coverage))
                .flatMap(lines -> lines)
                .toList());
    }

    /** Texts of several parts, such as licenses, have a line each. */
    private static String join(List<String> texts) {
        return String.join(texts.stream().anyMatch(text -> text.contains(BETWEEN)) ? "\n" : BETWEEN, texts);
    }

    private Line coverage(Document.Coverage section) {
        int asked = section.answered() + section.gaps() + section.open();
        return new Line(
                messages.say("catalog.compare.section", messages.translated(section.title())),
                messages.say("gaps.frequent.of", section.answered(), asked));
    }

    int pieces() {
        return (datasets.size() + TOGETHER - 1) / TOGETHER;
    }

    /** A piece as the script of the catalog reads it. Labels stand once, and lines name them by their numbers. */
    Map<String, Object> piece(int number) {
        List<List<Line>> some = datasets.subList(number * TOGETHER, Math.min(datasets.size(), (number + 1) * TOGETHER));
        Map<String, Integer> labels = new LinkedHashMap<>();
        List<Object> rows = some.stream()
                .<Object>map(lines -> lines.stream()
                        .map(line -> List.of(labels.computeIfAbsent(line.label(), first -> labels.size()), line.text()))
                        .collect(Collectors.toList()))
                .toList();
        return JsonText.ordered("piece", number, "labels", List.copyOf(labels.keySet()), "datasets", rows);
    }
}
