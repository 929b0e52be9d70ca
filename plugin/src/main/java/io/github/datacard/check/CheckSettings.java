package io.github.datacard.check;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;

/** What a check is asked to do. */
public final class CheckSettings {
    /** The day of a run whose result does not depend on the day: rules that ask for it stay silent. */
    public static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    private final GapPolicy gaps;
    private final List<Minimum> minimums;
    private final Severities severities;
    private final LocalDate today;

    /**
     * Settings.
     *
     * @param gaps what a stated gap of a required question is worth
     * @param minimums the least completeness in percent: of all profiles ({@code 50}), of one ({@code baseline=80}), or
     *     of a section in it ({@code baseline/people=50})
     * @param severities severities of rules, such as {@code too-long=warning}
     * @param today the day that dates are compared with
     * @throws io.github.datacard.diagnostic.DatacardException if one of them has another form
     */
    public CheckSettings(GapPolicy gaps, List<String> minimums, List<String> severities, LocalDate today) {
        this.gaps = gaps;
        this.minimums = minimums.stream().map(Minimum::parse).toList();
        this.severities = Severities.parse(severities);
        this.today = today;
    }

    /**
     * The same settings, which name nothing that the vocabulary does not know.
     *
     * @throws io.github.datacard.diagnostic.DatacardException if they do
     */
    public CheckSettings known(Vocabulary vocabulary) {
        minimums.forEach(minimum -> minimum.requireKnown(vocabulary));
        severities.requireKnown(vocabulary);
        return this;
    }

    /** The finding with the severity that the build gives to its rule. */
    public Finding weighed(Finding finding) {
        return severities.applied(finding);
    }

    /** What a stated gap of a required question is worth. */
    GapPolicy gaps() {
        return gaps;
    }

    List<Minimum> minimums() {
        return minimums;
    }

    /** Whether the run knows the day. */
    boolean knowsToday() {
        return !today.equals(NO_DAY);
    }

    /** The day that dates are compared with. */
    public LocalDate today() {
        return today;
    }
}
