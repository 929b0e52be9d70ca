package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code shares-exceed-whole}: the shares of one distribution are more than all. Rounding to whole percents is fine. */
final class SharesExceedWhole implements Rule<Subject> {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return Stream.concat(
                subject.vocabulary().fields().stream()
                        .filter(field -> field.type() == FieldType.DISTRIBUTION)
                        .flatMap(field -> subject.descriptor().values(field.path()).stream()
                                .flatMap(value -> finding(field, (Value.Shares) value, r).stream())),
                Stream.concat(
                        Stream.of(Paths.LANGUAGE, Paths.CRAWL_DOMAINS)
                                .flatMap(path ->
                                        ofRecords(path, subject.descriptor().values(path), r).stream()),
                        ofRecords(Paths.LINEAGE, merged(subject), r).stream()));
    }

    /** Of other relations several may hold for the same items. */
    private static List<Value> merged(Subject subject) {
        return subject.descriptor().values(Paths.LINEAGE).stream()
                .filter(source -> source.text("relation").equals("merges"))
                .toList();
    }

    private static Optional<Finding> ofRecords(String path, List<Value> records, Report r) {
        List<BigDecimal> shares = records.stream()
                .flatMap(one -> one.texts("share").stream())
                .map(BigDecimal::new)
                .toList();
        return shares.isEmpty()
                ? Optional.empty()
                : finding(path, records.get(0).location(), shares, r);
    }

    private static Optional<Finding> finding(Field field, Value.Shares shares, Report r) {
        return finding(
                field.path(),
                shares.location(),
                shares.shares().stream()
                        .filter(Value.Share::percent)
                        .map(share -> new BigDecimal(share.amount()))
                        .toList(),
                r);
    }

    private static Optional<Finding> finding(String path, Location place, List<BigDecimal> shares, Report r) {
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rounding = new BigDecimal("0.5").multiply(BigDecimal.valueOf(shares.size()));
        return sum.compareTo(WHOLE.add(rounding)) <= 0
                ? Optional.empty()
                : Optional.of(r.at(place)
                        .about(path)
                        .say(
                                "The shares sum to " + sum.stripTrailingZeros().toPlainString() + "%",
                                "Correct the shares. If one item may count twice, write counts instead."));
    }
}
