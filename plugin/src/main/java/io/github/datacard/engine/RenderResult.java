package io.github.datacard.engine;

import io.github.datacard.diagnostic.Finding;
import java.nio.file.Path;
import java.util.List;

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
 */
public record RenderResult(
        int descriptors,
        Path catalog,
        List<Path> cards,
        List<String> skipped,
        List<String> losses,
        int errors,
        List<Finding> failures) {}
