package io.github.datacard.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What shows that the first line of a delimited file is a row.
 *
 * @param what what stands in it, in words
 * @param personal whether it is about a person
 */
public record HeaderLikeRow(String what, boolean personal) {
    private static final Pattern MAIL = Pattern.compile("(?<![^\\s@])[^\\s@]+@[^\\s@]+\\.\\p{Alpha}{2,}");
    private static final Pattern PHONE = Pattern.compile("(\\+|0)[\\d ()/-]{7,}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}/\\d{1,2}/\\d{2,4}");
    private static final Pattern FRACTION = Pattern.compile("-?\\d+\\.\\d+");

    /** The sign in the first line of a file, if there is one and nobody says what the columns are called. */
    public static Optional<HeaderLikeRow> find(Path file, FileType type, ReaderOptions options) {
        if (options.headless()) {
            return Optional.empty();
        }
        try {
            List<String> names = CsvDialect.of(TableHead.start(file, type, options), type, options).columns().stream()
                    .map(TableHead.Column::name)
                    .toList();
            Optional<HeaderLikeRow> ofPerson = ofPerson(names);
            if (ofPerson.isPresent()) {
                return ofPerson;
            }
            boolean fractions = names.size() > 1
                    && names.stream()
                                            .filter(name ->
                                                    FRACTION.matcher(name).matches())
                                            .count()
                                    * 2
                            >= names.size();
            return fractions ? Optional.of(new HeaderLikeRow("a number in most places", false)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The sign among names of columns that one of them is how to reach a person. */
    public static Optional<HeaderLikeRow> ofPerson(List<String> names) {
        if (names.stream().anyMatch(name -> MAIL.matcher(name).find())) {
            return Optional.of(new HeaderLikeRow("a mail address", true));
        }
        return names.stream().anyMatch(HeaderLikeRow::isPhone)
                ? Optional.of(new HeaderLikeRow("a telephone number", true))
                : Optional.empty();
    }

    private static boolean isPhone(String name) {
        return PHONE.matcher(name).matches()
                && !DATE.matcher(name).matches()
                && name.chars().filter(Character::isDigit).count() >= 8;
    }
}
