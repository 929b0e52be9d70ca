package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.substance.LicenseMentions;
import io.github.datacard.vocabulary.Learned;
import java.util.List;
import java.util.stream.Stream;

/** {@code license-prose-differs}: the prose on the license names one that is not among those of the dataset. */
final class LicenseProseDiffers implements Rule<Subject> {
    private static final String OTHER = "other";

    private final Learned<LicenseMentions> mentions = new Learned<>(LicenseMentions::new);

    /** Whether an id names a family of licenses, such as {@code cc}, of which another one is a member. */
    private static boolean isFamily(String id, String named) {
        return id.indexOf('-') < 0 && named.startsWith(id) && named.length() > id.length();
    }

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<String> own = subject.descriptor().texts(Paths.LICENSE_ID);
        List<String> notes = subject.descriptor().texts(Paths.LICENSE_NOTES);
        if (own.isEmpty() || own.contains(OTHER) || notes.isEmpty()) {
            return Stream.empty();
        }
        LicenseMentions mentions = this.mentions.from(subject.vocabulary());
        return notes.stream()
                .flatMap(text -> mentions.in(text).only().stream())
                .filter(named -> own.stream().noneMatch(id -> named.equals(id) || isFamily(id, named)))
                .map(named -> r.at(Paths.LICENSE_NOTES)
                        .about(Paths.LICENSES)
                        .say(
                                "The license is said to be " + String.join(", ", own) + ", but this text names "
                                        + named,
                                "Correct the one that is wrong. If both hold, list both below licenses, each with "
                                        + "applies_to."));
    }
}
