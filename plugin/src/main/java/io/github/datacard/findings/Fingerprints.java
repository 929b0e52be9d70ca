package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.text.Digest;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    private record Occurrences(String name, Map<String, Integer> times) {}

    /** Fingerprints with names of files as seen from a folder. */
    public Fingerprints(ShownPaths paths) {
        this.files = new PerFile<>(file -> new Occurrences(paths.of(file), new HashMap<>()));
    }

    /** What makes a finding the one it is; ask for the findings of one file after another, and in one order. */
    record Key(String text) {
        /** The fingerprint. */
        String digest() {
            return Digest.of(text).substring(0, LENGTH);
        }
    }

    /** The fingerprint of a finding; ask as for its {@link #key}. */
    public String of(Finding finding) {
        return key(finding).digest();
    }

    /** The same before it is digested, for findings that are only counted. */
    Key key(Finding finding) {
        Occurrences seen = files.of(finding.location().file());
        String key = String.join(
                "\n", finding.rule(), seen.name(), finding.path().orElseGet(() -> quoted(finding.message())));
        int occurrence = seen.times().merge(key, 1, Integer::sum);
        return new Key(key + "\n" + occurrence);
    }

    private static String quoted(String message) {
        return QUOTE.matcher(message).results().map(MatchResult::group).collect(Collectors.joining(" "));
    }
}
