package io.github.datacard.exchange;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Gap;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Croissant wants in another shape than a descriptor has it: files, records, and whether anything was generated. */
final class Croissant {
    static final String ID = "croissant";
    static final String OLDER = "croissant-1.0";

    private final CroissantDialect dialect;
    private final SchemaOrg shared;

    Croissant(Vocabulary vocabulary, boolean current) {
        this.dialect = CroissantDialect.of(vocabulary, current);
        this.shared = new SchemaOrg(vocabulary);
    }

    Map<String, Calculation> calculations() {
        Map<String, Calculation> own = Map.of(
                "distribution", (dataset, losses) -> made(dataset, loss -> {}).distribution(),
                "records", (dataset, losses) -> records(dataset, losses),
                "synthetic", (dataset, losses) -> synthetic(dataset.answered()));
        return Stream.of(shared.calculations(), own)
                .flatMap(all -> all.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Object> records(Disclosed dataset, Consumer<Loss> losses) {
        return made(dataset, losses).sets();
    }

    /** Both parts are made together, since records name files. */
    private CroissantRecords made(Disclosed dataset, Consumer<Loss> losses) {
        CroissantIds ids = new CroissantIds();
        CroissantFiles files = new CroissantFiles(dataset.known(), dialect, ids);
        return new CroissantRecords(dialect, ids, files, dataset.answered(), losses);
    }

    /** Whether any part was generated; nothing where neither is said. */
    private static Object synthetic(Descriptor descriptor) {
        String share = descriptor.text(Paths.SYNTHETIC_SHARE);
        boolean generated = (!share.isEmpty() && !share.equals("0"))
                || descriptor.has(Paths.GENERATION)
                || descriptor.texts(Paths.ACQUISITION).contains("generated")
                || descriptor.texts(Paths.SOURCE_TYPE).contains("synthetic")
                || descriptor.texts(Paths.MODEL_ROLE).contains("generator");
        boolean none = share.equals("0") || isNotApplicable(descriptor);
        return generated ? (Object) true : none ? (Object) false : "";
    }

    private static boolean isNotApplicable(Descriptor descriptor) {
        return Stream.of(Paths.SYNTHETIC, Paths.GENERATION)
                .map(descriptor::gap)
                .flatMap(Optional::stream)
                .anyMatch(gap -> gap.kind() == Gap.Kind.NOT_APPLICABLE);
    }
}
