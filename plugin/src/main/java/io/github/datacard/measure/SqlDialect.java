package io.github.datacard.measure;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.library.LibraryFiles;
import io.github.datacard.library.LibraryNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SQL of a database in which tables are measured, as {@code dialects.yaml} says. */
final class SqlDialect {
    private static final String FILE = "dialects.yaml";

    private final LibraryNode words;

    private SqlDialect(LibraryNode words) {
        this.words = words;
    }

    /** The dialect with a name. */
    static SqlDialect of(String name) {
        LibraryNode all = LibraryNode.read(new LibraryFiles(Optional.empty(), List.of()), FILE);
        if (!all.has(name)) {
            throw new DatacardException(
                    "There is no SQL of \"" + name + "\"; known are " + String.join(", ", all.keys()) + ".");
        }
        return new SqlDialect(all.below(name));
    }

    /** What makes a session write times in UTC; empty where it does so by itself. */
    String utc() {
        return words.text("utc");
    }

    String identifier(String identifier) {
        String quote = words.required("quote");
        return quote + identifier.replace(quote, quote + quote) + quote;
    }

    /** The name of a table, whose parts are divided by dots. */
    String table(String table) {
        return Arrays.stream(table.split("\\.", -1)).map(this::identifier).collect(Collectors.joining("."));
    }

    String text(String sql) {
        return cast(sql, "text");
    }

    String real(String sql) {
        return cast(sql, "real");
    }

    String whole(String sql) {
        return cast(sql, "whole");
    }

    private String cast(String sql, String type) {
        return "CAST(" + sql + " AS " + words.required(type) + ")";
    }

    String length(String sql) {
        return words.required("length").replace("{c}", sql);
    }

    /** The first characters of a text. */
    String start(String sql, int characters) {
        return words.required("start").replace("{c}", sql).replace("{n}", String.valueOf(characters));
    }

    /** A condition that one of so many different texts meets, the same ones each time. */
    String picked(String sql, long step) {
        long below = (1L << Integer.SIZE) / step;
        return step == 1
                ? sql + " IS NOT NULL"
                : words.required("digest").replace("{c}", sql) + " < '" + String.format(Locale.ROOT, "%08x", below)
                        + "'";
    }

    String finite(String sql) {
        return words.required("finite").replace("{c}", sql);
    }

    /**
     * A value that a share of all values does not exceed; empty where the database knows an approximate one only.
     *
     * @param kind {@code date}, {@code time}, or of all else an empty text: some databases know quantiles of numbers only
     */
    Optional<String> quantile(String sql, String level, String kind) {
        return Stream.of("quantile_of_" + kind, "quantile")
                .map(words::text)
                .filter(template -> !template.isEmpty())
                .findFirst()
                .map(template -> template.replace("{c}", sql).replace("{p}", level));
    }
}
