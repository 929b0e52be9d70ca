package io.github.datacard.audit;

import java.util.List;

/**
 * What stands in one card, read for its meaning.
 *
 * @param topics the worth of each topic
 * @param sections the worth of each section of the study, by what stands in it
 * @param matter what the Hub makes of the front matter
 * @param license the license, or empty
 * @param contradicted whether the text names another license
 * @param fingerprint 64 bits that are nearly the same for texts that are nearly the same
 * @param digest 64 bits of the text without numbers and white space
 */
public record Reading(
        List<Worth> topics,
        List<Worth> sections,
        FrontMatterWorth matter,
        String license,
        boolean contradicted,
        long fingerprint,
        long digest) {}
