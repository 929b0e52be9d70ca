package io.github.datacard.descriptor;

import io.github.datacard.text.Nearest;
import io.github.datacard.text.SafeUrl;
import io.github.datacard.vocabulary.Choice;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.HistoricalPeriod;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a scalar by the type of its field into canonical text. */
final class ScalarReader {
    /** Its form is right; that no list has it does not make it wrong. */
    private static final Pattern LANGUAGE_TAG =
            Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*+|x(?:-[A-Za-z0-9]{1,8})++");

    static final String LANGUAGES = "languages";
    private static final String OTHER = "other";
    private static final String WRITTEN_AS = "written_as";
    private static final int LONGEST_PERIOD = 200;
    private static final Pattern HISTORICAL = Pattern.compile(HistoricalPeriod.PATTERN);
    private static final Map<String, String> TRUTHS = Map.of("yes", "yes", "true", "yes", "no", "no", "false", "no");
    private static final String CHOICE_WORDS = "choice-words";
    private static final String TRUTH_WORDS = "yes-and-no";
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,18}(\\.[0-9]{1,18})?([eE][-+]?[0-9]{1,2})?");

    /** A number with a word or letter for thousands and more; a small {@code m} would be meters or minutes, too. */
    private static final Pattern SCALED =
            Pattern.compile("([-+]?[0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*([kKMB]|bn|thousand|million|billion)");

    private static final Pattern VOLUME = Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,6})?)\\s*(B|bytes|[kKMGTP]i?B)?");
    private static final Pattern CURLED = Pattern.compile("[“”„‟‘’‚«»].*[“”„‟‘’‚«»]");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    /**
     * What reading a scalar gives.
     *
     * @param text the canonical text; empty if the scalar is not of the type
     * @param problem what is wrong with it
     * @param remedy how to fix it
     * @param certain what is surely meant
     */
    record Reading(Optional<String> text, String problem, Supplier<String> remedy, Supplier<Optional<String>> certain) {
        Reading(Optional<String> text, String problem, Supplier<String> remedy) {
            this(text, problem, remedy, Optional::empty);
        }

        /** The same with what is surely meant. */
        Reading meaning(Supplier<Optional<String>> meant) {
            return new Reading(text, problem, remedy, meant);
        }

        static Reading of(String text) {
            return new Reading(Optional.of(text), "", () -> "");
        }

        static Reading wrong(String problem, String remedy) {
            return new Reading(Optional.empty(), problem, () -> remedy);
        }

        /** A text that is taken although something may be wrong with it. */
        static Reading doubtful(String text, String problem, Supplier<String> remedy) {
            return new Reading(Optional.of(text), problem, remedy);
        }

        /** The same with a remedy that takes time to find. */
        static Reading wrong(String problem, Supplier<String> remedy) {
            return new Reading(Optional.empty(), problem, remedy);
        }
    }

    private final Vocabulary vocabulary;
    private final MeantCode meant;

    ScalarReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.meant = new MeantCode(vocabulary);
    }

    Reading read(Field field, String text) {
        Reading reading = typed(field, text);
        return reading.text().isEmpty() && CURLED.matcher(text.strip()).matches()
                ? new Reading(
                        reading.text(),
                        reading.problem() + ", for typographic quotes belong to the value",
                        () -> "Write it without quotes, or in straight ones. "
                                + reading.remedy().get(),
                        reading.certain())
                : reading;
    }

    private Reading typed(Field field, String text) {
        String value = text.strip();
        return switch (field.type()) {
            case LINE -> line(field, isVerbatim(field) ? text : value);
            case TEXT -> Reading.of(text.stripTrailing());
            case YESNO -> yesNo(value);
            case NUMBER -> number(value, field);
            case COUNT ->
                Count.of(value)
                        .map(count -> Reading.of(count.canonical()))
                        .orElseGet(() -> notA(
                                field,
                                value,
                                MeantCount.of(value, vocabulary)
                                                .map(count -> "Did you mean " + count + "? ")
                                                .orElse("")
                                        + "Write a whole number such as 12400, ~1.09M (about) or 5.85B+ (at least)."));
            case PERCENT -> percent(field, value);
            case BYTES -> bytes(field, value);
            case DATE -> isDate(value) ? Reading.of(value) : date(field, value);
            case PERIOD -> period(field, value);
            case URL -> SafeUrl.isComplete(value) ? Reading.of(value) : address(field, value);
            case REF -> ref(field, value);
            case CHOICE -> choice(field, value);
            case CODE -> code(field, value);
            case RECORD, FEATURE, DISTRIBUTION -> notA(field, value, "Write a mapping.");
        };
    }

    /** Whether a text is a code or choice of a field; such a text is never a placeholder. */
    boolean isListed(Field field, String text) {
        return field.choice(text).isPresent()
                || (field.kind() instanceof FieldKind.Code code
                        && vocabulary.list(code.list()).resolve(text).isPresent());
    }

    /** What a text means by the list of a field's codes, as readers see it. */
    Optional<String> meaning(Field field, String text) {
        return field.as(FieldKind.Code.class)
                .flatMap(code -> vocabulary.list(code.list()).resolve(text))
                .map(ValueList.Value::label);
    }

    /** Whether white space counts. */
    static boolean isVerbatim(Field field) {
        return field.as(FieldKind.Line.class).filter(FieldKind.Line::verbatim).isPresent();
    }

    private static Reading line(Field field, String value) {
        if (value.indexOf('\n') >= 0) {
            return Reading.wrong(
                    "\"" + field.label() + "\" takes one line, but this is a text of several lines",
                    "Shorten it to one line.");
        }
        return field.as(FieldKind.Line.class)
                .flatMap(FieldKind.Line::format)
                .filter(format -> !format.accepts(value))
                .map(format -> Reading.wrong(
                        "\"" + shortened(value) + "\" does not fit \"" + field.label() + "\", which " + format.says(),
                        example(field)))
                .orElseGet(() -> Reading.of(value));
    }

    private Reading yesNo(String value) {
        return truth(value)
                .map(Reading::of)
                .orElseGet(() -> Reading.wrong(
                                "\"" + shortened(value) + "\" is neither yes nor no",
                                () -> meantTruth(value)
                                                .or(() -> truth(value.split(",", 2)[0]))
                                                .map(word -> "Did you mean \"" + word + "\"? ")
                                                .orElse("")
                                        + "Write yes or no; details go into the fields beside it.")
                        .meaning(() -> meantTruth(value)));
    }

    /** What a word is that means yes or no, as one of these two. */
    static Optional<String> truth(String text) {
        return Optional.ofNullable(TRUTHS.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    /** Which of yes and no somebody most likely means who writes another word. */
    Optional<String> meantTruth(String text) {
        return vocabulary.list(TRUTH_WORDS).resolve(text).map(ValueList.Value::id);
    }

    private static Reading number(String value, Field field) {
        String plain =
                field.unit().isEmpty() ? value : value.replace(field.unit(), "").strip();
        return DECIMAL.matcher(plain).matches()
                ? Reading.of(decimal(plain))
                : scaled(plain)
                        .map(Reading::of)
                        .orElseGet(() -> notA(
                                field,
                                value,
                                "Write a number such as 0.82, with a point" + unit(field) + share(plain) + "."));
    }

    /** What a share in percent is as a number. */
    private static String share(String value) {
        String amount =
                value.endsWith("%") ? value.substring(0, value.length() - 1).strip() : "";
        return DECIMAL.matcher(amount).matches()
                ? "; " + value + " is "
                        + decimal(new BigDecimal(amount).movePointLeft(2).toPlainString())
                : "";
    }

    private static Optional<String> scaled(String value) {
        Matcher scaled = SCALED.matcher(value);
        return scaled.matches()
                ? Optional.of(decimal(new BigDecimal(scaled.group(1))
                        .multiply(Count.factor(scaled.group(2)))
                        .toPlainString()))
                : Optional.empty();
    }

    private static String unit(Field field) {
        return field.unit().isEmpty() ? "" : "; the unit is " + field.unit();
    }

    private static Reading date(Field field, String value) {
        Optional<String> meant = MeantDate.of(value);
        String remedy = meant.or(() -> MeantDate.eitherOf(value))
                        .map(date -> "Did you mean " + date + "? ")
                        .orElse("")
                + "Write a day, month or year: 2024-03-31, 2024-03 or \"2024\".";
        return DAY.matcher(value).matches()
                ? Reading.wrong("The calendar has no " + value, remedy)
                : notA(field, value, remedy).meaning(() -> meant);
    }

    private static Reading address(Field field, String value) {
        Optional<String> meant = MeantAddress.of(value);
        return notA(
                        field,
                        value,
                        meant.map(address -> "Did you mean " + address + " ? ").orElse("")
                                + "Write a complete address that begins with https:// .")
                // Which protocol a server speaks is not known.
                .meaning(() -> meant.filter(value::contains));
    }

    private static Reading percent(Field field, String value) {
        String plain =
                value.endsWith("%") ? value.substring(0, value.length() - 1).strip() : value;
        boolean fits = DECIMAL.matcher(plain).matches()
                && new BigDecimal(plain).signum() >= 0
                && new BigDecimal(plain).compareTo(BigDecimal.valueOf(100)) <= 0;
        return fits ? Reading.of(decimal(plain)) : notA(field, value, "Write a share from 0 to 100, such as 12.5%.");
    }

    private static Reading bytes(Field field, String value) {
        Matcher volume = VOLUME.matcher(value);
        if (!volume.matches()) {
            return notA(field, value, "Write bytes or a size with its unit: 1234567, 12.5 GB or 3 GiB.");
        }
        String unit = Optional.ofNullable(volume.group(2)).orElse("B");
        BigDecimal base = BigDecimal.valueOf(unit.length() == 3 ? 1024 : 1000);
        int power = unit.equals("bytes")
                ? 0
                : Math.max(0, "BkMGTP".replace('B', ' ').indexOf(unit.charAt(0) == 'K' ? 'k' : unit.charAt(0)));
        BigDecimal size =
                new BigDecimal(volume.group(1)).multiply(base.pow(power)).setScale(0, java.math.RoundingMode.HALF_UP);
        return size.unscaledValue().bitLength() > Long.SIZE - 1
                ? Reading.wrong(
                        "\"" + shortened(value) + "\" is more than any disk holds", "Check the number and its unit.")
                : Reading.of(size.toPlainString());
    }

    private Reading period(Field field, String value) {
        if (value.length() <= LONGEST_PERIOD && HISTORICAL.matcher(value).matches()) {
            return Reading.of(value);
        }
        String[] ends = value.split("/", -1);
        boolean dates = ends.length <= 2 && List.of(ends).stream().allMatch(end -> isDate(end) || end.equals(".."));
        if (!dates || value.equals("..")) {
            Optional<String> meant = MeantPeriod.of(value, vocabulary).or(() -> MeantDate.of(value));
            return notA(
                            field,
                            value,
                            meant.or(() -> MeantDate.eitherOf(value))
                                            .map(period -> "Did you mean " + period + "? ")
                                            .orElse("")
                                    + "Write one date, two with a slash such as 2021-03/2023-12, or a time such as 12th"
                                    + " century or ca. 1850.")
                    .meaning(() -> meant);
        }
        if (ends.length == 2
                && !value.contains("..")
                && ends[0].compareTo(ends[1]) > 0
                && !ends[0].startsWith(ends[1])) {
            return Reading.wrong("The period " + value + " ends before it begins", "Put the earlier date first.");
        }
        return Reading.of(value);
    }

    private static Reading ref(Field field, String value) {
        boolean fits = SafeUrl.isComplete(value) || (!value.contains("://") && !value.contains("\n"));
        return fits ? Reading.of(value) : notA(field, value, "Write the id of a dataset, or a complete address.");
    }

    private Reading choice(Field field, String value) {
        Optional<Choice> known = field.choice(value)
                .or(() -> field.choices().stream()
                        .filter(choice -> choice.label().equalsIgnoreCase(value))
                        .findFirst());
        if (known.isPresent()
                || field.as(FieldKind.Choices.class)
                        .filter(FieldKind.Choices::open)
                        .isPresent()) {
            return Reading.of(known.map(Choice::id).orElse(value));
        }
        List<String> ids = field.choices().stream().map(Choice::id).toList();
        return Reading.wrong(
                        "\"" + shortened(value) + "\" is not one of the values of \"" + field.label() + "\"",
                        () -> meantChoice(field, value)
                                        .map(meant -> "Did you mean \"" + meant + "\"? ")
                                        .orElseGet(() -> Nearest.hint(value, ids))
                                + "Write one of: " + String.join(", ", ids) + ".")
                .meaning(() -> Nearest.certain(value, ids));
    }

    /** The choice that a word of everyday language means in a field. */
    private Optional<String> meantChoice(Field field, String value) {
        String name = field.path() + "=";
        return vocabulary
                .list(CHOICE_WORDS)
                .resolve(name + value)
                .map(known -> known.id().substring(name.length()));
    }

    private Reading code(Field field, String value) {
        FieldKind.Code kind = field.as(FieldKind.Code.class).orElseThrow();
        ValueList list = vocabulary.list(kind.list());
        Optional<ValueList.Value> known = list.resolve(value).or(() -> ofTag(list, value));
        if (known.isPresent() || kind.open()) {
            return Reading.of(known.map(code -> list.get(value).isPresent()
                                    || !value.contains("-")
                                    || !code.id().equals(primary(value))
                            ? code.id()
                            : value)
                    .orElse(value));
        }
        String problem = "\"" + shortened(value) + "\" is not in the list of "
                + list.title().toLowerCase(Locale.ROOT);
        Supplier<String> remedy = () -> {
            String hint = meant.hint(value, list);
            String all = list.ids().size() <= 20
                    ? "Write one of: " + String.join(", ", list.ids()) + "."
                    : hint.isEmpty() ? example(field) + other(list) : "";
            return (hint + all).strip();
        };
        boolean tag = list.id().equals(LANGUAGES) && LANGUAGE_TAG.matcher(value).matches();
        return (tag ? Reading.doubtful(value, problem, remedy) : Reading.wrong(problem, remedy))
                .meaning(() -> meant.certain(value, list));
    }

    /** The language that a tag begins with, unless the rest is a known mistake such as UK for GB. */
    private Optional<ValueList.Value> ofTag(ValueList list, String value) {
        return region(list, value).filter(language -> meant.mistaken(value).isEmpty());
    }

    /** What to write where no value of a long list fits. */
    private static String other(ValueList list) {
        return list.get(OTHER)
                .map(value -> value.attributes().get(WRITTEN_AS))
                .map(written -> " What is not in the list is written as  " + written)
                .orElse("");
    }

    /** A language tag such as {@code en-US} is known by its first part. */
    static Optional<ValueList.Value> region(ValueList list, String value) {
        boolean tag = list.id().equals(LANGUAGES) && value.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})++");
        return tag ? list.get(primary(value)) : Optional.empty();
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    }

    static boolean isDate(String value) {
        if (!DAY.matcher(value).matches()) {
            return false;
        }
        try {
            switch (value.length()) {
                case 10 -> LocalDate.parse(value);
                case 7 -> YearMonth.parse(value);
                default -> {}
            }
            return true;
        } catch (DateTimeParseException impossible) {
            return false;
        }
    }

    private static String decimal(String text) {
        BigDecimal number = new BigDecimal(text);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Reading notA(Field field, String value, String remedy) {
        return Reading.wrong(
                "\"" + shortened(value) + "\" is not " + field.type().says(), remedy);
    }

    static String example(Field field) {
        Object example = field.text().example() instanceof List<?> items && !items.isEmpty()
                ? items.get(0)
                : field.text().example();
        return (example instanceof String text && text.isEmpty())
                        || !(example instanceof String || example instanceof Number)
                ? "See the field's description in the editor."
                : "An example: " + shortened(example.toString().strip()) + ".";
    }

    static String shortened(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        return line.length() <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, Math.min(57, line.codePointCount(0, line.length()))))
                        + "…";
    }
}
