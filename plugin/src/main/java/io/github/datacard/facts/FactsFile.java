package io.github.datacard.facts;

import io.github.datacard.descriptor.DescriptorFinder;
import java.nio.file.Path;
import java.util.Optional;

/** Where the facts of a descriptor are kept. */
public final class FactsFile {
    private FactsFile() {}

    /** {@code .datacard/facts.json} for {@code datacard.yaml}, {@code .datacard/x.facts.json} for {@code x.datacard.yaml}. */
    public static Path of(Path descriptor) {
        Path folder = Optional.ofNullable(
                        descriptor.toAbsolutePath().normalize().getParent())
                .orElseThrow();
        String name = String.valueOf(descriptor.getFileName());
        String prefix = name.substring(0, name.length() - DescriptorFinder.NAME.length());
        return folder.resolve(".datacard").resolve(prefix + "facts.json");
    }
}
