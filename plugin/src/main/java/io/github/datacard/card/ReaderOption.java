package io.github.datacard.card;

import io.github.datacard.hub.Loader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A parameter of a reader as a front matter states it: numbers and truths are such, unless the parameter takes a text. */
final class ReaderOption {
    /** Parameters of pandas and of the library datasets whose value is a text, whatever it looks like. */
    private static final Set<String> TEXTS = Set.of(
            "sep",
            "delimiter",
            "quotechar",
            "escapechar",
            "comment",
            "thousands",
            "decimal",
            "encoding",
            "encoding_errors",
            "na_values",
            "names",
            "column_names",
            "usecols",
            "field",
            "lineterminator",
            "metadata_filenames",
            "version",
            "description");

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");

    private ReaderOption() {}

    /** One value, or a list of several; an empty {@code Optional} for null. */
    static Object value(String name, List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<Object> all = values.stream().map(value -> value(name, value)).toList();
        boolean list = all.size() > 1
                || name.equals("names")
                || name.equals("column_names")
                || Loader.shipped().listed().contains(name);
        return list ? all : all.get(0);
    }

    private static Object value(String name, String text) {
        if (TEXTS.contains(name)) {
            return text.equals("\\t") ? "\t" : text;
        }
        if (WHOLE.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        if (DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            case "none", "null" -> Optional.empty();
            default -> text;
        };
    }
}
