package io.github.datacard.engine;

import io.github.datacard.data.DataInspection;
import io.github.datacard.data.DataInspector;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.Draft;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts the rows that data files are seen to have in place of those that an older card states. */
final class SeenCounts {
    private static final Pattern COUNT = Pattern.compile("\\d{1,15}");
    private static final String SPLITS = "splits";

    private final Vocabulary vocabulary;
    private final Path descriptor;

    SeenCounts(Vocabulary vocabulary, Path descriptor) {
        this.vocabulary = vocabulary;
        this.descriptor = descriptor;
    }

    /**
     * Corrects the counts of splits in a draft.
     *
     * @return what was stated and what the data has, in words
     */
    List<String> correct(Draft draft) {
        List<String> said = new ArrayList<>();
        if (draft.get(Paths.CONFIGS).orElse("") instanceof List<?> configs) {
            List<DataInspection.SplitFiles> seen = seen(draft);
            draft.put(
                    Paths.CONFIGS,
                    configs.stream().map(config -> config(config, seen, said)).toList());
        }
        return said;
    }

    private List<DataInspection.SplitFiles> seen(Draft draft) {
        return new DescriptorReader(vocabulary, Limits.DEFAULT, Objects.requireNonNull(descriptor.getParent()))
                .parse(descriptor, draft.yaml(), new Findings()).stream()
                        .flatMap(read -> new DataInspector(0, Set.of()).at(read, Optional.empty()).splits().stream())
                        .filter(split -> split.unmatched().isEmpty())
                        .toList();
    }

    private static Object config(Object config, List<DataInspection.SplitFiles> seen, List<String> said) {
        if (!(config instanceof Map<?, ?> known) || !(known.get(SPLITS) instanceof Map<?, ?> splits)) {
            return config;
        }
        Object named = known.get("name");
        String name = named == null ? DatasetView.DEFAULT_CONFIG : named.toString();
        Map<Object, Object> corrected = new LinkedHashMap<>();
        splits.forEach((split, about) -> corrected.put(
                split,
                seen.stream()
                        .filter(own -> own.config().equals(name) && own.name().equals(split))
                        .findFirst()
                        .flatMap(own -> split(own, about, said))
                        .orElse(about)));
        Map<Object, Object> record = new LinkedHashMap<>(known);
        record.put(SPLITS, corrected);
        return record;
    }

    /** What is known of a split with its own number of rows, if another is stated. */
    private static Optional<Object> split(DataInspection.SplitFiles seen, Object about, List<String> said) {
        if (!(about instanceof Map<?, ?> known)) {
            return Optional.empty();
        }
        String stated = String.valueOf(known.get("count"));
        return seen.rows()
                .filter(rows -> COUNT.matcher(stated).matches() && rows != Long.parseLong(stated))
                .map(rows -> {
                    said.add(String.format(
                            Locale.ROOT,
                            "%,d rows of the split \"%s\", which has %,d",
                            Long.parseLong(stated),
                            seen.name(),
                            rows));
                    Map<Object, Object> record = new LinkedHashMap<>(known);
                    record.put("count", rows);
                    return record;
                });
    }
}
