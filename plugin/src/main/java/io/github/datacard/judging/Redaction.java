package io.github.datacard.judging;

import io.github.datacard.audience.Audience;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.text.SmallFile;
import io.github.datacard.vocabulary.RuleGuide;
import io.github.datacard.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps what only an organization may see out of findings and code frames: the public hears that there is a finding, and
 * where, but not what it says.
 */
public final class Redaction {
    private static final String REMEDY = "Run with -Ddatacard.audience=internal to see it.";

    /** Where a file cannot be read, nobody knows which of its lines are internal. */
    private static final Pattern NAMES_INTERNAL = Pattern.compile("(?m)^[\"']?internal[\"']?\\s*:");

    /** Shorter texts, such as numbers, stand in many messages by chance. */
    private static final int SHORTEST = 4;

    private final Vocabulary vocabulary;
    private final boolean needed;

    public Redaction(Vocabulary vocabulary, Audience audience) {
        this.vocabulary = vocabulary;
        this.needed = audience == Audience.PUBLIC;
    }

    /** A finding on a descriptor as its audience may hear it. */
    Finding shown(Descriptor descriptor, Finding finding) {
        return needed && isAnythingInternal(descriptor) && isInternal(descriptor, finding)
                ? finding.saying(
                        finding.path()
                                .map(path -> "There is a finding on the internal field " + path)
                                .orElse("There is a finding on something internal"),
                        REMEDY)
                : finding;
    }

    private static boolean isAnythingInternal(Descriptor descriptor) {
        return !descriptor.envelope().internal().isEmpty()
                || !descriptor.envelope().hidden().isEmpty();
    }

    private boolean isInternal(Descriptor descriptor, Finding finding) {
        return finding.path().stream()
                        .anyMatch(path -> paths(descriptor).anyMatch(hidden -> vocabulary.covers(hidden, path)))
                || descriptor.envelope().hidden().stream().anyMatch(place -> place.contains(finding.location()))
                || texts(descriptor)
                        .anyMatch(text -> finding.message().contains(text)
                                || finding.remedy().contains(text));
    }

    private static Stream<String> paths(Descriptor descriptor) {
        return descriptor.envelope().internal().stream().map(name -> name.name());
    }

    private Stream<String> texts(Descriptor descriptor) {
        return paths(descriptor)
                .flatMap(
                        hidden -> vocabulary.fields().stream().filter(field -> vocabulary.covers(hidden, field.path())))
                .flatMap(field -> descriptor.texts(field.path()).stream())
                .filter(text -> text.length() >= SHORTEST);
    }

    /** A finding on a file that could not be read, as its audience may hear it. */
    Finding shown(Finding finding) {
        return shown(List.of(finding)).findFirst().orElse(finding);
    }

    /** Findings on files that could not be read. Each file is looked at once. */
    Stream<Finding> shown(List<Finding> findings) {
        Map<Path, Boolean> secretive = new HashMap<>();
        return findings.stream()
                .map(finding ->
                        needed && secretive.computeIfAbsent(finding.location().file(), Redaction::isSecretive)
                                ? withoutWords(finding)
                                : finding);
    }

    private Finding withoutWords(Finding finding) {
        return finding.saying(
                vocabulary
                        .rule(finding.rule())
                        .map(RuleGuide::summary)
                        .map(summary -> summary.replaceFirst("\\.$", ""))
                        .orElse("There is a finding"),
                REMEDY);
    }

    /** The places whose lines the audience must not see. */
    public List<Location> hidden(Judgement judgement) {
        return needed
                ? Stream.concat(
                                judgement.datasets().stream()
                                        .flatMap(dataset -> dataset.descriptor().envelope().hidden().stream()),
                                judgement.onNoDataset().stream()
                                        .map(finding -> finding.location().file())
                                        .distinct()
                                        .filter(Redaction::isSecretive)
                                        .map(file -> new Location(file, 1, 1, Integer.MAX_VALUE, 1)))
                        .toList()
                : List.of();
    }

    private static boolean isSecretive(Path file) {
        return SmallFile.read(file)
                .filter(bytes -> NAMES_INTERNAL
                        .matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                        .find())
                .isPresent();
    }
}
