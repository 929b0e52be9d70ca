package io.github.datacard.engine;

import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.findings.Fingerprints;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.json.JsonReader;
import io.github.datacard.json.JsonText;
import io.github.datacard.judging.Judgement;
import io.github.datacard.text.TextFile;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings that a repository knows of and does not want to hear of again, so that it can begin with strict checks today.
 * They are kept beside each descriptor in {@code .datacard/known.json}, by fingerprints that survive moved lines, one a
 * line and sorted, so that two branches rarely change the same line.
 */
final class KnownFindings {
    private static final int FORMAT = 1;
    private static final Limits LIMITS = new Limits(64 * 1024 * 1024, 10, 0, 200_000);
    private static final String UPDATE = "-Ddatacard.known=update";

    /** Nothing is known. */
    static final Comparison NOTHING = new Comparison(List.of(), List.of());

    /** The findings of each descriptor, known ones too. */
    private final Map<Path, List<Finding>> byDescriptor = new TreeMap<>();

    /** The known findings of a run. */
    KnownFindings(Judgement judgement) {
        judgement.descriptors().forEach(descriptor -> byDescriptor.put(descriptor, new ArrayList<>()));
        judgement.datasets().forEach(dataset -> of(dataset.descriptor().file()).addAll(dataset.findings()));
        judgement
                .onNoDataset()
                .forEach(finding -> of(descriptor(finding.location().file())).add(finding));
    }

    private List<Finding> of(Path descriptor) {
        return byDescriptor.computeIfAbsent(descriptor, missing -> new ArrayList<>());
    }

    /** A folder that lacks a descriptor knows so where the descriptor would. */
    private static Path descriptor(Path file) {
        return Files.isDirectory(file) ? file.resolve(DescriptorFinder.NAME) : file;
    }

    /**
     * What the files of known findings say.
     *
     * @param known the findings that are known
     * @param remarks findings on the files themselves
     */
    record Comparison(List<Finding> known, List<Finding> remarks) {}

    /** Compares the findings with those that are kept. */
    Comparison kept() {
        List<Finding> known = new ArrayList<>();
        Findings remarks = new Findings();
        byDescriptor.forEach((descriptor, findings) -> {
            Map<String, Node.Mapping> entries = read(file(descriptor), remarks);
            if (!entries.isEmpty()) {
                fingerprints(descriptor, findings).forEach((fingerprint, finding) -> {
                    if (entries.remove(fingerprint) != null) {
                        known.add(finding);
                    }
                });
                entries.values().forEach(entry -> stale(entry, remarks));
            }
        });
        return new Comparison(List.copyOf(known), remarks.sorted());
    }

    /** Makes the errors and warnings the known ones, and returns the files that changed. */
    List<Path> update() {
        List<Path> changed = new ArrayList<>();
        byDescriptor.forEach((descriptor, findings) -> {
            Path file = file(descriptor);
            Path folder = folder(descriptor);
            List<String> lines = lines(fingerprints(descriptor, findings));
            boolean needed = !lines.isEmpty() || Files.exists(file);
            if (needed && TextFile.write(folder, folder.relativize(file).toString(), text(lines))) {
                changed.add(file);
            }
        });
        return changed;
    }

    private static List<String> lines(Map<String, Finding> findings) {
        return findings.entrySet().stream()
                .filter(entry -> entry.getValue().severity() != Severity.INFO)
                .map(entry -> JsonText.compact(JsonText.ordered(
                                "rule", entry.getValue().rule(),
                                "field", entry.getValue().path().orElse(""),
                                "fingerprint", entry.getKey()))
                        .strip())
                .sorted()
                .toList();
    }

    private static String text(List<String> lines) {
        return lines.stream()
                .map(line -> "\n    " + line)
                .collect(Collectors.joining(",", "{\n  \"format\": " + FORMAT + ",\n  \"known\": [", "\n  ]\n}\n"));
    }

