package io.github.datacard.workspace;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Envelope;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Finds the profiles that a build or a descriptor names. */
public final class ProfileNames {
    private final Vocabulary vocabulary;

    public ProfileNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The profiles that a build names.
     *
     * @throws DatacardException if there is none of one of these names
     */
    public List<Profile> configured(List<String> names) {
        return names.stream()
                .map(name -> vocabulary
                        .profile(name)
                        .orElseThrow(() -> new DatacardException(isNot(name) + ". " + remedy(name))))
                .toList();
    }

    /** The profiles that a descriptor names; a name that nobody has is a finding. */
    public List<Profile> namedBy(Descriptor descriptor, Findings findings) {
        List<Profile> profiles = new ArrayList<>();
        for (Envelope.Named name : descriptor.envelope().profiles()) {
            vocabulary
                    .profile(name.name())
                    .ifPresentOrElse(
                            profiles::add,
                            () -> findings.add(
                                    ReadingRule.UNKNOWN_PROFILE,
                                    name.location(),
                                    isNot(name.name()),
                                    remedy(name.name())));
        }
        return profiles;
    }

    private String isNot(String name) {
        return vocabulary
                .profile(Profile.nameOf(name))
                .map(known -> "There is no version \""
                        + name.substring(known.id().length() + 1) + "\" of the profile " + known.id())
                .orElse("There is no profile \"" + name + "\"");
    }

    private String remedy(String name) {
        return vocabulary
                .profile(Profile.nameOf(name))
                .map(known -> "Write " + known.reference() + ", or " + known.id() + " for whichever version there is.")
                .orElseGet(() ->
                        Nearest.hint(Profile.nameOf(name), vocabulary.profiles().keySet())
                                + "Profiles are: "
                                + String.join(", ", vocabulary.profiles().keySet()) + ".");
    }
}
