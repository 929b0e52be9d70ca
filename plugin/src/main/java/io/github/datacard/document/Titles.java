package io.github.datacard.document;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;

/** The name that readers know a dataset by: the short one where there is one. */
final class Titles {
    private Titles() {}

    static String of(Descriptor descriptor) {
        String shortName = descriptor.text(Paths.PRETTY_NAME);
        return shortName.isEmpty() ? descriptor.name() : shortName;
    }
}
