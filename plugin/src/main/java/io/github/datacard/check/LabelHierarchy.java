package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.text.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code label-hierarchy}: classes name parents that are none or themselves, there are more classes than
 * counted, or a label has no count that others have.
 */
final class LabelHierarchy implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        List<Value> labels = descriptor.values(Paths.LABEL_HIERARCHY);
        Map<String, String> parents = new LinkedHashMap<>();
        labels.forEach(label -> parents.put(label.text("label"), label.text("parent")));
        return Stream.of(
                        labels.stream().flatMap(label -> wrongParent(label, parents, r).stream()),
                        tooMany(descriptor, parents, r),
                        uncounted(subject, labels, parents, r))
                .flatMap(findings -> findings);
    }

    private static Optional<Finding> wrongParent(Value label, Map<String, String> parents, Report r) {
        String parent = label.text("parent");
        if (!parent.isEmpty() && !parents.containsKey(parent)) {
            return Optional.of(finding(
                    label.location(),
                    "The parent \"" + parent + "\" of \"" + label.text("label") + "\" is no label of the hierarchy",
                    Nearest.hint(parent, parents.keySet()) + "List it as a label of its own.",
                    r));
        }
        return isOwnAncestor(label.text("label"), parents)
                ? Optional.of(finding(
                        label.location(),
                        "The label \"" + label.text("label") + "\" stands below itself",
                        "Correct the parents: the topmost label has none.",
                        r))
                : Optional.empty();
    }

    private static boolean isOwnAncestor(String label, Map<String, String> parents) {
        String at = parents.getOrDefault(label, "");
        for (int steps = 0; steps < parents.size() && !at.isEmpty(); steps++) {
            if (at.equals(label)) {
                return true;
            }
            at = parents.getOrDefault(at, "");
        }
        return false;
    }

    private static Stream<Finding> tooMany(Descriptor descriptor, Map<String, String> parents, Report r) {
        long leaves = parents.keySet().stream()
                .filter(label -> !parents.containsValue(label))
                .count();
        long shares = descriptor.values(Paths.LABEL_SHARES).stream()
                .mapToLong(value -> ((Value.Shares) value).shares().size())
                .sum();
        return Count.of(descriptor.text(Paths.LABEL_CLASSES))
                .filter(Count::isExact)
                .filter(classes -> Math.max(leaves, shares) > classes.value())
                .map(classes -> finding(
                        descriptor.placeOf(Paths.LABEL_CLASSES),
                        "There are said to be " + classes.says() + " classes, but " + Math.max(leaves, shares)
                                + " are named",
                        "Correct the number of classes or their names.",
                        r))
                .stream();
    }

    private static Finding finding(Location place, String message, String remedy, Report r) {
        return r.at(place).about(Paths.LABEL_HIERARCHY).say(message, remedy);
    }

    /** Leaves without a count, where others have one, and counts of labels that the hierarchy does not have. */
    private static Stream<Finding> uncounted(
            Subject subject, List<Value> labels, Map<String, String> parents, Report r) {
        List<Value.Share> shares = subject.descriptor().values(Paths.LABEL_SHARES).stream()
                .flatMap(value -> ((Value.Shares) value).shares().stream())
                .toList();
        Set<String> counted = shares.stream().map(share -> plain(share.name())).collect(Collectors.toSet());
        Set<String> known = parents.keySet().stream().map(LabelHierarchy::plain).collect(Collectors.toSet());
        if (labels.isEmpty() || counted.stream().noneMatch(known::contains)) {
            return Stream.empty();
        }
        return Stream.concat(
                labels.stream()
                        .filter(label -> !parents.containsValue(label.text("label"))
                                && !isCounted(label.text("label"), parents, counted))
                        .map(label -> finding(
                                        label.location(),
                                        "The label \"" + label.text("label") + "\" has no count, as others have",
                                        "Add it below composition: {labels: {distribution: …}}, with 0 if no item has it.",
                                        r)
                                .as(Severity.WARNING)),
                shares.stream()
                        .filter(share -> !known.contains(plain(share.name())) && !subject.isRest(share.name()))
                        .map(share -> finding(
                                        share.location(),
                                        "The counted label \"" + share.name() + "\" is not in the hierarchy",
                                        Nearest.hint(share.name(), parents.keySet()) + "Add it to the hierarchy.",
                                        r)
                                .as(Severity.WARNING)));
    }

    /** By itself, or with a group that it is in. */
    private static boolean isCounted(String label, Map<String, String> parents, Set<String> counted) {
        String at = label;
        for (int steps = 0; steps <= parents.size() && !at.isEmpty(); steps++) {
            if (counted.contains(plain(at))) {
                return true;
            }
            at = parents.getOrDefault(at, "");
        }
        return false;
    }

    private static String plain(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }
}
