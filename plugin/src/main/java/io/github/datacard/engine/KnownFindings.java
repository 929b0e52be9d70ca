package io.github.datacard.engine;

import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.findings.Fingerprints;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.text.JsonText;
import io.github.datacard.text.TextFile;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings that a repository knows of and does not want to hear of again, so that it can begin with strict checks today.
 * They are kept beside each descriptor in {@code .datacard/known.json}, by fingerprints that survive moved lines.
 */
final class KnownFindings {
    private static final int FORMAT = 1;
    private static final Limits LIMITS = new Limits(64 * 1024 * 1024, 10, 0, 200_000);

    private KnownFindings() {}

    /** The errors and warnings among the findings that are known. */
    static Set<Finding> among(List<Finding> findings) {
        Set<Finding> known = new HashSet<>();
        byDescriptor(findings).forEach((descriptor, own) -> {
            Set<String> kept = read(file(descriptor));
            Fingerprints fingerprints = new Fingerprints(new ShownPaths(folder(descriptor)));
            own.stream()
                    .filter(finding -> kept.contains(fingerprints.of(finding)))
                    .forEach(known::add);
        });
        return known;
    }

    /** Makes the findings of these descriptors the known ones, and returns the files that changed. */
    static List<Path> update(List<Path> descriptors, List<Finding> findings) {
        Map<Path, List<Finding>> byDescriptor = byDescriptor(findings);
        List<Path> changed = new ArrayList<>();
        for (Path descriptor : descriptors) {
            List<Finding> own = byDescriptor.getOrDefault(descriptor, List.of());
            Path file = file(descriptor);
            boolean needed = !own.isEmpty() || Files.exists(file);
            String name = folder(descriptor).relativize(file).toString();
            if (needed && TextFile.write(folder(descriptor), name, text(descriptor, own))) {
                changed.add(file);
            }
        }
        return changed;
    }

    private static String text(Path descriptor, List<Finding> findings) {
        Fingerprints fingerprints = new Fingerprints(new ShownPaths(folder(descriptor)));
        List<Object> known = findings.stream()
                .map(finding -> (Object) JsonText.object(
                        "fingerprint", fingerprints.of(finding),
                        "rule", finding.rule(),
                        "field", finding.path().orElse("")))
                .toList();
        return JsonText.indented(JsonText.ordered("format", FORMAT, "known", known));
    }

    private static Set<String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Set.of();
        }
        Findings findings = new Findings();
        Node.Mapping root = new YamlReader(LIMITS)
                .read(file, findings)
                .orElseThrow(() -> new DatacardException("The file of known findings " + file
                        + " cannot be read. Delete it, or write it anew with -Ddatacard.known=update."));
        return root.get("known").stream()
                .flatMap(list -> list instanceof Node.Sequence items ? items.items().stream() : Stream.empty())
                .flatMap(
                        item -> item instanceof Node.Mapping known ? known.get("fingerprint").stream() : Stream.empty())
                .flatMap(print -> print instanceof Node.Scalar text ? Stream.of(text.text()) : Stream.empty())
                .collect(Collectors.toSet());
    }

    private static Map<Path, List<Finding>> byDescriptor(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding ->
                        DescriptorFinder.isDescriptor(finding.location().file()))
                .collect(
                        Collectors.groupingBy(finding -> finding.location().file(), TreeMap::new, Collectors.toList()));
    }

    private static Path folder(Path descriptor) {
        return Optional.ofNullable(descriptor.toAbsolutePath().normalize().getParent())
                .orElseThrow();
    }

    /** {@code .datacard/known.json} for {@code datacard.yaml}, {@code .datacard/x.known.json} for {@code x.datacard.yaml}. */
    private static Path file(Path descriptor) {
        String name = String.valueOf(descriptor.getFileName());
        String prefix = name.substring(0, name.length() - DescriptorFinder.NAME.length());
        return folder(descriptor).resolve(".datacard").resolve(prefix + "known.json");
    }
}
