package io.github.datacard.document;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import java.util.List;
import java.util.Locale;

/**
 * A notice at the top of a card.
 *
 * @param when the condition under which it is shown
 * @param unless the conditions under which another notice stands for it
 * @param level how grave it is
 * @param text what it says
 * @param of the field whose values it names, where there are any; may be empty
 * @param naming what it says then, with them in the place of {@code {0}}
 * @param see paths of fields that may say why; empty if nobody asks
 */
record NoticeRule(
        String when, List<String> unless, Level level, String text, String of, String naming, List<String> see) {
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

    static NoticeRule of(LibraryNode node, KnownNames conditions, KnownNames paths) {
        node.allow("when", "unless", "level", "text", "of", "naming", "see");
        node.required("when");
        return new NoticeRule(
                node.name("when", conditions),
                node.names("unless", conditions),
                node.word("level", Level.class).orElseThrow(() -> node.failure("the key \"level\" is missing")),
                node.required("text"),
                node.has("of") ? node.name("of", paths) : "",
                node.has("of") ? node.required("naming") : "",
                node.names("see", paths));
    }
}
