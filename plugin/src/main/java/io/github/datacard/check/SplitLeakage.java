package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.NearDuplicates;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code split-leakage}: items stand in several splits, and nothing says what that means for results. */
final class SplitLeakage implements Rule<Subject> {
    private static final String REMEDY =
            "Take them out of training, or say so below composition: duplication: cross_split.";

    static final List<String> SAID = List.of(Paths.LIMITATIONS, Paths.RECOMMENDATIONS, Paths.QUALITY_ISSUES);

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return Stream.concat(stated(subject, r), measured(subject, r));
    }

    /** Rows that were measured to stand in several splits, and of which the descriptor says nothing. */
    private static Stream<Finding> measured(Subject subject, Report r) {
        return !subject.isSilentOn(Paths.CROSS_SPLIT)
                ? Stream.empty()
                : subject.facts().stream()
                        .flatMap(facts -> facts.configs().stream())
                        .flatMap(config -> Stream.concat(same(config, r), nearlySame(config, r)));
    }

    /** Texts that are nearly the same, where no equal rows are reported; the two splits with most of them. */
    private static Stream<Finding> nearlySame(Facts.Config config, Report r) {
        return config.shared().filter(shared -> shared > 0).isPresent()
                ? Stream.empty()
                : config.near().stream()
                        .flatMap(near -> near.pairs().stream())
                        .max(Comparator.comparingLong(NearDuplicates.Pair::secondRows))
                        .stream()
                        .map(pair -> r.at(Paths.CONFIGS)
                                .about(Paths.CROSS_SPLIT)
                                .say(
                                        "Texts of " + pair.first() + " were measured to be nearly the same as "
                                                + CountDiffers.number(pair.secondRows()) + " of " + pair.second()
                                                + ", and nothing says so",
                                        REMEDY));
    }

    private static Stream<Finding> same(Facts.Config config, Report r) {
        return config.shared().filter(shared -> shared > 0).stream()
                .map(shared -> r.at(Paths.CONFIGS)
                        .about(Paths.CROSS_SPLIT)
                        .say(
                                (shared == 1 ? "A row was" : CountDiffers.number(shared) + " rows were")
                                        + " measured to stand in several splits, and nothing says so",
                                REMEDY));
    }

    private static Stream<Finding> stated(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        return !subject.isSilentOn(SAID)
                ? Stream.empty()
                : Count.of(descriptor.text(Paths.CROSS_SPLIT))
                        .filter(count -> count.value() > 0)
                        .filter(count -> !CountDiffers.isNamed(count.value(), descriptor.text(Paths.SPLIT_NOTES)))
                        .stream()
                        .map(count -> r.at(Paths.CROSS_SPLIT)
                                .about(Paths.LIMITATIONS)
                                .say(
                                        "The number of items that stand in several splits is " + count.says()
                                                + ", and nothing says what to do about them",
                                        "Take them out of training, or say so below considerations: limitations."));
    }
}
