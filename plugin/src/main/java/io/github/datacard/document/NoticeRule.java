package io.github.datacard.document;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import java.util.Locale;

/**
 * A notice at the top of a card.
 *
 * @param when the condition under which it is shown
 * @param level how grave it is
 * @param text what it says
 */
record NoticeRule(String when, Level level, String text) {
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
        node.allow("when", "level", "text");
        node.required("when");
        return new NoticeRule(
                node.name("when", conditions),
                node.word("level", Level.class).orElseThrow(() -> node.failure("the key \"level\" is missing")),
                node.required("text"));
    }
}
