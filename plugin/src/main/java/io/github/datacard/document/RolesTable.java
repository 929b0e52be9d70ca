package io.github.datacard.document;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.document.Picture.Cell;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Choice;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;

/** Which roles in the making of models a dataset has, of all that there are. */
final class RolesTable {
    private final Vocabulary vocabulary;
    private final Messages messages;
    private final String title;
    private final String path;

    RolesTable(Vocabulary vocabulary, Messages messages, String title, String path) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.title = title;
        this.path = path;
    }

    Optional<Picture> of(Descriptor descriptor) {
        List<String> roles = descriptor.texts(path);
        List<Choice> all = vocabulary.field(path).map(field -> field.choices()).orElse(List.of());
        if (roles.size() < 2 || all.isEmpty()) {
            return Optional.empty();
        }
        String name = Titles.of(descriptor);
        List<Row> rows = all.stream()
                .map(role -> row(name, role.label(), roles.contains(role.id())))
                .toList();
        return Optional.of(new Picture(
                Picture.GRID,
                title,
                "",
                List.of(messages.say("picture.name"), messages.say("picture.role"), messages.say("picture.value")),
                rows));
    }

    private Row row(String name, String role, boolean has) {
        String said = messages.say(has ? "value.yes" : "value.no");
        return Row.of(name, said, List.of(Cell.text(role), Cell.number(said, has ? 1 : 0)))
                .below(role);
    }
}
