package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.substance.PersonalData;
import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.Mention;
import java.util.stream.Stream;

/**
 * {@code personal-data-in-example}: an example shows what looks like data of a person, such as an e-mail or
 * postal address, a number of a phone, an account, a card or a passport.
 */
final class PersonalDataInExample implements Rule<Subject> {
    private static final int SHORT = 24;

    private final Learned<PersonalData> personal = new Learned<>(PersonalData::new);

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.descriptor().values(Paths.EXAMPLES).stream()
                .flatMap(examples -> Stream.of("typical", "atypical").flatMap(examples::at))
                .flatMap(Value::flat)
                .filter(Value.Scalar.class::isInstance)
                .map(Value.Scalar.class::cast)
                .flatMap(value -> personal.from(subject.vocabulary()).in(value.text()).stream()
                        .map(found -> finding(value, found, r)));
    }

    private static Finding finding(Value.Scalar value, PersonalData.Found found, Report r) {
        return r.at(value.location())
                .about(Paths.EXAMPLES)
                .pointing(new Mention(found.text(), found.start()), value.text())
                .say(
                        "This example seems to show " + found.kind().says() + ": \"" + masked(found.text()) + "\"",
                        "Take another item, or replace it by one that is invented and says so, such as"
                                + " name@example.org.");
    }

    /** What reports quote must not spread it. */
    private static String masked(String text) {
        String line = text.replaceAll("\\s+", " ");
        String start = line.substring(0, Math.min(3, line.length()));
        return start + "…" + (line.length() > SHORT ? " (" + line.length() + " characters)" : "");
    }
}
