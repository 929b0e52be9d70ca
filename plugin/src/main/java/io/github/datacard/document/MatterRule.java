package io.github.datacard.document;

import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;

/**
 * A question of which the head of a page says whether it has an answer.
 *
 * @param label what it is about
 * @param fields paths of fields and sections, of which any one answers it
 * @param when the condition under which it is asked; may be empty
 */
record MatterRule(String label, List<String> fields, String when) {
    static MatterRule of(LibraryNode node, Vocabulary vocabulary) {
        node.allow("label", "fields", "when");
        return new MatterRule(
                node.required("label"),
                node.someNames("fields", vocabulary.paths()),
                node.has("when") ? node.name("when", vocabulary.conditionNames()) : "");
    }
}
