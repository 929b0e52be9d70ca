package io.github.datacard.document;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.document.Picture.Cell;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How fully a footprint is reported: which of its parts are given, and the class that follows. */
final class FootprintTable {
    private static final List<String> FIGURES = List.of("emissions", "energy");
    private static final List<String> DETAILS = List.of("source", "scope", "hardware", "location");

    private final Vocabulary vocabulary;
    private final Messages messages;
    private final String path;

    FootprintTable(Vocabulary vocabulary, Messages messages, String path) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.path = path;
    }

    Optional<Picture> of(Descriptor descriptor) {
        Optional<Value> footprint = descriptor.value(path);
        if (footprint
                .filter(given -> FIGURES.stream().anyMatch(part -> has(given, part)))
                .isEmpty()) {
            return Optional.empty();
        }
        Value given = footprint.get();
        boolean full = DETAILS.stream().allMatch(part -> has(given, part));
        String reported = messages.say(
                full ? "footprint.full" : has(given, DETAILS.get(0)) ? "footprint.source" : "footprint.figure");
        return Optional.of(new Picture(
                Picture.GRID,
                messages.say("footprint.title", reported),
                perItem(descriptor, given),
                List.of(messages.say("picture.name"), messages.say("picture.part"), messages.say("picture.value")),
                Stream.concat(FIGURES.stream(), DETAILS.stream())
                        .map(part -> row(part, has(given, part)))
                        .toList()));
    }

    private static boolean has(Value footprint, String part) {
        return footprint.at(part).findAny().isPresent();
    }

    private Row row(String part, boolean given) {
        String label = vocabulary.label(path + "." + part);
        String said = messages.say(given ? "value.yes" : "value.no");
        return Row.of(
                        messages.say("footprint.given"),
                        said,
                        List.of(Cell.text(label), Cell.number(said, given ? 1 : 0)))
                .below(label);
    }

    /** Emissions for each thousand items, where both are numbers. */
    private String perItem(Descriptor descriptor, Value footprint) {
        Optional<Count> items = descriptor.values(Paths.INSTANCES).stream()
                .flatMap(kind -> Count.of(kind.text("count")).stream())
                .filter(count -> count.value() > 0)
                .findFirst();
        String emissions = footprint.text(FIGURES.get(0));
        return emissions.isEmpty() || items.isEmpty()
                ? ""
                : messages.say(
                        "footprint.each",
                        messages.numbers()
                                .hundredth(Double.parseDouble(emissions)
                                        * 1000
                                        / items.get().value()));
    }
}
