package io.github.datacard.engine;

import io.github.datacard.diagnostic.DatacardException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a user set by a text: an option of the program, or a property of Maven.
 *
 * @param name its name as users write it
 */
public record Setting(String name) {
    /** The text, unless it is blank. */
    public static Optional<String> text(@Nullable String given) {
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A word of an enumeration, without regard to case. */
    public <E extends Enum<E>> E choice(String given, Class<E> values) {
        List<E> all = List.of(values.getEnumConstants());
        return all.stream()
                .filter(value -> value.name().equalsIgnoreCase(given.strip()))
                .findFirst()
                .orElseThrow(() -> new DatacardException(name + " is "
                        + all.stream()
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" or "))
                        + ", not \"" + given + "\"."));
    }

    /** A day; today where none is given. */
    public LocalDate day(@Nullable String given) {
        try {
            return given == null ? LocalDate.now(ZoneId.systemDefault()) : LocalDate.parse(given.strip());
        } catch (DateTimeParseException saysTheSame) {
            throw new DatacardException(name + " is a day such as 2026-03-31, not \"" + given + "\".");
        }
    }
}
