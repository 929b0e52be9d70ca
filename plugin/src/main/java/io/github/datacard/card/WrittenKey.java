package io.github.datacard.card;

import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A key of a front matter that Datacard can write.
 *
 * @param name the key
 * @param guarded whether it describes the data itself, so that it belongs to whoever wrote it
 * @param single whether the Hub takes a value and a list of it alike
 * @param rule how its value is made
 */
public record WrittenKey(String name, boolean guarded, boolean single, Rule rule) {
    /** What is made of the texts of fields. */
    enum Form {
        ONE,
        LIST,
        LIST_OR_ONE,
        YESNO
    }

    /** What the program makes of the whole descriptor. */
    enum Computed {
        SIZE,
        MULTILINGUALITY,
        LANGUAGES,
        LICENSE,
        LICENSE_NAME,
        LICENSE_LINK,
        SOURCE_DATASETS,
        CONFIGS,
        DATASET_INFO,
        GATED_FIELDS
    }

    /** Which part of a text is kept. */
    enum Case {
        /** The first part of a language tag. */
        PRIMARY
    }

    /**
     * How a value is made, as {@code card/front-matter.yaml} says.
     *
     * @param needs a path without which there is no value; may be empty
     * @param compute what the program makes; empty where fields are copied
     * @param from paths of fields
     * @param as what is made of their texts
     * @param map other words for texts; one that it does not have is left out
     * @param primary whether only the first part of a language tag is kept
     * @param only the value list whose values alone are kept; may be empty
     * @param derived whether the value follows from other things, unless its first field has it
     */
    record Rule(
            String needs,
            Optional<Computed> compute,
            List<String> from,
            Form as,
            Optional<Map<String, String>> map,
            boolean primary,
            String only,
            boolean derived) {
        private static Rule of(LibraryNode node, Vocabulary vocabulary) {
            return new Rule(
                    node.name("needs", vocabulary.paths()),
                    node.word("compute", Computed.class),
                    node.names("from", vocabulary.paths()),
                    node.word("as", Form.class).orElse(Form.ONE),
                    node.node("map").map(LibraryNode::attributes),
                    node.word("case", Case.class).isPresent(),
                    node.name("only", vocabulary.lists()),
                    node.flag("derived"));
        }

        /** The word for a text; empty if there is none. */
        String mapped(String text) {
            String known = map.map(words -> words.getOrDefault(text, "")).orElse(text);
            return primary ? known.split("-", 2)[0].toLowerCase(Locale.ROOT) : known;
        }
    }

    static WrittenKey of(String name, LibraryNode node, Vocabulary vocabulary) {
        node.allow("from", "as", "map", "only", "needs", "case", "compute", "single", "guarded", "derived");
        return new WrittenKey(name, node.flag("guarded"), node.flag("single"), Rule.of(node, vocabulary));
    }
}
