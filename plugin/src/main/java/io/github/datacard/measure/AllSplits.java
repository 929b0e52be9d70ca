package io.github.datacard.measure;

import io.github.datacard.facts.Facts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be said of the columns of all splits together. */
final class AllSplits {
    private AllSplits() {}

    /** What one split hides would follow from all splits together. */
    static List<Facts.Column> hidden(List<Facts.Column> columns, List<Facts.Split> splits, Privacy privacy) {
        return columns.stream()
                .map(column -> splits.stream().anyMatch(split -> hides(split, column))
                        ? column.withoutRange().withoutClasses()
                        : column)
                .map(column -> splits.stream().anyMatch(split -> hidesDetail(split, column))
                        ? column.detailed(column.detail().withoutValues().withoutNumbers())
                        : column)
                .map(column ->
                        splits.stream().anyMatch(split -> hidesCodes(split, column)) ? column.withoutCodes() : column)
                .map(column -> splits.stream().anyMatch(split -> hidesLanguage(split, column))
                        ? column.detailed(column.detail().in(Optional.empty()))
                        : column)
                .map(column -> !privacy.mayShowRows(1) && splits.stream().anyMatch(split -> hidesBins(split, column))
                        ? column.detailed(column.detail().withoutBins())
                        : column)
                .toList();
    }

    /** How many rows of one split have a code would follow from all and from those of the others. */
    private static boolean hidesCodes(Facts.Split split, Facts.Column whole) {
        return split.columns().stream()
                .filter(own -> own.name().equals(whole.name()))
                .flatMap(own -> own.range().stream())
                .anyMatch(own -> whole.range().stream()
                        .flatMap(range -> range.codes().stream())
                        .anyMatch(code -> !shows(own, code.value())));
    }

    /** Whether a range has a code, or both ends and none of them is the code. */
    private static boolean shows(Facts.Range range, String value) {
        return range.codes().stream().anyMatch(code -> code.value().equals(value))
                || Stream.of(range.min(), range.max()).noneMatch(end -> end.isEmpty() || end.equals(value));
    }

    /** Few texts of one split would follow from all and from those of the others. */
    private static boolean hidesLanguage(Facts.Split split, Facts.Column whole) {
        Set<String> all = languages(whole);
        return split.columns().stream()
                .filter(own -> own.name().equals(whole.name()) && split.rows().orElse(0L) > own.nulls())
                .anyMatch(own -> !languages(own).containsAll(all));
    }

    private static Set<String> languages(Facts.Column column) {
        return column.detail().languages().stream()
                .flatMap(languages -> languages.shares().stream())
                .map(Facts.LanguageShare::language)
                .collect(Collectors.toSet());
    }

    /** The bins of one split would follow from those of all and of the others. */
    private static boolean hidesBins(Facts.Split split, Facts.Column whole) {
        return split.columns().stream()
                .filter(own -> own.name().equals(whole.name()) && split.rows().orElse(0L) > own.nulls())
                .map(Facts.Column::detail)
                .anyMatch(own -> isCoarser(own.bins(), whole.detail().bins())
                        || isCoarser(own.lengths(), whole.detail().lengths()));
    }

    private static boolean isCoarser(List<Facts.Bin> own, List<Facts.Bin> whole) {
        List<String> ends = whole.stream().map(Facts.Bin::to).toList();
        return own.size() < whole.size() && own.stream().map(Facts.Bin::to).allMatch(ends::contains);
    }

    private static boolean hidesDetail(Facts.Split split, Facts.Column whole) {
        Facts.Detail all = whole.detail();
        return split.columns().stream()
                .filter(own -> own.name().equals(whole.name()))
                .map(Facts.Column::detail)
                .anyMatch(own -> hides(own.values(), all.values())
                        || (all.zeros().isPresent() && own.zeros().isEmpty())
                        || all.parts().stream()
                                .anyMatch(part -> own.parts().stream()
                                        .filter(other -> other.path().equals(part.path()))
                                        .anyMatch(other -> hides(other.values(), part.values()))));
    }

    private static boolean hides(Optional<Facts.Classes> own, Optional<Facts.Classes> whole) {
        return whole.isPresent() && own.filter(values -> values.hidden() == 0).isEmpty();
    }

    private static boolean hides(Facts.Split split, Facts.Column whole) {
        return split.columns().stream()
                .filter(own -> own.name().equals(whole.name()))
                .anyMatch(own -> own.classes().stream().anyMatch(classes -> classes.hidden() > 0)
                        || (whole.range().isPresent()
                                && own.range().isEmpty()
                                && split.rows().orElse(0L) > own.nulls()));
    }
}
