package io.github.datacard.engine;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.exchange.DatasetLosses;
import io.github.datacard.findings.ShownPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What rendering made.
 *
 * @param descriptors the number of descriptors that were found
 * @param catalog the catalog's page
 * @param cards the cards
 * @param skipped why datasets were left out, one line for each
 * @param losses what formats did not hold, one line for each format and reason
 * @param errors the number of errors that a check would report
 * @param failures what could not be rendered
 * @param report the list of datasets as a part of a page elsewhere, by the way from there to the output folder
 */
public record RenderResult(
        int descriptors,
        Path catalog,
        List<Path> cards,
        List<String> skipped,
        List<String> losses,
        int errors,
        List<Finding> failures,
        UnaryOperator<String> report) {
    /** More cards are counted instead of named. */
    private static final int MOST_NAMED = 10;

    /** Where to look, a line for each place. */
    public List<String> places(ShownPaths paths) {
        if (cards.isEmpty()) {
            return List.of();
        }
        Stream<String> named = cards.size() <= MOST_NAMED
                ? cards.stream().map(card -> "Card: " + paths.of(card))
                : Stream.of("Cards: " + cards.size() + ", each in a folder beside the catalog");
        Stream<String> lost = losses.isEmpty()
                ? Stream.empty()
                : Stream.of("What formats do not hold, in short: " + DatasetLosses.FILE + " beside the card");
        return Stream.concat(Stream.concat(named, lost), Stream.of("Open in a browser: " + paths.of(catalog)))
                .toList();
    }
}
