package io.github.datacard.engine;

import io.github.datacard.publish.DestinationKind;
import io.github.datacard.publish.PublishPlaces;
import io.github.datacard.publish.PublishedKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to publish.
 *
 * @param to the kinds of places, in the order in which they are reached
 * @param content what; of each kind of place its own default where nothing is given
 * @param places where
 * @param dryRun whether to show what would change, and change nothing
 * @param edits what becomes of cards that were edited where they were published
 * @param committed whether all that is read has to be committed
 * @param message the first line of commits; our own where none is given
 * @param release what changes since the last release ask for, if anything does
 * @param since an earlier state since which pages of sites describe what changed
 * @param version the version of the program
 */
public record PublishRequest(
        List<DestinationKind> to,
        List<PublishedKind> content,
        PublishPlaces places,
        boolean dryRun,
        Edits edits,
        boolean committed,
        Optional<String> message,
        Optional<ReleaseRules> release,
        Optional<EarlierState> since,
        String version) {
    /** What goes to places of a kind; the Hub shows no sites. */
    Set<PublishedKind> contentFor(DestinationKind family) {
        if (content.isEmpty()) {
            return EnumSet.of(family == DestinationKind.FOLDER ? PublishedKind.SITE : PublishedKind.CARD);
        }
        Set<PublishedKind> chosen = EnumSet.copyOf(content);
        if (family == DestinationKind.HUB) {
            chosen.remove(PublishedKind.SITE);
        }
        return chosen;
    }
}
