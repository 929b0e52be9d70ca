package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code split-bytes-add-up}: the sizes of all splits, or of all listed files, and that of the whole differ by more than
 * packing explains.
 */
final class SplitBytesAddUp implements Rule<Subject> {
    private static final BigDecimal FACTOR = BigDecimal.valueOf(20);

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        return Stream.concat(
                        compare(
                                "The splits",
                                descriptor.texts(Paths.SPLIT_BYTES),
                                descriptor.values(Paths.SPLITS).size(),
                                descriptor,
                                r),
                        compare(
                                "The listed files",
                                descriptor.texts(Paths.FILE_BYTES),
                                Integer.MAX_VALUE,
                                descriptor,
                                r))
                .limit(1);
    }

    private static Stream<Finding> compare(String parts, List<String> bytes, int all, Descriptor descriptor, Report r) {
        List<BigDecimal> sizes = bytes.stream().map(BigDecimal::new).toList();
        BigDecimal sum = sizes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sizes.isEmpty() || sum.signum() == 0
                ? Stream.empty()
                : descriptor.values(Paths.SIZE_BYTES).stream()
                        .filter(Value.Scalar.class::isInstance)
                        .filter(size -> differs(new BigDecimal(((Value.Scalar) size).text()), sum, sizes.size() == all))
                        .map(size -> r.at(size.location())
                                .about(Paths.SIZE_BYTES)
                                .say(
                                        parts + " have " + sum.toPlainString() + " bytes together, but the whole"
                                                + " dataset has " + ((Value.Scalar) size).text(),
                                        "Correct one of the sizes or its unit."));
    }

    /** The whole is at least what its parts are, and not many times that. */
    private static boolean differs(BigDecimal whole, BigDecimal sum, boolean all) {
        return whole.multiply(FACTOR).compareTo(sum) < 0
                || (all && sum.multiply(FACTOR).compareTo(whole) < 0);
    }
}
