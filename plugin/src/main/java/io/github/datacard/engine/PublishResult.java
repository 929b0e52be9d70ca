package io.github.datacard.engine;

import java.util.List;

/**
 * What publishing did.
 *
 * @param descriptors the number of descriptors that were found
 * @param report lines for people, in their order
 * @param published how many publications were sent, or would be
 * @param unchanged how many were there already
 * @param refused how many stayed here because of what they are or of what is there; at least one fails the run
 * @param failed how many could not be sent for reasons outside of the datasets
 * @param requests how many requests went to the Hub
 */
public record PublishResult(
        int descriptors,
        List<CheckResult.Line> report,
        int published,
        int unchanged,
        int refused,
        int failed,
        int requests) {
    /** All of it in one line. */
    public String summary(boolean dryRun) {
        String line = (dryRun ? "Would publish " : "Published ") + published + ", unchanged " + unchanged;
        return line
                + (refused > 0 ? ", not published " + refused : "")
                + (failed > 0 ? ", failed " + failed : "")
                + (requests > 0 ? "; " + requests + (requests == 1 ? " request" : " requests") + " to the Hub" : "")
                + ".";
    }
}
