package io.github.datacard.audit;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an audit looks for in a card.
 *
 * @param all the topics
 * @param messages what a report calls sections, groups of cards and reasons
 */
public record Topics(List<Topic> all, Messages messages) {
    private static final String FILE = "audit/topics.yaml";

    /**
     * A topic.
     *
     * @param id its name in files
     * @param label its name for people
     * @param fields fields of the vocabulary that are about it
     * @param keys keys of the front matter that answer it
     * @param section the section of the study that it belongs to
     * @param weight what an answer is worth
     * @param step what to do where it is missing
     */
    public record Topic(
            String id,
            String label,
            List<String> fields,
            List<String> keys,
            StudySection section,
            int weight,
            String step) {
        /** Whether a field is about it. */
        boolean covers(String field) {
            return fields.stream().anyMatch(own -> field.equals(own) || field.startsWith(own + "."));
        }
    }

    /** The topics of a library. */
    public static Topics of(Library library) {
        LibraryNode root = LibraryNode.read(library.files(), FILE).allow("topics");
        List<Topic> all = root.below("topics")
                .each((id, node) -> topic(id, node, library.vocabulary().paths()));
        return new Topics(List.copyOf(all), Messages.read(library.files()));
    }

    private static Topic topic(String id, LibraryNode node, KnownNames fields) {
        node.allow("label", "fields", "keys", "section", "weight", "step");
        return new Topic(
                id,
                node.required("label"),
                node.names("fields", fields),
                node.texts("keys"),
                node.word("section", StudySection.class).orElse(StudySection.OTHER),
                node.number("weight").orElse(1),
                node.required("step"));
    }

    /** The topics that a field is about. */
    List<Integer> about(String field) {
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).covers(field)) {
                found.add(at);
            }
        }
        return found;
    }

    /** The full score. */
    int whole() {
        return all.stream().mapToInt(Topic::weight).sum();
    }

    /** The place of a topic. */
    Optional<Integer> index(String id) {
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).id().equals(id)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
