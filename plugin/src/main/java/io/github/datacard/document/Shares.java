package io.github.datacard.document;

import io.github.datacard.vocabulary.Messages;
import java.math.BigDecimal;

/** Shares in words: something is never rounded to nothing. */
final class Shares {
    private static final int MOST_PLACES = 2;
    private static final String LEAST = "0.1%";

    private final Messages messages;

    Shares(Messages messages) {
        this.messages = messages;
    }

    /** A share in percent as it is written, in tenths where it has more places than readers need. */
    String of(String percent) {
        BigDecimal share = new BigDecimal(percent);
        return share.scale() <= MOST_PLACES ? percent + "%" : of(share.doubleValue());
    }

    /** A share in percent, in tenths. */
    String of(double percent) {
        String tenths = NumberWords.tenth(percent);
        return tenths.equals("0") && percent > 0 ? messages.say("measured.bin.below", LEAST) : tenths + "%";
    }

    /** A part of a whole in percent. */
    String of(long part, long whole) {
        String percent = NumberWords.percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
        return percent.equals("0") && part > 0 ? messages.say("measured.bin.below", LEAST) : percent + "%";
    }
}
