package io.github.datacard.document;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.OverviewFile;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;

/**
 * How a dataset is presented, as {@code overview.yaml} says.
 *
 * @param glance the lines of the box at a glance
 * @param catalog what the catalog shows of each dataset, and by which of it readers filter
 * @param topics the boxes of the overview of a page
 * @param matters the questions of which the head says whether they have an answer
 * @param pictures the pictures that are drawn of tables
 * @param notices the notices at the top of a card
 * @param otherLanguage the rule that reports texts that are in another language than is said; may be empty
 * @param always fields that a card always shows, even if only to say that nothing is said
 * @param weighty fields whose silence readers have to know of first, those that weigh most first
 * @param head fields that stand at the head of a card and are not repeated below
 * @param silent fields for programs, which readers do not see
 */
record Overview(
        List<GlanceLine> glance,
        List<GlanceLine> catalog,
        List<TopicRule> topics,
        List<MatterRule> matters,
        PictureRules pictures,
        List<NoticeRule> notices,
        String otherLanguage,
        List<String> always,
        List<String> weighty,
        List<String> head,
        List<String> silent) {

    /**
     * The overview of a library.
     *
     * @throws io.github.datacard.diagnostic.DatacardException if its file is broken, with the place
     */
    public static Overview read(Library library) {
        Vocabulary vocabulary = library.vocabulary();
        LibraryNode root = OverviewFile.read(library.files());
        KnownNames paths = vocabulary.paths();
        return new Overview(
                lines(root, "glance", vocabulary),
                lines(root, "catalog", vocabulary),
                root.nodes("topics").stream()
                        .map(node -> TopicRule.of(node, vocabulary))
                        .toList(),
                root.nodes("matters").stream()
                        .map(node -> MatterRule.of(node, vocabulary))
                        .toList(),
                new PictureRules(root.nodes("pictures").stream()
                        .map(node -> PictureRule.of(node, vocabulary))
                        .toList()),
                root.nodes("notices").stream()
                        .map(node -> NoticeRule.of(node, vocabulary.conditionNames(), vocabulary.paths()))
                        .toList(),
                root.node("otherwise")
                        .map(node -> rule(node.allow("language"), "language", library))
                        .orElse(""),
                root.names("always", paths),
                root.names("weighty", paths),
                root.names("head", paths),
                root.names("silent", paths));
    }

    /** The name of a rule that has a guide. */
    private static String rule(LibraryNode node, String key, Library library) {
        String rule = node.required(key);
        if (!library.files().has("rules/" + rule + ".yaml")) {
            throw node.failure("it names the rule \"" + rule + "\", which does not exist");
        }
        return rule;
    }

    private static List<GlanceLine> lines(LibraryNode root, String key, Vocabulary vocabulary) {
        return root.nodes(key).stream()
                .map(node -> GlanceLine.of(node, vocabulary))
                .toList();
    }
}
