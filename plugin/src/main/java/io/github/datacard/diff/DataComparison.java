package io.github.datacard.diff;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diff.Difference.Item;
import io.github.datacard.facts.Facts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Splits whose files hold something else although they hold as many items, by what was measured. */
final class DataComparison {
    private static final MathContext DIGITS = new MathContext(3);

    /** So many figures are named. */
    private static final int MOST = 4;

    private final Facts before;
    private final Facts after;

    DataComparison(Facts before, Facts after) {
        this.before = before;
        this.after = after;
    }

    List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        for (Facts.Config config : before.configs()) {
            after.config(config.name())
                    .ifPresent(now -> config.splits()
                            .forEach(split -> now.splits().stream()
                                    .filter(other -> other.name().equals(split.name()))
                                    .filter(other -> isChanged(split, other))
                                    .forEach(other -> found.add(difference(config.name(), split, other)))));
        }
        return found;
    }

    private boolean isChanged(Facts.Split old, Facts.Split now) {
        return old.rows().equals(now.rows()) && !digests(before, old).equals(digests(after, now));
    }

    private static Set<String> digests(Facts facts, Facts.Split split) {
        return split.files().stream()
                .flatMap(file -> facts.file(file).stream())
                .map(Facts.DataFile::sha256)
                .collect(Collectors.toSet());
    }

    private static Difference difference(String config, Facts.Split old, Facts.Split now) {
        List<Item> items = Stream.concat(
                        config.equals(DatasetView.DEFAULT_CONFIG)
                                ? Stream.of()
                                : Stream.of(new Item(Paths.CONFIGS, config)),
                        Stream.of(new Item(Paths.SPLITS, now.name())))
                .toList();
        Map<String, String> was = figures(old);
        Map<String, String> is = figures(now);
        List<String> changed = new TreeSet<>(is.keySet())
                .stream()
                        .filter(name -> !Optional.ofNullable(was.get(name)).equals(Optional.ofNullable(is.get(name)))
                                && was.containsKey(name))
                        .toList();
        return new Difference(Paths.SPLITS, items, ChangeKind.CONTENT, shown(changed, was), shown(changed, is));
    }

    private static String shown(List<String> names, Map<String, String> figures) {
        return names.stream()
                        .limit(MOST)
                        .map(name -> name + " " + figures.get(name))
                        .collect(Collectors.joining(", "))
                + (names.size() > MOST ? ", …" : "");
    }

    private static Map<String, String> figures(Facts.Split split) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (Facts.Column column : split.columns()) {
            String of = " of " + column.name();
            figures.put("missing values" + of, String.valueOf(column.nulls()));
            column.range().ifPresent(range -> {
                figures.put("minimum" + of, rounded(range.min()));
                figures.put("maximum" + of, rounded(range.max()));
                if (!range.mean().isEmpty()) {
                    figures.put("mean" + of, rounded(range.mean()));
                }
            });
            column.lengths().ifPresent(lengths -> figures.put("mean length" + of, rounded(lengths.mean())));
        }
        return figures;
    }

    private static String rounded(String figure) {
        try {
            return new BigDecimal(figure).round(DIGITS).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException time) {
            return figure;
        }
    }
}
