package io.github.datacard.check;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The severities that a build gives to rules, instead of their own.
 *
 * @param byRule the severity of each rule that has another one
 */
record Severities(Map<String, Severity> byRule) {
    private static final String SETTING = "datacard.severities";

    /**
     * Reads entries such as {@code too-long=warning} or {@code too-long:warning}.
     *
     * @throws DatacardException if an entry is none
     */
    static Severities parse(List<String> entries) {
        Map<String, Severity> byRule = new LinkedHashMap<>();
        for (String entry : entries) {
            String[] parts = entry.strip().split("\\s*[=:]\\s*", -1);
            Optional<Severity> severity =
                    parts.length == 2 ? Severity.of(parts[1].toLowerCase(Locale.ROOT)) : Optional.empty();
            byRule.put(
                    parts[0],
                    severity.orElseThrow(() -> new DatacardException(SETTING
                            + " is a list such as too-long=warning, with one of "
                            + Arrays.stream(Severity.values())
                                    .map(Severity::word)
                                    .collect(Collectors.joining(", "))
                            + " behind each rule, not \"" + entry + "\".")));
        }
        return new Severities(Map.copyOf(byRule));
    }

    /** Refuses rules that do not exist. */
    void requireKnown(Vocabulary vocabulary) {
        byRule.keySet().stream().sorted().forEach(rule -> {
            if (vocabulary.rule(rule).isEmpty()) {
                throw new DatacardException(SETTING + ": there is no rule \"" + rule + "\". "
                        + Nearest.hint(rule, vocabulary.rules().keySet()) + "The goal explain lists all rules.");
            }
        });
    }

    /** The finding with the severity that the build gives to its rule. */
    Finding applied(Finding finding) {
        return finding.as(byRule.getOrDefault(finding.rule(), finding.severity()));
    }
}
