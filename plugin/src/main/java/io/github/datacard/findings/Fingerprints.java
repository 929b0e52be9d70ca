package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.text.Digest;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fingerprints of findings that survive moved lines and changed figures: of rule, file, field and message, and how often
 * they occurred. A message's numbers do not count, or else who answers one more question would have a new finding.
 */
public final class Fingerprints {
    private static final int LENGTH = 32;
    private static final Pattern QUOTE_OR_NUMBER = Pattern.compile("(\"[^\"]*\")|\\d[\\d.,]*");

    /** What was seen in one file matters to no other, and of thousands of files it would fill the memory. */
    private final PerFile<Occurrences> files;

    /** The name of a file, and how often what was found in it. */
    private record Occurrences(String name, Map<String, Integer> times) {}

    /** Fingerprints with names of files as seen from a folder. */
    public Fingerprints(ShownPaths paths) {
        this.files = new PerFile<>(file -> new Occurrences(paths.of(file), new HashMap<>()));
    }

    /** The fingerprint of a finding; ask for the findings of one file after another, and in one order. */
    public String of(Finding finding) {
        Occurrences seen = files.of(finding.location().file());
        String key = String.join(
                "\n", finding.rule(), seen.name(), finding.path().orElse(""), withoutNumbers(finding.message()));
        int occurrence = seen.times().merge(key, 1, Integer::sum);
        return Digest.of(key + "\n" + occurrence).substring(0, LENGTH);
    }

    private static String withoutNumbers(String message) {
        return QUOTE_OR_NUMBER
                .matcher(message)
                .replaceAll(found -> found.group(1) == null ? "#" : Matcher.quoteReplacement(found.group(1)));
    }
}
