package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.stream.Stream;

/** {@code promised-release}: data that is not listed as announced is written of in the future. */
final class PromisedRelease implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.descriptor().text(Paths.AVAILABILITY).equals("announced")
                ? Stream.empty()
                : promised(subject, r);
    }

    private static Stream<Finding> promised(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        return Stream.of(Paths.SUMMARY, Paths.DESCRIPTION)
                .flatMap(path -> descriptor.texts(path).stream()
                        .flatMap(text -> subject.vocabulary().mentioned("words-promises", text).stream())
                        .map(promise -> r.at(path)
                                .about(Paths.AVAILABILITY)
                                .say(
                                        "The text says \"" + promise + "\", but the data is not listed as announced",
                                        "Write  distribution: {availability: {status: announced, checked: "
                                                + subject.settings().today()
                                                + "}}, or correct the text if the data is there.")));
    }
}
