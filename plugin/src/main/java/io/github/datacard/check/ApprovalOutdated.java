package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.SectionDigests;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code approval-outdated}: what somebody approved is not what stands there now. */
final class ApprovalOutdated implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<Value> approvals = subject.descriptor().values(Paths.APPROVALS);
        if (approvals.isEmpty()) {
            return Stream.empty();
        }
        Map<String, String> present = SectionDigests.of(subject.vocabulary(), subject.descriptor());
        return approvals.stream().flatMap(approval -> finding(approval, present, r).stream());
    }

    private static Optional<Finding> finding(Value approval, Map<String, String> present, Report r) {
        Map<String, String> approved = new LinkedHashMap<>();
        approval.along("digests")
                .flatMap(Value::flat)
                .forEach(pair -> approved.put(pair.text("section"), pair.text("digest")));
        List<String> changed = changed(approved, present);
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(r.at(approval.location())
                        .about(Paths.APPROVALS)
                        .say(
                                approved.isEmpty()
                                        ? "The approval does not say what was approved"
                                        : "Changed since the approval: " + String.join(", ", changed),
                                (approved.isEmpty() ? "Read it" : "Read it again")
                                        + ", then run the goal approve, or copy:"
                                        + "\ndigests:"
                                        + present.entrySet().stream()
                                                .map(digest -> "\n  " + digest.getKey() + ": " + digest.getValue())
                                                .collect(Collectors.joining())));
    }

    private static List<String> changed(Map<String, String> approved, Map<String, String> present) {
        TreeSet<String> sections = new TreeSet<>(approved.keySet());
        sections.addAll(present.keySet());
        List<String> changed = new ArrayList<>();
        for (String section : sections) {
            if (!Objects.equals(approved.get(section), present.get(section))) {
                changed.add(section
                        + (!present.containsKey(section)
                                ? " (gone)"
                                : !approved.containsKey(section) && !approved.isEmpty() ? " (new)" : ""));
            }
        }
        return changed;
    }
}
