package io.github.datacard.facts;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;

/** How many rows of a configuration a descriptor lets everybody see. */
public final class Sampling {
    private static final int MOST = 20;
    private static final String MEMBER = Paths.CONFIG_SAMPLE.substring(Paths.CONFIGS.length() + 1);

    private Sampling() {}

    /** None unless the descriptor gives a number, and never more than twenty. */
    public static int rows(Descriptor descriptor, String config) {
        return descriptor.values(Paths.CONFIGS).stream()
                .filter(own -> DatasetView.nameOf(own).equals(config))
                .map(own -> own.text(MEMBER))
                .filter(text -> text.matches("\\d{1,9}"))
                .mapToInt(text -> Math.min(MOST, Integer.parseInt(text)))
                .findFirst()
                .orElse(0);
    }
}
