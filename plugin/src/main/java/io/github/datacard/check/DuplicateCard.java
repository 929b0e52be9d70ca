package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.nio.file.InvalidPathException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code duplicate-card}: two descriptors would write one card. */
final class DuplicateCard implements Rule<DatasetIndex> {
    @Override
    public Stream<Finding> check(DatasetIndex catalog, Report r) {
        Map<String, Descriptor> seen = new HashMap<>();
        return catalog.descriptors().stream()
                .flatMap(descriptor -> card(descriptor).stream()
                        .flatMap(card -> Optional.ofNullable(seen.putIfAbsent(card, descriptor)).stream())
                        .map(other -> r.at(descriptor.placeOf(Paths.CARD_PATH))
                                .about(Paths.CARD_PATH)
                                .say(
                                        "The card " + descriptor.cardPath() + " is also that of "
                                                + DuplicateId.name(descriptor, other),
                                        "Set card.path of one of them to another file.")));
    }

    private static Optional<String> card(Descriptor descriptor) {
        try {
            return Optional.of(descriptor
                    .folder()
                    .resolve(descriptor.cardPath())
                    .normalize()
                    .toString()
                    .toLowerCase(Locale.ROOT));
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }
}
