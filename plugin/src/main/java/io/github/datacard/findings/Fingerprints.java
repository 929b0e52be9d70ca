package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.text.Digest;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints of findings that survive moved lines, changed figures, and other words of the message and of the text it is
 * about: of rule, file and field, and how often they occurred. Where a finding is about no field, what the message quotes
 * is a key or a name and counts.
 */
public final class Fingerprints {
    private static final int LENGTH = 32;
    private static final Pattern QUOTE = Pattern.compile("\"[^\"]*\"");

    /** What was seen in one file matters to no other, and of thousands of files it would fill the memory. */
    private final PerFile<Occurrences> files;

    /** The name of a file, and how often what was found in it. */
    private record Occurrences(String name, Map<Topic, Integer> times) {}

    /** What findings of one file are about. */
    private record Topic(String rule, String field) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Topic topic && rule.equals(topic.rule) && field.equals(topic.field);
        }

        @Override
        public int hashCode() {
            return 31 * rule.hashCode() + field.hashCode();
        }
    }

    /** Fingerprints with names of files as seen from a folder. */
    public Fingerprints(ShownPaths paths) {
        this.files = new PerFile<>(file -> new Occurrences(paths.of(file), new HashMap<>()));
    }

    /**
     * What makes a finding the one it is.
     *
     * @param file the name of the file
     * @param field the field that it is about, or else what its message quotes
     * @param occurrence how often this was found in the file so far
     */
    record Key(String rule, String file, String field, int occurrence) {
        /** The fingerprint. */
        String digest() {
            return Digest.of(rule + "\n" + file + "\n" + field + "\n" + occurrence)
                    .substring(0, LENGTH);
        }
    }

    /** The fingerprint of a finding; ask for the findings of one file after another, and in one order. */
    public String of(Finding finding) {
        return key(finding).digest();
    }

    /** The same before it is digested, for findings that are only counted. */
    Key key(Finding finding) {
        Occurrences seen = files.of(finding.location().file());
        String field = finding.path().orElseGet(() -> quoted(finding.message()));
        int occurrence = seen.times().merge(new Topic(finding.rule(), field), 1, Integer::sum);
        return new Key(finding.rule(), seen.name(), field, occurrence);
    }

    private static String quoted(String message) {
        return QUOTE.matcher(message).results().map(MatchResult::group).collect(Collectors.joining(" "));
    }
}
