package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.NumberWords;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code missing-value-code}: a number such as -999 seems to stand for a missing value, and no text says so. */
final class MissingValueCode implements Rule<Subject> {
    private static final List<String> SAID = List.of(
            Paths.MISSING, Paths.FEATURE_DESCRIPTION, Paths.QUALITY_ISSUES, Paths.LIMITATIONS, Paths.DESCRIPTION);

    /** A code in the columns of all splits that show it, with the rows that have it and those that have any value. */
    private record Found(String column, String code, long rows, long values) {
        Found and(Found other) {
            return new Found(column, code, rows + other.rows, values + other.values);
        }
    }

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.facts().stream()
                .flatMap(facts -> facts.configs().stream())
                .flatMap(MissingValueCode::found)
                .filter(found -> !isSaid(subject.descriptor(), found.code()))
                .map(found -> finding(found, r));
    }

    private static Stream<Found> found(Facts.Config config) {
        Map<String, Found> all = new LinkedHashMap<>();
        for (Facts.Split split : config.splits()) {
            for (Facts.Column column : split.columns()) {
                long values = split.rows().orElse(0L) - column.nulls();
                column.range().stream()
                        .flatMap(range -> range.codes().stream())
                        .map(code -> new Found(column.name(), code.value(), code.rows(), values))
                        .forEach(found -> all.merge(found.column() + " " + found.code(), found, Found::and));
            }
        }
        return all.values().stream();
    }

    private static boolean isSaid(Descriptor descriptor, String code) {
        Pattern number =
                Pattern.compile("(?<![\\p{N}.,])" + code.replace("-", "[-\u2212\u2013]") + "(?![\\p{N}]|[.,]\\p{N})");
        return SAID.stream()
                .flatMap(path -> descriptor.texts(path).stream())
                .anyMatch(text -> number.matcher(text).find());
    }

    private static Finding finding(Found found, Report r) {
        String share = NumberWords.percentage(BigDecimal.valueOf(found.rows()), BigDecimal.valueOf(found.values()));
        return r.at(Paths.CONFIGS)
                .about(Paths.MISSING)
                .say(
                        share + " % of the values of the column \"" + found.column() + "\" are " + found.code()
                                + ", far from all others, as if it stood for a missing value; its range and mean count it",
                        "Say below composition: missing what it means, or state options: {na_values: [" + found.code()
                                + "]} beside the splits and measure again: then it counts as empty.");
    }
}
