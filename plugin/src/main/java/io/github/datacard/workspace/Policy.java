package io.github.datacard.workspace;

import io.github.datacard.audience.Audience;
import io.github.datacard.check.CheckSettings;
import java.util.List;
import java.util.Optional;

/**
 * What a run asks of datasets.
 *
 * @param profiles names of profiles that datasets have to satisfy, unless they name their own
 * @param reportProfiles names of profiles that only report
 * @param audience who will see the result
 * @param settings what the rules are asked to do
 * @param data what may be seen of the data
 * @param cards what becomes of cards without a descriptor
 */
public record Policy(
        List<String> profiles,
        List<String> reportProfiles,
        Audience audience,
        CheckSettings settings,
        DataAccess data,
        LoneCards cards) {
    /** The same for everybody, and for datasets that have a descriptor. */
    public Policy toThePublic() {
        return new Policy(profiles, reportProfiles, Audience.PUBLIC, settings, data, LoneCards.IGNORED);
    }

    /** The same where options are written with another prefix than properties of Maven. */
    public Policy writingOptions(String prefix) {
        return new Policy(profiles, reportProfiles, audience, settings.writingOptions(prefix), data, cards);
    }

    /** The same for data that cannot be measured, since it is not here. */
    public Policy withoutMeasuring() {
        return new Policy(
                profiles,
                reportProfiles,
                audience,
                settings,
                new DataAccess(data.mode(), data.digestLimit(), Optional.empty()),
                cards);
    }
}
