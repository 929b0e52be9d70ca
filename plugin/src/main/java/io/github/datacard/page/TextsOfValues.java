package io.github.datacard.page;

import io.github.datacard.document.Shown;
import java.util.List;
import java.util.stream.Stream;

/** All texts of a value. */
final class TextsOfValues {
    private TextsOfValues() {}

    static Stream<String> of(Shown shown) {
        return Stream.of(
                        Stream.of(shown.text()),
                        shown.items().stream().flatMap(TextsOfValues::of),
                        shown.members().stream().flatMap(member -> of(member.value())),
                        shown.rows().stream().flatMap(List::stream).flatMap(TextsOfValues::of),
                        shown.shares().stream().map(Shown.ShareLine::name))
                .flatMap(texts -> texts);
    }
}
