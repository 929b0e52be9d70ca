package io.github.datacard.engine;

import io.github.datacard.diagnostic.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * What applying did.
 *
 * @param descriptors the number of descriptors that were found
 * @param written the cards that changed
 * @param unchanged the number of cards that were as they should be
 * @param skipped why cards were left out, one line for each
 * @param unshown what cards do not show, one line for each
 * @param findings what people have to decide before the other cards can be written, and what they should know
 * @param report the findings as lines for the console
 * @param blocked the number of cards that were not written because of findings
 */
public record ApplyResult(
        int descriptors,
        List<Written> written,
        int unchanged,
        List<String> skipped,
        List<String> unshown,
        List<Finding> findings,
        List<CheckResult.Line> report,
        int blocked) {
    /** A card that changed, with what changed in it. */
    public record Written(Path card, List<String> changes) {}
}
