package io.github.datacard.document;

import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;

/**
 * One line of the box that shows a dataset at a glance, or of the catalog.
 *
 * @param label its label
 * @param fields paths, the first that is answered is shown
 * @param members of a record, the names of the members that are shown; empty for its first one
 * @param facet whether the catalog filters by it
 * @param kind how its values are put into words
 * @param always whether it is shown even if nothing is said
 * @param when the condition under which it is shown even then; may be empty
 * @param unsaid what follows for readers where nothing is said; may be empty
 * @param topic the box of the overview to which it leads; may be empty
 */
record GlanceLine(
        String label,
        List<String> fields,
        List<String> members,
        boolean facet,
        Kind kind,
        boolean always,
        String when,
        String unsaid,
        String topic) {
    /** How the values of a line are put into words. */
    public enum Kind {
        /** As they are. */
        PLAIN,
        /** As people speak of sizes. */
        SIZE,
        /** Each license with what it covers and what it limits. */
        LICENSES,
        /** What each license is called. */
        LICENSE_NAMES,
        /** Attributes of people, and of which no shares are known. */
        GROUPS
    }

    static GlanceLine of(LibraryNode node, Vocabulary vocabulary) {
        node.allow("label", "fields", "members", "facet", "kind", "always", "when", "unsaid", "topic");
        List<String> fields = node.someNames("fields", vocabulary.paths());
        return new GlanceLine(
                node.required("label"),
                fields,
                node.names("members", vocabulary.members(fields)),
                node.flag("facet"),
                node.word("kind", Kind.class).orElse(Kind.PLAIN),
                node.flag("always"),
                node.has("when") ? node.name("when", vocabulary.conditionNames()) : "",
                node.text("unsaid"),
                node.text("topic"));
    }
}
