package io.github.datacard.assessment;

import io.github.datacard.data.DataInspection;
import io.github.datacard.data.LicenseText;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.evidence.Citation;
import io.github.datacard.facts.Facts;
import java.util.List;
import java.util.Optional;

/**
 * What is known about a dataset before anything is judged: rules look at it, and cards, pages and other formats are made
 * from it.
 *
 * @param descriptor its descriptor, as far as it could be read
 * @param whole whether all of the descriptor could be read
 * @param answered the descriptor with what the facts add to it
 * @param facts what was measured in its data, if it was
 * @param seen what a quick look at its data showed
 * @param licenseText the license text beside its descriptor, if there is one
 * @param citations the evidence that the descriptor lists, with what became of its quotes
 */
public record KnownDataset(
        Descriptor descriptor,
        boolean whole,
        Descriptor answered,
        Optional<Facts> facts,
        DataInspection seen,
        Optional<LicenseText> licenseText,
        List<Citation> citations) {}
