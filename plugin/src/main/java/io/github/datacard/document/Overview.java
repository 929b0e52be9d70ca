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
                root.names("always", paths),
                root.names("weighty", paths),
                root.names("head", paths),
                root.names("silent", paths));
    }

    private static List<GlanceLine> lines(LibraryNode root, String key, Vocabulary vocabulary) {
        return root.nodes(key).stream()
                .map(node -> GlanceLine.of(node, vocabulary))
                .toList();
    }
}
