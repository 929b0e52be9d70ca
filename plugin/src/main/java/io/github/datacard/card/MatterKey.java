package io.github.datacard.card;

import io.github.datacard.yaml.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A key of a front matter that Datacard can write.
 *
 * @param name the key
 * @param guarded whether it describes the data itself, so that it belongs to whoever wrote it
 * @param single whether the Hub takes a value and a list of it alike
 * @param rule how its value is made
 */
public record MatterKey(String name, boolean guarded, boolean single, Rule rule) {
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
     */
    record Rule(
            String needs,
            String compute,
            List<String> from,
            String as,
            Optional<Map<String, String>> map,
            boolean primary,
            String only) {
        private static Rule of(Node.Mapping rule) {
            return new Rule(
                    LayoutReader.text(rule, "needs"),
                    LayoutReader.text(rule, "compute"),
                    LayoutReader.texts(rule, "from"),
                    LayoutReader.text(rule, "as"),
                    rule.get("map").map(map -> words((Node.Mapping) map)),
                    LayoutReader.text(rule, "case").equals("primary"),
                    LayoutReader.text(rule, "only"));
        }

        private static Map<String, String> words(Node.Mapping map) {
            return map.keys().stream().collect(Collectors.toMap(word -> word, word -> LayoutReader.text(map, word)));
        }

        /** The word for a text; empty if there is none. */
        String mapped(String text) {
            String known = map.map(words -> words.getOrDefault(text, "")).orElse(text);
            return primary ? known.split("-", 2)[0].toLowerCase(Locale.ROOT) : known;
        }
    }

    static MatterKey of(Node.Entry entry) {
        Node.Mapping rule = (Node.Mapping) entry.value();
        return new MatterKey(
                entry.key().text(),
                LayoutReader.text(rule, "guarded").equals("yes"),
                LayoutReader.text(rule, "single").equals("yes"),
                Rule.of(rule));
    }
}
