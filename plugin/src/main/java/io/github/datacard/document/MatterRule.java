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
 * @param within the text that may answer it in passing; may be empty
 */
record MatterRule(String label, List<String> fields, String when, String within) {
    static MatterRule of(LibraryNode node, Vocabulary vocabulary) {
        node.allow("label", "fields", "when", "within");
        return new MatterRule(
                node.required("label"),
                node.someNames("fields", vocabulary.paths()),
                node.has("when") ? node.name("when", vocabulary.conditionNames()) : "",
                node.has("within") ? node.name("within", vocabulary.paths()) : "");
    }
}
