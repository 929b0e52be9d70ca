package io.github.datacard.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What changed since an earlier audit.
 *
 * @param before figures of the earlier one
 * @param added cards that are new
 * @param gone cards that are no longer there
 * @param better cards with a higher score
 * @param worse cards with a lower score
 * @param changes the largest changes
 */
public record AuditComparison(AuditReport before, int added, int gone, int better, int worse, List<Change> changes) {
    private static final int MOST_CHANGES = 20;

    /** A card whose score changed. */
    public record Change(String name, int before, int after) {
        /** By how much. */
        public int getBy() {
            return after - before;
        }
    }

    /** Compares cards, as they come, with the scores of an earlier audit: of each card a number of 64 bits is kept. */
    public static final class Earlier {
        private static final Comparator<Change> LARGEST = Comparator.comparingInt(
                        (Change change) -> Math.abs(change.getBy()))
                .reversed()
                .thenComparing(Change::name);

        private long[] known = new long[1024];
        private int count;
        private boolean sorted;
        private int met;
        private int added;
        private int better;
        private int worse;
        private final PriorityQueue<Change> changes = new PriorityQueue<>(LARGEST.reversed());

        /** Adds a card of the earlier audit. */
        public void add(CardRow row) {
            if (row.isMeasured()) {
                known = count == known.length ? Arrays.copyOf(known, count * 2) : known;
                known[count++] = key(row.name()) | row.score();
            }
        }

        /** Takes a card of the audit of today. */
        public void meet(CardRow row) {
            if (!row.isMeasured()) {
                return;
            }
            if (!sorted) {
                Arrays.parallelSort(known, 0, count);
                sorted = true;
            }
            int at = Arrays.binarySearch(known, 0, count, key(row.name()));
            int place = at < 0 ? -at - 1 : at;
            boolean found = place < count && (known[place] & ~0x7fL) == key(row.name());
            if (!found) {
                added++;
                return;
            }
            met++;
            int before = (int) (known[place] & 0x7f);
            better += row.score() > before ? 1 : 0;
            worse += row.score() < before ? 1 : 0;
            if (row.score() != before) {
                changes.add(new Change(row.name(), before, row.score()));
                if (changes.size() > MOST_CHANGES) {
                    changes.remove();
                }
            }
        }

        /** A score of 100 fits below the hash of a name. */
        private static long key(String name) {
            return Fingerprint.of(letters(name)).digest() & ~0x7fL;
        }

        /** Each character of a name counts. */
        private static String letters(String name) {
            StringBuilder out = new StringBuilder(name.length() * 2);
            name.chars()
                    .forEach(character ->
                            out.append((char) ('\u4e00' + character % 20000)).append(' '));
            return out.toString();
        }

        /** What changed. */
        public AuditComparison with(AuditReport before) {
            List<Change> largest = new ArrayList<>(changes);
            largest.sort(LARGEST);
            return new AuditComparison(before, added, count - met, better, worse, List.copyOf(largest));
        }
    }
}
