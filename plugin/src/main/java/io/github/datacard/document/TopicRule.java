package io.github.datacard.document;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;

/**
 * A box of the overview of a page, which answers in a few points what readers ask first.
 *
 * @param id its name
 * @param label its title
 * @param fields paths whose answers are its points, in their order
 * @param named those of them that are one point, which begins with the label of the field
 * @param members of a record, the members of which the first that is said is the point; empty for its first one
 * @param always whether it is shown even if nothing is said
 * @param when the condition under which it is shown even then; may be empty
 */
public record TopicRule(
        String id,
        String label,
        List<String> fields,
        List<String> named,
        List<String> members,
        boolean always,
        String when) {
    static TopicRule of(LibraryNode node, Vocabulary vocabulary) {
        node.allow("id", "label", "fields", "named", "members", "always", "when");
        List<String> fields = node.someNames("fields", vocabulary.paths());
        return new TopicRule(
                node.required("id"),
                node.required("label"),
                fields,
                node.names("named", KnownNames.of("field", fields)),
                node.names("members", vocabulary.members(fields)),
                node.flag("always"),
                node.has("when") ? node.name("when", vocabulary.conditionNames()) : "");
    }
}
