package io.github.datacard.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final int CARDS = 3_000;

    /** A fingerprint is found by whichever of its pieces is the same. */
    @Test
    void cardsWhoseFingerprintsDifferInSevenBitsAreNearCopies() {
        Random random = new Random(3);
        CardRecords records = new CardRecords();
        for (int card = 0; card < CARDS; card++) {
            long print = random.nextLong();
            add(records, print, random.nextLong());
            add(records, changed(print, card % 8, random), random.nextLong());
        }
        Copies copies = new Copies(records).find();
        assertThat(copies.same()).isZero();
        assertThat(copies.joined()).isEqualTo(CARDS);
        for (int card = 0; card < CARDS; card++) {
            assertThat(copies.root(2 * card + 1)).isEqualTo(2 * card);
        }
    }

    @Test
    void cardsThatDifferInMoreAreNone() {
        Random random = new Random(4);
        CardRecords records = new CardRecords();
        for (int card = 0; card < CARDS; card++) {
            long print = random.nextLong();
            add(records, print, random.nextLong());
            add(records, changed(print, 8 + card % 8, random), random.nextLong());
        }
        assertThat(new Copies(records).find().joined()).isZero();
    }

    @Test
    void ofTooShortTextsOnlyTheSameAreCopies() {
        CardRecords records = new CardRecords();
        add(records, 0, 7);
        add(records, 0, 8);
        add(records, 0, 7);
        Copies copies = new Copies(records).find();
        assertThat(copies.same()).isEqualTo(1);
        assertThat(copies.joined()).isEqualTo(1);
    }

    /** A fingerprint with so many other bits. */
    private static long changed(long print, int bits, Random random) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < Long.SIZE; place++) {
            places.add(place);
        }
        Collections.shuffle(places, random);
        long changed = print;
        for (int bit = 0; bit < bits; bit++) {
            changed ^= 1L << places.get(bit);
        }
        return changed;
    }

    private static void add(CardRecords records, long print, long digest) {
        int sections = StudySection.values().length;
        records.add(new CardRow(
                0,
                "card",
                -1,
                "",
                100,
                50,
                new StudyReading(new int[sections], new int[sections]),
                new Reading(List.of(), List.of(), FrontMatterWorth.VALID, "", false, print, digest),
                List.of()));
    }
}
