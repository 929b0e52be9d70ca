package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code group-size}: results of a group are given, and nothing says how large the group is, or a group has so
 * few people that they can be recognized.
 */
final class GroupSize implements Rule<Subject> {
    /** Fewer people can be recognized in many places. */
    private static final long SMALLEST = 10;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return Stream.concat(unsized(subject, r), small(subject, r));
    }

    private static Stream<Finding> small(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        Stream<Cell> groups = descriptor.values(Paths.INTERSECTION_COUNTS).stream()
                .flatMap(cell -> Count.of(cell.text("count"))
                        .map(count -> new Cell(
                                Paths.INTERSECTION_COUNTS,
                                String.join(", ", cell.texts("groups")),
                                count,
                                cell.at("count").findFirst().orElse(cell).location()))
                        .stream());
        Stream<Cell> shares = Stream.of(Paths.DEMOGRAPHIC_SHARES, Paths.ANNOTATOR_SHARES)
                .flatMap(path -> descriptor.values(path).stream()
                        .flatMap(value -> ((Value.Shares) value)
                                .shares().stream()
                                        .filter(share -> !share.percent())
                                        .flatMap(share -> Count.of(share.amount())
                                                .map(count -> new Cell(path, share.name(), count, share.location()))
                                                .stream())));
        return descriptor.text(Paths.ABOUT_PEOPLE).equals("no")
                ? Stream.empty()
                : Stream.concat(groups, shares)
                        .filter(cell -> cell.count.value() > 0 && cell.count.value() < SMALLEST)
                        .map(cell -> r.at(cell.place)
                                .about(cell.path)
                                .say(
                                        "The group \"" + cell.name + "\" has " + cell.count.says()
                                                + " people; fewer than " + SMALLEST + " can be recognized",
                                        "Join it with another group, or write that it has fewer than " + SMALLEST
                                                + " instead of the number."));
    }

    private record Cell(String path, String name, Count count, Location place) {}

    private static Stream<Finding> unsized(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        Set<String> sized = Stream.of(Paths.DEMOGRAPHIC_SHARES, Paths.LABEL_SHARES)
                .flatMap(path -> descriptor.values(path).stream())
                .flatMap(value -> ((Value.Shares) value).shares().stream())
                .map(share -> share.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<Value> open = descriptor.values(Paths.SUBGROUP_RESULTS).stream()
                .filter(result -> !result.text("group").isEmpty()
                        && result.text("count").isEmpty()
                        && !sized.contains(result.text("group").toLowerCase(Locale.ROOT)))
                .toList();
        return open.isEmpty() || descriptor.gap(Paths.DEMOGRAPHIC_SHARES).isPresent()
                ? Stream.empty()
                : Stream.of(r.at(open.get(0).location())
                        .about(Paths.SUBGROUP_RESULTS)
                        .say(
                                "There are results for \"" + open.get(0).text("group")
                                        + "\", and no distribution says how large that group is",
                                "Give the result its \"count\", or the group below people: demographics, with the same name in the"
                                        + " distribution."));
    }
}
