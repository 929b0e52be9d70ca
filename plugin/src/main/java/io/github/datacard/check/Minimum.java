package io.github.datacard.check;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a profile has to be answered.
 *
 * @param profile the profile's name; empty for all that have no minimum of their own
 * @param section a section of the vocabulary, of whose questions only this is asked; empty for all
 * @param percent the least share of answered questions
 */
record Minimum(String profile, String section, int percent) {
    private static final String SETTING = "datacard.minCompleteness";
    private static final Pattern FORM = Pattern.compile("(?:([\\w.@-]+)(?:/([\\w-]+))?\\s*[=:]\\s*)?(\\d{1,3})");

    /**
     * Reads {@code 50}, {@code baseline=80} or {@code baseline/people=50}.
     *
     * @throws DatacardException if it is none of these
     */
    static Minimum parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || Integer.parseInt(form.group(3)) > 100) {
            throw new DatacardException(SETTING
                    + " is a percentage from 0 to 100, such as 50, baseline=80 or baseline/people=50, not \"" + text
                    + "\".");
        }
        return new Minimum(orEmpty(form.group(1)), orEmpty(form.group(2)), Integer.parseInt(form.group(3)));
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }

    /** Refuses names that the vocabulary does not know. */
    void requireKnown(Vocabulary vocabulary) {
        if (!profile.isEmpty() && vocabulary.profile(profile).isEmpty()) {
            throw unknown("profile", profile, vocabulary.profiles().keySet());
        }
        if (!section.isEmpty() && vocabulary.section(section).isEmpty()) {
            throw unknown(
                    "section",
                    section,
                    vocabulary.sections().stream().map(Section::id).toList());
        }
    }

    private static DatacardException unknown(String what, String name, Collection<String> known) {
        return new DatacardException(SETTING + ": there is no " + what + " \"" + name + "\". "
                + Nearest.hint(name, known) + "Known are: " + String.join(", ", known) + ".");
    }

    /** Whether it names this profile. */
    boolean names(Profile other) {
        return profile.equals(other.id()) || profile.equals(other.reference());
    }
}
