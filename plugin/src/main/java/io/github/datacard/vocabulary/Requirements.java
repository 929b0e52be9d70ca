package io.github.datacard.vocabulary;

import io.github.datacard.library.LibraryFolder;
import java.util.List;
import java.util.Map;

/**
 * What is asked of datasets, and when.
 *
 * @param conditions all conditions by their names
 * @param expectations all rules that are data alone, by their ids
 * @param demands rules on values of single fields, by their ids
 * @param contradictions what texts may not say beside answers
 * @param profiles the questions of frameworks
 * @param rules the guides to all rules
 */
record Requirements(
        Map<String, Condition> conditions,
        Map<String, Expectation> expectations,
        Map<String, Demand> demands,
        List<Contradiction> contradictions,
        Profiles profiles,
        LibraryFolder<RuleGuide> rules) {}
