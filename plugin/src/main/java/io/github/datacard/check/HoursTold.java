package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.evidence.Rounding;
import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.Mention;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many hours there are, as the summary tells, against the field that says so, by the value list {@code figure-words}. */
final class HoursTold {
    private static final Learned<HoursTold> KNOWN = new Learned<>(HoursTold::new);

    /** How far a number may be off that leaves out what is below an hour, as a share of all. */
    private static final double SLACK = 0.02;

    private final Pattern told;
    private final Pattern part;
    private final Rounding rounding;

    private HoursTold(Vocabulary vocabulary) {
        ValueList words = vocabulary.list("figure-words");
        this.rounding = Rounding.of(vocabulary);
        this.told = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}.,~:/-])(\\d{1,3}(?:,\\d{3})+|\\d{1,6}(?:\\.\\d{1,2})?) "
                + words.anyOf("hours") + "(?![\\p{L}\\p{N}-]| (?:" + words.anyOf("rate") + ")\\b)");
        this.part = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + words.anyOf("part") + "\\s*$");
    }

    static Stream<Finding> in(Subject subject, Report r) {
        List<Value> stated = subject.descriptor().values(Paths.HOURS);
        return stated.size() == 1 && stated.get(0) instanceof Value.Scalar hours
                ? KNOWN.from(subject.vocabulary()).differing(subject, hours, r)
                : Stream.empty();
    }

    private Stream<Finding> differing(Subject subject, Value.Scalar hours, Report r) {
        String summary = subject.descriptor().text(Paths.SUMMARY);
        List<MatchResult> all = told.matcher(summary).results().limit(2).toList();
        return all.size() != 1 || !hours.text().matches("\\d{1,9}(\\.\\d{1,6})?")
                ? Stream.empty()
                : all.stream()
                        .filter(one -> !rounding.isBefore(one.start(), summary))
                        .filter(one ->
                                !part.matcher(summary.substring(0, one.start())).find())
                        .filter(one -> isOther(one.group(1), hours.text()))
                        .map(one -> r.at(Paths.SUMMARY)
                                .about(Paths.SUMMARY)
                                .pointing(new Mention(one.group(), one.start()), summary)
                                .say(
                                        "Here it says \"" + one.group() + "\", but line "
                                                + hours.location().line() + " says " + hours.text(),
                                        "Correct the number that is wrong, or say what each of them counts."));
    }

    private static boolean isOther(String told, String stated) {
        double one = Double.parseDouble(told.replace(",", ""));
        double other = Double.parseDouble(stated);
        return Math.abs(one - other) > Math.max(1, SLACK * other);
    }
}
