package io.github.datacard.document;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import java.util.Locale;

/**
 * A notice at the top of a card.
 *
 * @param when the condition under which it is shown
 * @param unless the condition under which a graver notice stands for it; may be empty
 * @param level how grave it is
 * @param text what it says
 */
record NoticeRule(String when, String unless, Level level, String text) {
    /** How grave a notice is. */
    public enum Level {
        /** The data must not be used. */
        DANGER,
        /** Something has to be minded before the data is used. */
        CAUTION,
        /** Worth knowing. */
        NOTE;

        /** The word that templates see. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static NoticeRule of(LibraryNode node, KnownNames conditions) {
        node.allow("when", "unless", "level", "text");
        node.required("when");
        return new NoticeRule(
                node.name("when", conditions),
                node.has("unless") ? node.name("unless", conditions) : "",
                node.word("level", Level.class).orElseThrow(() -> node.failure("the key \"level\" is missing")),
                node.required("text"));
    }
}
