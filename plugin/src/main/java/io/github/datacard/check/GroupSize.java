package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code group-size}: results of a group are given, and nothing says how large the group is. */
final class GroupSize implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        Set<String> sized = Stream.of(Paths.DEMOGRAPHIC_SHARES, Paths.LABEL_SHARES)
                .flatMap(path -> descriptor.values(path).stream())
                .flatMap(value -> ((Value.Shares) value).shares().stream())
                .map(share -> share.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<Value> open = descriptor.values(Paths.SUBGROUP_RESULTS).stream()
                .filter(result -> !result.text("group").isEmpty()
                        && !sized.contains(result.text("group").toLowerCase(Locale.ROOT)))
                .toList();
        return open.isEmpty() || descriptor.gap(Paths.DEMOGRAPHIC_SHARES).isPresent()
                ? Stream.empty()
                : Stream.of(r.at(open.get(0).location())
                        .about(Paths.SUBGROUP_RESULTS)
                        .say(
                                "There are results for \"" + open.get(0).text("group")
                                        + "\", and no distribution says how large that group is",
                                "Give the group below people: demographics, with the same name in the distribution."));
    }
}
