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
public record Judgement(Verdict verdict, String reason, List<String> duties) {
    static final Comparator<Judgement> BEST_FIRST = Comparator.comparing(Judgement::verdict);

    static Judgement of(Verdict verdict, String reason) {
        return new Judgement(verdict, reason, List.of());
    }

    /** Allowed, on conditions if anything is demanded. */
    static Judgement allowed(String reason, List<String> duties) {
        return new Judgement(duties.isEmpty() ? Verdict.ALLOWED : Verdict.WITH_CONDITIONS, reason, duties);
    }

    /** What holds when both licenses have to be kept. */
    Judgement and(Judgement other) {
        Judgement worse = BEST_FIRST.compare(this, other) >= 0 ? this : other;
        return new Judgement(
                worse.verdict,
                worse.reason,
                worse.verdict == Verdict.WITH_CONDITIONS
                        ? Stream.concat(duties.stream(), other.duties.stream())
                                .distinct()
                                .toList()
                        : List.of());
    }

    /** What holds for those who may choose. */
    Judgement or(Judgement other) {
        return BEST_FIRST.compare(this, other) <= 0 ? this : other;
    }
}
