package io.github.datacard.check;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;

/** What a check is asked to do. */
public final class CheckSettings {
    /** The day of a run whose result does not depend on the day: rules that ask for it stay silent. */
    public static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    /** How texts of findings write an option. */
    private static final String PROPERTY = "-Ddatacard.";

    private final GapPolicy gaps;
    private final List<Minimum> minimums;
    private final Severities severities;
    private final LocalDate today;
    private final String optionPrefix;

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
        this(gaps, minimums.stream().map(Minimum::parse).toList(), Severities.parse(severities), today, PROPERTY);
    }

    private CheckSettings(
            GapPolicy gaps, List<Minimum> minimums, Severities severities, LocalDate today, String optionPrefix) {
        this.gaps = gaps;
        this.minimums = minimums;
        this.severities = severities;
        this.today = today;
        this.optionPrefix = optionPrefix;
    }

    /** The same where options are written with another prefix than properties of Maven. */
    public CheckSettings writingOptions(String prefix) {
        return new CheckSettings(gaps, minimums, severities, today, prefix);
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

    /** The finding with the severity that the build gives to its rule, in the words of whoever runs the check. */
    public Finding weighed(Finding finding) {
        Finding weighed = severities.applied(finding);
        return optionPrefix.equals(PROPERTY) || !finding.remedy().contains(PROPERTY)
                ? weighed
                : weighed.saying(weighed.message(), weighed.remedy().replace(PROPERTY, optionPrefix));
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
