package io.github.datacard.vocabulary;

/**
 * What {@code explain} and the reports say about a rule.
 *
 * @param rule its id
 * @param severity how grave its findings usually are: error, warning or info
 * @param summary what it finds, one sentence
 * @param why why that matters to readers
 * @param source where the thought comes from; may be empty
 * @param bad a descriptor that has it
 * @param good the same, mended
 */
public record RuleGuide(
        String rule, String severity, String summary, String why, String source, String bad, String good) {}
