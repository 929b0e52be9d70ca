package io.github.datacard.assessment;

import io.github.datacard.descriptor.Value;
import io.github.datacard.vocabulary.Mention;
import java.util.Comparator;
import java.util.Optional;

/**
 * What makes a condition hold.
 *
 * @param path the field that says it
 * @param value the value of the field
 * @param text the text of the value, where the condition looks for words
 * @param mention the words in it, if the condition looks for words
 */
public record Reason(String path, Value value, String text, Optional<Mention> mention) {
    static final Comparator<Reason> WORDS_FIRST =
            Comparator.comparing((Reason reason) -> reason.mention().isEmpty());
}
