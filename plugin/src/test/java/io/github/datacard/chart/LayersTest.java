package io.github.datacard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.chart.Layers.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Graphs stand in layers, each node before those that it leads to. */
class LayersTest {
    @Test
    void eachNodeStandsBeforeThoseThatItLeadsTo() {
        List<Edge> edges = List.of(edge("a", "b"), edge("b", "c"), edge("a", "c"), edge("d", "c"));
        Layers layers = layers(edges);
        assertThat(layers.depth()).isEqualTo(3);
        assertThat(edges).allMatch(edge -> layers.layerOf(edge.from()) < layers.layerOf(edge.to()));
        assertThat(layers.layerOf("d")).isEqualTo(1);
    }

    @Test
    void aLongEdgePassesThroughEachLayer() {
        assertThat(layers(List.of(edge("a", "b"), edge("b", "c"), edge("a", "c")))
                        .way(edge("a", "c")))
                .hasSize(3)
                .startsWith("a")
                .endsWith("c");
    }

    @Test
    void edgesThatNeedNotCrossDoNot() {
        Layers layers = layers(List.of(edge("a", "z"), edge("b", "y"), edge("c", "x")));
        assertThat(List.of("z", "y", "x")).isSortedAccordingTo(java.util.Comparator.comparingDouble(layers::placeOf));
        assertThat(layers.placeOf("a") < layers.placeOf("b")).isEqualTo(layers.placeOf("z") < layers.placeOf("y"));
    }

    @Test
    void aCycleHasALayout() {
        List<Edge> edges = List.of(edge("a", "b"), edge("b", "c"), edge("c", "a"), edge("a", "a"));
        Layers layers = layers(edges);
        assertThat(layers.depth()).isEqualTo(3);
        assertThat(layers.way(edge("c", "a"))).startsWith("c").endsWith("a");
    }

    @Test
    void noTwoNodesStandInOnePlace() {
        List<Edge> edges = IntStream.range(0, 200)
                .mapToObj(number -> edge("n" + number % 40, "n" + (number * 7 + 3) % 40))
                .toList();
        Layers layers = layers(edges);
        Set<String> places = new TreeSet<>();
        nodes(edges).forEach(node -> places.add(layers.layerOf(node) + " " + layers.placeOf(node)));
        assertThat(places).hasSize(nodes(edges).size());
    }

    private static Layers layers(List<Edge> edges) {
        return new Layers(nodes(edges), edges);
    }

    private static Set<String> nodes(List<Edge> edges) {
        Set<String> nodes = new TreeSet<>();
        new ArrayList<>(edges).forEach(edge -> nodes.addAll(List.of(edge.from(), edge.to())));
        return nodes;
    }

    private static Edge edge(String from, String to) {
        return new Edge(from, to);
    }
}
