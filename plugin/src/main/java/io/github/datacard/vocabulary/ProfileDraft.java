package io.github.datacard.vocabulary;

import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.Profile.Level;
import java.util.List;

/**
 * A profile as its file has it, before it was joined with the profiles that it extends.
 *
 * @param own what the file says itself
 * @param parents the profiles that it extends, in the order of the file
 * @param dropped questions of theirs that it does not ask, by topic or by a path that answers them
 * @param changes questions of theirs that it weighs differently
 * @param node the file, for messages
 */
record ProfileDraft(Profile own, List<String> parents, List<String> dropped, List<Change> changes, LibraryNode node) {
    /** A question by its topic, or by a path that answers it, and its new level. */
    record Change(String question, Level level) {}
}
