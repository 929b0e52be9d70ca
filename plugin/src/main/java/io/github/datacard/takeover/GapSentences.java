package io.github.datacard.takeover;

import io.github.datacard.vocabulary.Messages;
import java.util.Set;
import java.util.stream.Collectors;

/** What a generated card says where nothing is known. */
final class GapSentences {
    private final String nothing;
    private final Set<String> gaps;

    GapSentences(Messages messages) {
        this.nothing = messages.say("value.nothing");
        this.gaps = messages.group("dataset").entrySet().stream()
                .filter(text -> text.getKey().startsWith("unsaid."))
                .map(text -> text.getValue())
                .collect(Collectors.toSet());
    }

    /** Whether words only say that nothing is known; a gap may have a reason behind a colon. */
    boolean has(String words) {
        return words.equals(nothing)
                || gaps.stream().anyMatch(gap -> words.equals(gap + ".") || words.startsWith(gap + ": "));
    }
}
