package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code skewed-representation}: a group has a share far from that in the population it is compared with, and no bias of
 * representation is described. The limits are those of the four-fifths rule (29 CFR 1607.4 D), both ways.
 */
final class SkewedRepresentation implements Rule<Subject> {
    private static final double LEAST = 0.8;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        boolean said = descriptor.texts(Paths.BIAS_TYPE).contains("representation")
                || descriptor.gap(Paths.BIASES).isPresent();
        return said
                ? Stream.empty()
                : descriptor.values(Paths.DEMOGRAPHICS).stream().flatMap(one -> finding(one, r).stream());
    }

    private static Optional<Finding> finding(Value demographic, Report r) {
        Map<String, Double> population = shares(demographic, "reference");
        Map<String, Double> here = shares(demographic, "distribution");
        return here.entrySet().stream()
                .filter(share -> population.getOrDefault(share.getKey(), 0.0) > 0)
                .filter(share -> share.getValue() < LEAST * population.getOrDefault(share.getKey(), 0.0)
                        || share.getValue() * LEAST > population.getOrDefault(share.getKey(), 0.0))
                .findFirst()
                .map(share -> r.at(demographic.location())
                        .about(Paths.BIASES)
                        .say(
                                "\"" + share.getKey() + "\" is " + percent(share.getValue()) + " here and "
                                        + percent(population.getOrDefault(share.getKey(), 0.0))
                                        + " in the population, and no bias of representation is described",
                                "Write below considerations: biases: [{type: representation, description: …}]."));
    }

    private static Map<String, Double> shares(Value demographic, String member) {
        Map<String, Double> shares = new LinkedHashMap<>();
        demographic
                .at(member)
                .filter(Value.Shares.class::isInstance)
                .flatMap(value -> ((Value.Shares) value).shares().stream())
                .filter(Value.Share::percent)
                .forEach(share -> shares.put(share.name(), Double.parseDouble(share.amount())));
        return shares;
    }

    private static String percent(double share) {
        return new BigDecimal(String.valueOf(share)).stripTrailingZeros().toPlainString() + "%";
    }
}
