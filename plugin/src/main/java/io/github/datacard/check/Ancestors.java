package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code retracted-ancestor}, {@code deprecated-ancestor}, {@code lineage-cycle} and {@code lineage-near-miss}: what the
 * datasets of a run say about each other, through all generations.
 */
final class Ancestors implements CatalogRule {
    private static final Map<String, Severity> FALLEN =
            Map.of("retracted", Severity.ERROR, "deprecated", Severity.WARNING);

    @Override
    public Stream<Finding> check(List<Descriptor> descriptors) {
        Map<String, Descriptor> byId = new LinkedHashMap<>();
        descriptors.forEach(descriptor -> byId.putIfAbsent(descriptor.id(), descriptor));
        return descriptors.stream()
                .flatMap(descriptor -> descriptor.values(Paths.LINEAGE).stream()
                        .flatMap(source -> findings(descriptor, source, byId).stream()));
    }

    private static List<Finding> findings(Descriptor descriptor, Value source, Map<String, Descriptor> byId) {
        String ref = source.text("ref");
        List<Finding> findings = new ArrayList<>();
        fallen(descriptor, source, ref, source.text("status"), "").ifPresent(findings::add);
        Optional<Descriptor> parent = Optional.ofNullable(byId.get(ref));
        if (parent.isEmpty()) {
            Nearest.to(ref, byId.keySet())
                    .filter(near -> !ref.contains("://") && !near.equals(descriptor.id()))
                    .ifPresent(near -> findings.add(finding(
                            Severity.WARNING,
                            "lineage-near-miss",
                            source,
                            "\"" + ref + "\" is no dataset of this repository, but \"" + near + "\" is",
                            "Write " + near + " if that is meant.")));
            return findings;
        }
        walk(descriptor, source, parent.get(), byId, new LinkedHashSet<>(Set.of(ref)), findings);
        return findings;
    }

    private static void walk(
            Descriptor child,
            Value source,
            Descriptor ancestor,
            Map<String, Descriptor> byId,
            Set<String> way,
            List<Finding> findings) {
        String through = way.size() == 1 ? "" : ", through " + String.join(" → ", way);
        if (ancestor.id().equals(child.id())) {
            findings.add(finding(
                    Severity.ERROR,
                    "lineage-cycle",
                    source,
                    "\"" + child.id() + "\" is its own ancestor" + through,
                    "Remove the source that is not one."));
            return;
        }
        fallen(child, source, ancestor.id(), ancestor.text(Paths.STATUS), through)
                .ifPresent(findings::add);
        for (String ref : ancestor.texts(Paths.LINEAGE_REF)) {
            Optional<Descriptor> next = Optional.ofNullable(byId.get(ref));
            if (next.isPresent() && way.add(ref)) {
                walk(child, source, next.get(), byId, way, findings);
                way.remove(ref);
            }
        }
    }

    private static Optional<Finding> fallen(Descriptor child, Value source, String ref, String status, String through) {
        return Optional.ofNullable(FALLEN.get(status))
                .filter(severity -> !FALLEN.containsKey(child.text(Paths.STATUS)))
                .map(severity -> finding(
                        severity,
                        status + "-ancestor",
                        source,
                        "The source \"" + ref + "\" is " + status + through,
                        "Remove what comes from it, or set the status of this dataset to " + status + "."));
    }

    private static Finding finding(Severity severity, String rule, Value source, String message, String remedy) {
        return Finding.of(
                        severity,
                        rule,
                        source.at("ref").findFirst().orElse(source).location(),
                        message,
                        remedy)
                .about(Paths.LINEAGE_REF);
    }
}
