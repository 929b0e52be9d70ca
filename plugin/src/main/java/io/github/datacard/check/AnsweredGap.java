package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Gap;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.stream.Stream;

/** {@code answered-gap}: something is called a gap and said all the same. */
final class AnsweredGap implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        return descriptor.envelope().gaps().stream()
                .filter(gap -> isAnswered(subject.vocabulary(), descriptor, gap))
                .map(gap -> r.at(gap.location())
                        .about(gap.path())
                        .say(
                                "\"" + gap.path() + "\" is listed as "
                                        + gap.kind().says() + ", but line "
                                        + descriptor.placeOf(gap.path()).line() + " answers it",
                                "Remove it from the gaps, or remove the answer."));
    }

    /** A section may be switched off and be listed as not applicable. */
    private static boolean isAnswered(Vocabulary vocabulary, Descriptor descriptor, Gap gap) {
        boolean off = vocabulary
                .section(gap.path())
                .flatMap(Section::switchPath)
                .filter(path -> descriptor.text(path).equals("no"))
                .isPresent();
        return descriptor.has(gap.path()) && !off && !isPartly(descriptor, gap.path());
    }

    /** Some items of a list answer, and the gap is about the others. */
    private static boolean isPartly(Descriptor descriptor, String path) {
        int dot = path.lastIndexOf('.');
        return dot > 0
                && descriptor.values(path.substring(0, dot)).stream()
                        .anyMatch(item ->
                                item.at(path.substring(dot + 1)).findAny().isEmpty());
    }
}
