package io.github.datacard.document;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.document.Picture.Cell;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import java.util.List;
import java.util.Optional;

/** Of how many classes annotators, and readers, know a definition and examples. */
final class DefinitionsTable {
    private final Messages messages;
    private final String title;

    DefinitionsTable(Messages messages, String title) {
        this.messages = messages;
        this.title = title;
    }

    Optional<Picture> of(Descriptor descriptor) {
        long classes =
                Count.of(descriptor.text(Paths.LABEL_CLASSES)).map(Count::value).orElse(0L);
        List<Row> rows = descriptor.values(Paths.ANNOTATION_SETS).stream()
                .filter(set -> set.at("label_definitions").findAny().isPresent())
                .map(set -> row(set, classes))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Picture(
                        Picture.STACK,
                        title,
                        "",
                        List.of(
                                messages.say("picture.annotation"),
                                messages.say("picture.defined.both"),
                                messages.say("picture.defined.one"),
                                messages.say("picture.defined.none")),
                        rows));
    }

    private Row row(Value set, long classes) {
        List<Value> given = set.at("label_definitions").flatMap(Value::flat).toList();
        long both = given.stream().filter(one -> parts(one) == 2).count();
        long one = given.stream().filter(label -> parts(label) == 1).count();
        long whole = Math.max(classes, given.size());
        String name = set.text("name");
        return Row.of(
                name.isEmpty() ? messages.say("picture.unnamed") : name,
                messages.say("picture.defined", both, whole),
                List.of(count(both), count(one), count(whole - both - one)));
    }

    private static int parts(Value label) {
        return (label.text("definition").isEmpty() ? 0 : 1)
                + (label.texts("examples").isEmpty() ? 0 : 1);
    }

    private Cell count(long labels) {
        return Cell.number(messages.numbers().number(labels), (double) labels);
    }
}
