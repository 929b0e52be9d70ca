package io.github.datacard.cardcheck;

import io.github.datacard.yaml.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How many rows an entry of {@code dataset_info} states. */
final class StatedRows {
    private static final Pattern COUNT = Pattern.compile("\\d{1,15}");

    private StatedRows() {}

    /** The rows of each split by its name; empty if there is none, or one without a number. */
    static Optional<Map<String, Long>> of(Node.Mapping info) {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Node.Mapping split : info.mappings("splits")) {
            String count = split.text("num_examples");
            if (!COUNT.matcher(count).matches()) {
                return Optional.empty();
            }
            rows.merge(split.text("name"), Long.parseLong(count), Long::sum);
        }
        return Optional.of(rows).filter(stated -> !stated.isEmpty());
    }

    /** The rows of all splits together. */
    static long total(Map<String, Long> rows) {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
