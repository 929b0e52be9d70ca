package io.github.datacard.document;

import io.github.datacard.vocabulary.Messages;
import java.math.BigDecimal;

/** Shares in words: something is never rounded to nothing. */
final class Shares {
    private static final String LEAST = "0.1%";

    private final Messages messages;

    Shares(Messages messages) {
        this.messages = messages;
    }

    /** A part of a whole in percent. */
    String of(long part, long whole) {
        String percent = NumberWords.percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
        return percent.equals("0") && part > 0 ? messages.say("measured.bin.below", LEAST) : percent + "%";
    }
}
