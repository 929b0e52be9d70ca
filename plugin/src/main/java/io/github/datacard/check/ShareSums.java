package io.github.datacard.check;

import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code shares-exceed-whole}: the shares of one distribution are more than all. Rounding to whole percents is fine. */
final class ShareSums implements Rule {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.vocabulary().fields().stream()
                .filter(field -> field.type() == FieldType.DISTRIBUTION)
                .flatMap(field -> subject.descriptor().values(field.path()).stream()
                        .flatMap(value -> finding(field, (Value.Shares) value).stream()));
    }

    private static Optional<Finding> finding(Field field, Value.Shares shares) {
        BigDecimal sum = shares.shares().stream()
                .filter(Value.Share::percent)
                .map(share -> new BigDecimal(share.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rounding = new BigDecimal("0.5")
                .multiply(BigDecimal.valueOf(shares.shares().size()));
        return sum.compareTo(WHOLE.add(rounding)) <= 0
                ? Optional.empty()
                : Optional.of(Finding.of(
                                Severity.ERROR,
                                "shares-exceed-whole",
                                shares.location(),
                                "The shares sum to " + sum.stripTrailingZeros().toPlainString() + "%",
                                "Correct the shares. If one item may count twice, write counts instead.")
                        .about(field.path()));
    }
}
