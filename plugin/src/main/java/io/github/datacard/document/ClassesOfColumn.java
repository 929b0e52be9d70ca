package io.github.datacard.document;

import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.Messages;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * How often the values of a column occur: in all rows, or, where these counts are held back, in the largest split that has
 * them.
 *
 * @param name the name of the column
 * @param split the split from which the counts come; empty if they come from all rows
 */
record ClassesOfColumn(String name, Optional<String> split, Facts.Classes classes) {
    static Optional<ClassesOfColumn> of(
            Facts.Config config, Facts.Column column, Function<Facts.Column, Optional<Facts.Classes>> found) {
        return told(Optional.empty(), column, found)
                .or(() -> config.splits().stream()
                        .sorted(Comparator.comparingLong(
                                        (Facts.Split split) -> split.rows().orElse(0L))
                                .reversed())
                        .flatMap(split -> split.columns().stream()
                                .filter(own -> own.name().equals(column.name()))
                                .flatMap(own -> told(Optional.of(split.name()), own, found).stream()))
                        .findFirst());
    }

    private static Optional<ClassesOfColumn> told(
            Optional<String> split, Facts.Column column, Function<Facts.Column, Optional<Facts.Classes>> found) {
        return found.apply(column)
                .filter(classes -> !classes.counts().isEmpty())
                .map(classes -> new ClassesOfColumn(column.name(), split, classes));
    }

    /** The column as titles name it. */
    String titled(Messages messages) {
        return split.map(found -> messages.say("measured.of", name, found)).orElse(name);
    }
}
