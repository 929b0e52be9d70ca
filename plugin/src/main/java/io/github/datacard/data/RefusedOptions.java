package io.github.datacard.data;

import io.github.datacard.hub.Loader;
import io.github.datacard.hub.OptionLimit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Parameters of readers at which the library {@code datasets} stops, as {@code hub/loader.yaml} lists them. */
final class RefusedOptions {
    private RefusedOptions() {}

    static List<DataInspection.RefusedOption> of(List<DataLayout.Split> splits) {
        Set<DataInspection.RefusedOption> refused = new LinkedHashSet<>();
        for (DataLayout.Split split : splits) {
            HubInference.readerOf(split.files()).stream()
                    .flatMap(reader -> Loader.shipped().options().getOrDefault(reader, List.of()).stream())
                    .flatMap(limit -> refused(split, limit))
                    .forEach(refused::add);
        }
        return List.copyOf(refused);
    }

    private static Stream<DataInspection.RefusedOption> refused(DataLayout.Split split, OptionLimit limit) {
        return limit.names().stream()
                .filter(name -> Optional.ofNullable(split.options().stated().get(name))
                        .filter(limit::refuses)
                        .isPresent())
                .map(name -> new DataInspection.RefusedOption(split.config(), name, limit.says()));
    }
}