    private static Map<String, Finding> fingerprints(Path descriptor, List<Finding> findings) {
        Fingerprints fingerprints = new Fingerprints(new ShownPaths(folder(descriptor)));
        Map<String, Finding> byFingerprint = new LinkedHashMap<>();
        findings.stream().sorted().forEach(finding -> byFingerprint.put(fingerprints.of(finding), finding));
        return byFingerprint;
    }

    /** The entries of a file by their fingerprints. */
    private static Map<String, Node.Mapping> read(Path file, Findings remarks) {
        Map<String, Node.Mapping> entries = new HashMap<>();
        if (!Files.isRegularFile(file)) {
            if (Files.exists(file)) {
                remarks.add(
                        ReadingRule.UNREADABLE_FILE,
                        Location.of(file),
                        "The known findings cannot be read: this is no regular file",
                        "Remove it, and write them again with -Ddatacard.known=update.");
            }
            return entries;
        }
        Findings broken = new Findings();
        Optional<Node> root = new JsonReader(LIMITS).read(file, broken).filter(read -> !broken.hasErrors());
        Optional<Node> list =
                root.flatMap(read -> read instanceof Node.Mapping map ? map.get("known") : Optional.empty());
        Optional<Node> unknownFormat = root.filter(Node.Mapping.class::isInstance)
                .flatMap(map -> ((Node.Mapping) map).get("format"))
                .filter(format ->
                        !(format instanceof Node.Scalar number && number.text().equals(String.valueOf(FORMAT))));
        if (unknownFormat.isPresent()) {
            broken(unknownFormat.get().location(), "only format " + FORMAT + " is known", remarks);
        } else if (list.isPresent() && list.get() instanceof Node.Sequence items) {
            items.items()
                    .forEach(item -> fingerprint(item)
                            .ifPresentOrElse(
                                    print -> entries.put(print, (Node.Mapping) item),
                                    () -> broken(item.location(), "this is no known finding", remarks)));
        } else {
            Location place = Stream.concat(
                            broken.sorted().stream().map(Finding::location),
                            list.stream().map(Node::location))
                    .findFirst()
                    .orElse(Location.of(file));
            String reason =
                    broken.sorted().stream().map(Finding::message).findFirst().orElse("it has no list \"known\"");
            broken(place, reason, remarks);
        }
        return entries;
    }

    private static Optional<String> fingerprint(Node item) {
        return item instanceof Node.Mapping entry
                ? Optional.of(text(entry, "fingerprint")).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private static void broken(Location place, String reason, Findings remarks) {
        remarks.add(
                ReadingRule.BROKEN_KNOWN_FINDINGS,
                place,
                "The known findings cannot be read: " + reason,
                "Take the file from version control again, or write it again with " + UPDATE + ".");
    }

    private static void stale(Node.Mapping entry, Findings remarks) {
        String field = text(entry, "field");
        remarks.add(Finding.of(
                ReadingRule.STALE_KNOWN_FINDING,
                entry.location(),
                "The known finding " + text(entry, "rule") + (field.isEmpty() ? "" : " on " + field) + " is gone",
                UPDATE + " forgets it."));
    }

    private static String text(Node.Mapping entry, String key) {
        return entry.get(key)
                .filter(Node.Scalar.class::isInstance)
                .map(node -> ((Node.Scalar) node).text())
                .orElse("");
    }

    private static Path folder(Path descriptor) {
        return Optional.ofNullable(descriptor.toAbsolutePath().normalize().getParent())
                .orElseThrow();
    }

    /** {@code .datacard/known.json} for {@code datacard.yaml}, {@code .datacard/x.known.json} for {@code x.datacard.yaml}. */
    private static Path file(Path descriptor) {
        String name = String.valueOf(descriptor.getFileName());
        String prefix = name.endsWith(DescriptorFinder.NAME)
                ? name.substring(0, name.length() - DescriptorFinder.NAME.length())
                : name + ".";
        return folder(descriptor).resolve(".datacard").resolve(prefix + "known.json");
    }
}
