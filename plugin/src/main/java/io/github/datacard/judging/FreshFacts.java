package io.github.datacard.judging;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsDifference;
import io.github.datacard.facts.FactsFile;
import io.github.datacard.measure.Measurement;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** {@code facts-differ}: facts that were kept are compared with the data, measured in memory. */
final class FreshFacts {
    private final Measurement measurement;
    private final Path output;

    FreshFacts(Measurement measurement, Path output) {
        this.measurement = measurement;
        this.output = output;
    }

    /** The facts as they are today, or those that were kept if the data cannot be measured. */
    Optional<Facts> of(Descriptor descriptor, Optional<Facts> kept, Findings findings) {
        Measurement.Result result = kept.flatMap(Facts::settings)
                .map(measurement::like)
                .orElse(measurement)
                .measure(descriptor, Set.of(output));
        findings.addAll(result.findings());
        if (kept.isPresent() && result.facts().isPresent()) {
            Location place = Location.of(FactsFile.of(descriptor.file()));
            FactsDifference.between(kept.get(), result.facts().get())
                    .forEach(line -> findings.add(
                            ReadingRule.FACTS_DIFFER,
                            place,
                            "The data is not what was measured: " + line,
                            "If the change is meant, measure again with the goal measure."));
        }
        return result.facts().or(() -> kept);
    }
}
