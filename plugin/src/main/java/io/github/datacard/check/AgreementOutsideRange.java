package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.ValueList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code agreement-outside-range}: a measure of agreement has a value that it cannot have, by the value list of measures. */
final class AgreementOutsideRange implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<ValueList.Value> measures =
                subject.vocabulary().list("agreement-measures").values();
        return subject.descriptor().values(Paths.AGREEMENT).stream()
                .flatMap(agreement -> measures.stream()
                        .filter(measure -> isNamed(measure, agreement.text("name")))
                        .findFirst()
                        .flatMap(measure -> finding(agreement, measure, r))
                        .stream());
    }

    private static boolean isNamed(ValueList.Value measure, String name) {
        List<String> words = List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1));
        return Stream.concat(Stream.of(measure.id()), measure.aliases().stream())
                .anyMatch(words::contains);
    }

    private static Optional<Finding> finding(Value agreement, ValueList.Value measure, Report r) {
        BigDecimal lowest = new BigDecimal(measure.attributes().get("lowest"));
        BigDecimal highest = new BigDecimal(measure.attributes().get("highest"));
        return agreement
                .at("value")
                .findFirst()
                .filter(Value.Scalar.class::isInstance)
                .flatMap(value -> number(((Value.Scalar) value).text())
                        .filter(number -> number.compareTo(lowest) < 0 || number.compareTo(highest) > 0)
                        .map(number -> r.at(value.location())
                                .about(Paths.AGREEMENT)
                                .say(
                                        "\"" + agreement.text("name") + "\" is said to be " + number.toPlainString()
                                                + ", but lies between " + lowest + " and " + highest,
                                        "Correct the number, or the name of the measure.")));
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
