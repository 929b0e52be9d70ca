package io.github.datacard.diff;

import io.github.datacard.descriptor.Count;
import io.github.datacard.vocabulary.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;

/** Compares figures as people write them: rounding, qualifiers and units are no difference. */
final class FigureComparison {
    private static final Set<FieldType> TYPES =
            Set.of(FieldType.COUNT, FieldType.NUMBER, FieldType.PERCENT, FieldType.BYTES);

    /** A figure with fewer digits says too little to be a rounded form of another. */
    private static final int FEWEST_DIGITS = 2;

    /** Sizes are typed with a unit, and the same data in other files takes a little more or less room. */
    private static final BigDecimal SIZE_TOLERANCE = new BigDecimal("0.005");

    private FigureComparison() {}

    static boolean compares(FieldType type) {
        return TYPES.contains(type);
    }

    /** Less than zero if the figure shrank, more if it grew, zero if both may be the same number. */
    static int compare(FieldType type, String before, String after) {
        if (before.equals(after)) {
            return 0;
        }
        if (type == FieldType.COUNT) {
            Optional<Count> old = Count.of(before);
            Optional<Count> now = Count.of(after);
            return old.isPresent() && now.isPresent() ? counts(old.get(), now.get()) : 1;
        }
        BigDecimal old = new BigDecimal(before);
        BigDecimal now = new BigDecimal(after);
        return (type == FieldType.BYTES ? isNear(old, now) : isRounded(old, now)) ? 0 : now.compareTo(old);
    }

    private static int counts(Count before, Count after) {
        return isCovered(before, after) || isCovered(after, before) ? 0 : Long.compare(after.value(), before.value());
    }

    /** Whether a qualified count may mean another. */
    private static boolean isCovered(Count rough, Count other) {
        if (rough.value() == other.value()) {
            return true;
        }
        BigDecimal unit = unit(rough.value());
        BigDecimal distance = BigDecimal.valueOf(other.value()).subtract(BigDecimal.valueOf(rough.value()));
        return switch (rough.qualifier()) {
            case EXACT -> false;
            case APPROXIMATE -> distance.abs().multiply(BigDecimal.valueOf(2)).compareTo(unit) <= 0;
            case AT_LEAST -> distance.signum() >= 0 && distance.compareTo(unit) < 0;
        };
    }

    /** The place of the last digit that was typed: 1090000 was rounded to ten thousands. */
    private static BigDecimal unit(long value) {
        BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return BigDecimal.ONE.movePointLeft(plain.scale());
    }

    private static boolean isRounded(BigDecimal a, BigDecimal b) {
        BigDecimal coarse = a.scale() <= b.scale() ? a : b;
        BigDecimal fine = a.scale() <= b.scale() ? b : a;
        return a.compareTo(b) == 0
                || (coarse.precision() >= FEWEST_DIGITS
                        && fine.setScale(coarse.scale(), RoundingMode.HALF_UP).compareTo(coarse) == 0);
    }

    private static boolean isNear(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().compareTo(a.max(b).multiply(SIZE_TOLERANCE)) <= 0;
    }
}
