package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code result-outside-interval}: a result lies outside of its own interval, or the interval ends before it begins. */
final class ResultOutsideInterval implements Rule<Subject> {
    private static final List<String> RESULTS = List.of(Paths.RESULTS, Paths.SUBGROUP_RESULTS);

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return RESULTS.stream()
                .flatMap(path -> subject.descriptor().values(path).stream()
                        .flatMap(result -> finding(path, result, r).stream()));
    }

    private static Optional<Finding> finding(String path, Value result, Report r) {
        Optional<BigDecimal> value = number(result, "value");
        Optional<BigDecimal> low = number(result, "low");
        Optional<BigDecimal> high = number(result, "high");
        boolean turned = low.isPresent()
                && high.filter(end -> end.compareTo(low.get()) < 0).isPresent();
        boolean outside = value.isPresent()
                && (low.filter(begin -> begin.compareTo(value.get()) > 0).isPresent()
                        || high.filter(end -> end.compareTo(value.get()) < 0).isPresent());
        String interval = "from " + low.map(BigDecimal::toPlainString).orElse("…") + " to "
                + high.map(BigDecimal::toPlainString).orElse("…");
        return turned || outside
                ? Optional.of(r.at(result.at(turned ? "low" : "value")
                                .findFirst()
                                .orElse(result)
                                .location())
                        .about(path)
                        .say(
                                turned
                                        ? "The interval of a result goes " + interval
                                        : "The result " + value.orElseThrow().toPlainString()
                                                + " lies outside of its interval " + interval,
                                "Correct the numbers; all three are in the unit of the metric."))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(Value result, String member) {
        try {
            return Optional.of(result.text(member))
                    .filter(text -> !text.isEmpty())
                    .map(BigDecimal::new);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
