package io.github.datacard.document;

import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.NumberWords;
import java.math.BigDecimal;

/** Shares in words: something is never rounded to nothing. */
final class Shares {
    private static final int MOST_PLACES = 2;
    private static final String LEAST = "0.1";

    private final Messages messages;
    private final NumberWords numbers;

    Shares(Messages messages) {
        this.messages = messages;
        this.numbers = messages.numbers();
    }

    /** A share in percent as it is written, in tenths where it has more places than readers need. */
    String of(String percent) {
        BigDecimal share = new BigDecimal(percent);
        return share.scale() <= MOST_PLACES ? numbers.percent(percent) : of(share.doubleValue());
    }

    /** A share in percent, in tenths. */
    String of(double percent) {
        String tenths = numbers.tenth(percent);
        return tenths.equals("0") && percent > 0 ? least() : tenths + numbers.sign();
    }

    /** A part of a whole in percent. */
    String of(long part, long whole) {
        String percent = numbers.percent(part, whole);
        return percent.equals(numbers.percent("0")) && part > 0 ? least() : percent;
    }

    private String least() {
        return messages.say("measured.bin.below", numbers.percent(LEAST));
    }
}
