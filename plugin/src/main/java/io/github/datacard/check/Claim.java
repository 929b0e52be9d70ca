package io.github.datacard.check;

import io.github.datacard.descriptor.Value;
import io.github.datacard.vocabulary.Mention;
import java.util.List;
import java.util.stream.Stream;

/**
 * A phrase of a word list in a text of a descriptor.
 *
 * @param path the field
 * @param value what it says
 * @param mention the phrase
 */
record Claim(String path, Value.Scalar value, Mention mention) {
    /** The first phrase of a list in each text at some fields. */
    static Stream<Claim> in(Subject subject, List<String> paths, String list) {
        return paths.stream()
                .flatMap(path -> subject.descriptor().values(path).stream()
                        .filter(Value.Scalar.class::isInstance)
                        .map(Value.Scalar.class::cast)
                        .flatMap(value -> subject
                                .vocabulary()
                                .mentioned(list, value.text())
                                .map(mention -> new Claim(path, value, mention))
                                .stream()));
    }

    /** A finding at the phrase. */
    Report.At at(Report r) {
        return r.at(value.location()).about(path).pointing(mention, value.text());
    }

    /** The phrase, as it stands there. */
    String quote() {
        return mention.quote();
    }
}
