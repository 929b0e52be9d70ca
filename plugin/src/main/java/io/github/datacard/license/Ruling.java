package io.github.datacard.license;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A verdict with its reason.
 *
 * @param verdict the verdict
 * @param reason why, as half a sentence about the licenses
 * @param duties what is demanded, in words; empty unless the verdict is on conditions
 */
public record Ruling(Permission verdict, String reason, List<String> duties) {
    static final Comparator<Ruling> BEST_FIRST = Comparator.comparing(Ruling::verdict);

    static Ruling of(Permission verdict, String reason) {
        return new Ruling(verdict, reason, List.of());
    }

    /** Allowed, on conditions if anything is demanded. */
    static Ruling allowed(String reason, List<String> duties) {
        return new Ruling(duties.isEmpty() ? Permission.ALLOWED : Permission.WITH_CONDITIONS, reason, duties);
    }

    /** What holds when both licenses have to be kept. */
    Ruling and(Ruling other) {
        Ruling worse = BEST_FIRST.compare(this, other) >= 0 ? this : other;
        return new Ruling(
                worse.verdict,
                worse.reason,
                worse.verdict == Permission.WITH_CONDITIONS
                        ? Stream.concat(duties.stream(), other.duties.stream())
                                .distinct()
                                .toList()
                        : List.of());
    }

    /** What holds for those who may choose. */
    Ruling or(Ruling other) {
        return BEST_FIRST.compare(this, other) <= 0 ? this : other;
    }
}
