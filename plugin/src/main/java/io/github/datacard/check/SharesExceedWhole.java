package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code shares-exceed-whole}: the shares of one distribution are more than all, or less without a name for the rest.
 * Rounding to whole percents is fine.
 */
final class SharesExceedWhole implements Rule<Subject> {
    private static final List<String> NAMES = List.of("ref", "tag", "domain", "description");
    private static final List<String> PROSE =
            List.of(Paths.SUMMARY, Paths.DESCRIPTION, Paths.OVERVIEW, Paths.COMPOSITION_NOTES);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return Stream.concat(
                subject.saidFields().stream()
                        .filter(field -> field.type() == FieldType.DISTRIBUTION)
                        .flatMap(field -> subject.descriptor().values(field.path()).stream()
                                .flatMap(value -> finding(field, (Value.Shares) value, subject, r).stream())),
                Stream.concat(
                        Stream.of(Paths.LANGUAGE, Paths.CRAWL_DOMAINS)
                                .flatMap(path ->
                                        ofRecords(path, subject.descriptor().values(path), subject, r).stream()),
                        ofRecords(Paths.LINEAGE, merged(subject), subject, r).stream()));
    }

    /** Whether a text has a phrase of a list. */
    private static boolean isSaid(Subject subject, String list) {
        return Claim.in(subject, PROSE, list).findAny().isPresent();
    }

    /** Of other relations several may hold for the same items. */
    private static List<Value> merged(Subject subject) {
        return subject.descriptor().values(Paths.LINEAGE).stream()
                .filter(source -> source.text("relation").equals("merges"))
                .toList();
    }

    /** Whether one of some names stands for what is left over. */
    private static boolean hasRest(Subject subject, Stream<String> names) {
        return names.anyMatch(name -> name.contains("|") || subject.isRest(name));
    }

    private static Optional<Finding> ofRecords(String path, List<Value> records, Subject subject, Report r) {
        List<BigDecimal> shares = records.stream()
                .flatMap(one -> one.texts("share").stream())
                .map(BigDecimal::new)
                .toList();
        boolean all = shares.size() == records.size()
                && !hasRest(
                        subject,
                        records.stream().flatMap(one -> NAMES.stream().flatMap(name -> one.texts(name).stream())));
        return shares.isEmpty()
                ? Optional.empty()
                : finding(path, records.get(0).location(), shares, all, r);
    }

    /** Items may have several labels, and some labels may be left out, if a text says so. */
    private static Optional<Finding> finding(Field field, Value.Shares shares, Subject subject, Report r) {
        List<BigDecimal> percents = shares.shares().stream()
                .filter(Value.Share::percent)
                .map(share -> new BigDecimal(share.amount()))
                .toList();
        boolean all = percents.size() == shares.shares().size()
                && !hasRest(subject, shares.shares().stream().map(Value.Share::name))
                && !isSaid(subject, "words-shown-part");
        return finding(field.path(), shares.location(), percents, all, r)
                .filter(found -> !isSaid(subject, "words-several"));
    }

    /** Whether all parts are there must be known to miss some of them. */
    private static Optional<Finding> finding(
            String path, Location place, List<BigDecimal> shares, boolean all, Report r) {
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rounding = new BigDecimal("0.5").multiply(BigDecimal.valueOf(shares.size()));
        String says = "The shares sum to " + sum.stripTrailingZeros().toPlainString() + "%";
        if (sum.compareTo(WHOLE.add(rounding)) > 0) {
            return Optional.of(r.at(place)
                    .about(path)
                    .say(says, "Correct the shares. If one item may count twice, write counts instead."));
        }
        return all && shares.size() > 1 && sum.compareTo(WHOLE.subtract(rounding.max(BigDecimal.ONE))) < 0
                ? Optional.of(r.at(place)
                        .about(path)
                        .as(path.equals(Paths.CRAWL_DOMAINS) ? Severity.INFO : Severity.WARNING)
                        .say(
                                says + ", and no part is named for the rest",
                                "Correct the shares, or add the rest with a name such as other or unknown."))
                : Optional.empty();
    }
}
