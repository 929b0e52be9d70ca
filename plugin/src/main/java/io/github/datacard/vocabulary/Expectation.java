package io.github.datacard.vocabulary;

import io.github.datacard.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A rule that is data alone: what a descriptor that says one thing is expected to say as well. A stated gap meets an
 * expectation, for it gives readers as much as anybody knows.
 *
 * @param id its name: that of the rule, unless the rule has several
 * @param rule the rule's id
 * @param severity how severe it is that an expectation is not met, if not as the guide of the rule says
 * @param when the condition under which it is expected; empty for always
 * @param unless the condition that lifts it; empty for none
 * @param each the list whose items are expected to answer; empty if the descriptor is
 * @param where what holds for the items that are meant, with paths from the item on
 * @param several whether a list of one item is let off
 * @param asks what is expected: of each list at least one path is answered; with {@code each}, paths from the item on
 * @param remedy how to meet it, where naming the fields is not enough; may be empty
 * @param says why it is expected, the beginning of a sentence that goes on with what is missing
 */
public record Expectation(
        String id,
        String rule,
        Optional<Severity> severity,
        String when,
        String unless,
        String each,
        Optional<Condition.Test> where,
        boolean several,
        List<List<String>> asks,
        String remedy,
        String says) {
    /** A path from the top on, for a path from an item on. */
    public String path(String asked) {
        return each.isEmpty() ? asked : each + "." + asked;
    }
}
