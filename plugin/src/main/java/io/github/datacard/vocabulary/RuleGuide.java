package io.github.datacard.vocabulary;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;

/**
 * What {@code explain} and the reports say about a rule.
 *
 * @param rule its id
 * @param severity how severe its findings are, unless the rule has weaker or stronger cases
 * @param kind what kind of thing its findings report
 * @param summary what it finds, one sentence
 * @param why why that matters to readers
 * @param source where the thought comes from; may be empty
 * @param bad a descriptor that has it
 * @param good the same, fixed
 */
public record RuleGuide(
        String rule,
        Severity severity,
        Finding.Kind kind,
        String summary,
        String why,
        String source,
        String bad,
        String good) {}
