package io.github.datacard.card;

import io.github.datacard.yaml.Node;

/**
 * A key of a front matter that Datacard can write.
 *
 * @param name the key
 * @param guarded whether it describes the data itself, so that it belongs to whoever wrote it
 * @param single whether the Hub takes a value and a list of it alike
 * @param rule how its value is made
 */
record MatterKey(String name, boolean guarded, boolean single, Node.Mapping rule) {
    static MatterKey of(Node.Entry entry) {
        Node.Mapping rule = (Node.Mapping) entry.value();
        return new MatterKey(
                entry.key().text(),
                LayoutReader.text(rule, "guarded").equals("yes"),
                LayoutReader.text(rule, "single").equals("yes"),
                rule);
    }
}
