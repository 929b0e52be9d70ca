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
    private static final String ENCODING = "encoding";

    private RefusedOptions() {}

    static List<DataInspection.RefusedOption> of(List<DataLayout.Split> splits) {
        Set<DataInspection.RefusedOption> refused = new LinkedHashSet<>();
        for (DataLayout.Split split : splits) {
            HubInference.readerOf(split.files()).stream()
                    .flatMap(reader -> Stream.concat(
                            Loader.shipped().options().getOrDefault(reader, List.of()).stream()
                                    .flatMap(limit -> refused(split, limit)),
                            Encoding.OF_TEXTS.contains(reader) ? unknown(split) : Stream.empty()))
                    .forEach(refused::add);
        }
        return List.copyOf(refused);
    }

    private static Stream<DataInspection.RefusedOption> unknown(DataLayout.Split split) {
        return Optional.ofNullable(split.options().stated().get(ENCODING)).orElse(List.of()).stream()
                .filter(name ->
                        !OptionLimit.isNothing(name) && !Loader.shipped().hasEncoding(name))
                .limit(1)
                .map(name -> new DataInspection.RefusedOption(
                        split.config(),
                        ENCODING,
                        "only encodings are possible that Python knows, such as utf-8, latin-1, cp1252, utf-16, gbk and"
                                + " shift_jis"));
    }

    private static Stream<DataInspection.RefusedOption> refused(DataLayout.Split split, OptionLimit limit) {
        return limit.names().stream()
                .filter(name -> Optional.ofNullable(split.options().stated().get(name))
                        .filter(limit::refuses)
                        .isPresent())
                .map(name -> new DataInspection.RefusedOption(split.config(), name, limit.says()));
    }
}
