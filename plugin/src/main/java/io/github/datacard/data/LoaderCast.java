package io.github.datacard.data;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.hub.Loader;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether the library {@code datasets} can read a value as a type, by format. Tried with version 5.0.1 and pandas 3 on
 * each kind of value and type.
 */
final class LoaderCast {
    private static final Set<String> TEXTS = Set.of("string", "large_string", "string_view", "utf8", "large_utf8");
    private static final Set<String> MEDIA =
            Set.of("image", "audio", "video", "pdf", "nifti", "mesh", FeatureType.TRANSLATION);
    private static final List<String> UNTYPED = List.of("fixed_size_binary", "map", "union", "interval", "run_end");
    private static final Pattern TRUTH = Pattern.compile("True|False|TRUE|FALSE|true|false");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d++\\.?\\d*+|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final int FLOAT_DIGITS = 24;
    private static final int DOUBLE_DIGITS = 53;
    private static final Pattern NO_NUMBER = Pattern.compile("(?i)[+-]?(inf|infinity|nan)");
    private static final Pattern LEADING_ZERO = Pattern.compile("[+-]?0\\d+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.(?<fraction>\\d+))?)?(?<zone>Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern WHOLE_TYPE = Pattern.compile("(?<unsigned>u?)int(?<bits>8|16|32|64)");

    private LoaderCast() {}

    /** Why a value of a delimited file cannot be read as a type; completes "…, because ". */
    static Optional<String> ofCell(FeatureType type, String value) {
        String text = value.strip();
        String name = type.name();
        if (TEXTS.contains(name) || name.equals("json")) {
            return Optional.empty();
        }
        if (type.item().isPresent() || !type.members().isEmpty() || name.startsWith("array")) {
            return Optional.of("a cell is one value");
        }
        if (MEDIA.contains(name)) {
            return Optional.of("a cell is a text");
        }
        if (name.equals(FeatureType.CLASS_LABEL)) {
            return ofClass(type, text);
        }
        return ofScalar(name, text);
    }

    /** Why a text or number of a column with another type cannot be read as a type. */
    static Optional<String> ofBound(FeatureType type, String value) {
        return LEADING_ZERO.matcher(value).matches() ? Optional.empty() : ofCell(type, value);
    }

    private static Optional<String> ofClass(FeatureType type, String text) {
        if (type.labels().contains(text)) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = number(text);
        if (number.filter(found -> !isWhole(found)).isPresent()) {
            return Optional.of("it is no whole number");
        }
        return number.isPresent()
                        || TRUTH.matcher(text).matches()
                        || type.labels().isEmpty()
                ? Optional.empty()
                : Optional.of("no class has this name");
    }

    private static Optional<String> ofScalar(String name, String text) {
        Optional<BigDecimal> number = number(text);
        boolean truth = TRUTH.matcher(text).matches();
        Matcher whole = WHOLE_TYPE.matcher(name);
        if (whole.matches()) {
            return truth
                    ? Optional.empty()
                    : LEADING_ZERO.matcher(text).matches()
                            ? Optional.of("the leading zeros would be lost")
                            : number.map(value -> fits(value, whole)).orElse(Optional.of("it is no whole number"));
        }
        if (name.startsWith("float") || name.equals("double")) {
            return truth || NO_NUMBER.matcher(text).matches()
                    ? Optional.empty()
                    : number.map(value -> isExact(name, text, value)
                                    ? Optional.<String>empty()
                                    : Optional.of("it is too large to be exact"))
                            .orElse(Optional.of("it is no number"));
        }
        if (name.startsWith("bool")) {
            return truth || number.isPresent() ? Optional.empty() : Optional.of("only true and false are");
        }
        if (name.startsWith("decimal")) {
            return number.isPresent() ? Optional.empty() : Optional.of("it is no number");
        }
        return ofTime(
                name,
                text,
                WHOLE.matcher(text).matches()
                        && number.filter(LoaderCast::isLong).isPresent());
    }

    private static Optional<String> ofTime(String name, String text, boolean whole) {
        if (name.startsWith("date")) {
            return DATE.matcher(text).matches() ? Optional.empty() : Optional.of("dates are read as 2024-03-31 only");
        }
        if (name.startsWith("timestamp")) {
            return whole ? Optional.empty() : stamp(name, text);
        }
        if (name.startsWith("time32")) {
            return Optional.of("times of day are not read");
        }
        if (name.startsWith("time64") || name.startsWith("duration")) {
            return whole ? Optional.empty() : Optional.of("only whole numbers are");
        }
        return name.equals("null") ? Optional.of("it is a value") : Optional.empty();
    }

    private static Optional<String> stamp(String name, String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.of("times are read as 2024-03-31 10:00:00 only");
        }
        boolean zoned = name.contains("tz=");
        if (zoned != (time.group("zone") != null)) {
            return Optional.of(zoned ? "it has no time zone" : "it has a time zone");
        }
        int digits =
                Optional.ofNullable(time.group("fraction")).map(String::length).orElse(0);
        int most = name.contains("[s") ? 0 : name.contains("[ms") ? 3 : name.contains("[us") ? 6 : 9;
        return digits > most ? Optional.of("it is finer than the unit") : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replaceFirst("\\.$", "")))
                : Optional.empty();
    }

    private static boolean isLong(BigDecimal number) {
        return number.toBigInteger().bitLength() < Long.SIZE;
    }

    /** Whole numbers are not rounded to fractions. */
    private static boolean isExact(String type, String text, BigDecimal number) {
        int digits = type.equals("float32") || type.equals("float") ? FLOAT_DIGITS : DOUBLE_DIGITS;
        return type.equals("float16")
                || !WHOLE.matcher(text).matches()
                || number.abs().toBigInteger().bitLength() <= digits;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static Optional<String> fits(BigDecimal number, Matcher type) {
        if (!isWhole(number)) {
            return Optional.of("it is no whole number");
        }
        boolean unsigned = !type.group("unsigned").isEmpty();
        int bits = Integer.parseInt(type.group("bits")) - (unsigned ? 0 : 1);
        BigInteger value = number.toBigInteger();
        BigInteger most = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
        BigInteger least = unsigned ? BigInteger.ZERO : most.negate().subtract(BigInteger.ONE);
        return value.compareTo(most) > 0 || value.compareTo(least) < 0
                ? Optional.of("it is beyond the range of this type")
                : Optional.empty();
    }

    /** Why a value of a JSON file cannot be read as a type. Texts of a first row are not kept, and so not judged. */
    static Optional<String> ofValue(FeatureType type, Node value) {
        if (value.isNothing() || type.name().equals("json")) {
            return Optional.empty();
        }
        if (value instanceof Node.Sequence list) {
            return ofList(type, list);
        }
        if (value instanceof Node.Mapping map) {
            return ofObject(type, map);
        }
        Node.Scalar scalar = (Node.Scalar) value;
        if (type.item().isPresent() || !type.members().isEmpty() || type.name().startsWith("array")) {
            return Optional.of("it is " + scalar.kind());
        }
        boolean unread = scalar.type() == ScalarType.TEXT && scalar.text().isEmpty();
        if (unread
                || TEXTS.contains(type.name())
                || MEDIA.contains(type.name())
                || type.name().endsWith("binary")) {
            return Optional.empty();
        }
        return type.name().equals(FeatureType.CLASS_LABEL)
                ? ofLabel(type, scalar)
                : scalar.type() == ScalarType.TEXT
                                && LEADING_ZERO.matcher(scalar.text()).matches()
                        ? Optional.empty()
                        : ofScalar(type.name(), scalar.text());
    }

    private static Optional<String> ofLabel(FeatureType type, Node.Scalar value) {
        if (value.type() == ScalarType.TEXT && type.labels().contains(value.text())) {
            return Optional.empty();
        }
        if (value.type() == ScalarType.TEXT
                && (number(value.text()).isEmpty()
                        || NamelessClass.of(type, value.text()).isPresent())) {
            return Optional.of("no class has this name");
        }
        return number(value.text()).filter(number -> !isWhole(number)).map(number -> "it is no whole number");
    }

    private static Optional<String> ofList(FeatureType type, Node.Sequence list) {
        boolean listed = type.item().isPresent() || type.name().startsWith("array") || isTransposed(type);
        if (!listed) {
            return Optional.of("it is a list");
        }
        Optional<String> length = ListLengths.ofValue(type, list);
        return length.isPresent()
                ? length
                : type.item().stream()
                        .flatMap(item -> list.items().stream()
                                .flatMap(value -> value instanceof Node.Mapping && TEXTS.contains(item.name())
                                        ? Stream.of("it holds objects")
                                        : ofValue(item, value).stream()))
                        .findFirst();
    }

    /** The older spelling of a list of objects is a struct of lists. */
    private static boolean isTransposed(FeatureType type) {
        return !type.members().isEmpty()
                && type.members().values().stream()
                        .allMatch(member -> member.item().isPresent());
    }

    private static Optional<String> undeclared(FeatureType type, Stream<String> members) {
        return members.filter(member -> !type.members().containsKey(member))
                .map(member -> "its member \"" + member + "\" is not declared")
                .findFirst();
    }

    private static Optional<String> ofObject(FeatureType type, Node.Mapping map) {
        if (type.name().equals(FeatureType.TRANSLATION)) {
            return undeclared(type, map.keys().stream());
        }
        if (type.name().equals("string")
                || MEDIA.contains(type.name())
                || type.name().startsWith(FeatureType.TRANSLATION)) {
            return Optional.empty();
        }
        if (!type.name().equals(FeatureType.STRUCT)) {
            return Optional.of("it is an object");
        }
        Stream<String> misfits = map.entries().stream()
                .flatMap(entry ->
                        Optional.ofNullable(type.members().get(entry.key().text()))
                                .flatMap(member -> ofValue(member, entry.value()))
                                .stream());
        return Stream.concat(undeclared(type, map.keys().stream()).stream(), misfits)
                .findFirst();
    }

    /** Why a column cannot be read as a type, by the type that its file states. */
    static Optional<String> ofColumn(FeatureType type, FeatureType stated) {
        String name = stated.name().toLowerCase(Locale.ROOT);
        boolean list = stated.item().isPresent();
        boolean object = name.equals(FeatureType.STRUCT);
        if (type.name().equals(FeatureType.TRANSLATION) && object) {
            return undeclared(type, stated.members().keySet().stream());
        }
        if (MEDIA.contains(type.name()) || type.name().equals("json") || MEDIA.contains(name)) {
            return Optional.empty();
        }
        boolean wantsList = type.item().isPresent() || type.name().startsWith("array") || isTransposed(type);
        boolean wantsObject =
                type.name().equals(FeatureType.STRUCT) || type.name().startsWith(FeatureType.TRANSLATION);
        if (list && !wantsList) {
            return Optional.of("it is a list");
        }
        if (object && !wantsObject && !TEXTS.contains(type.name())) {
            return Optional.of("it is an object");
        }
        if (object && type.name().equals(FeatureType.STRUCT) && !isTransposed(type)) {
            return undeclared(type, stated.members().keySet().stream());
        }
        Optional<String> length = list ? ListLengths.ofColumn(type, stated) : Optional.empty();
        if (length.isPresent()) {
            return length;
        }
        return !list
                        && !object
                        && (type.item().isPresent() || type.name().equals(FeatureType.STRUCT))
                        && !name.startsWith("array")
                        && !name.startsWith(FeatureType.TRANSLATION)
                ? Optional.of("it is " + stated.name())
                : Optional.empty();
    }

    /** What a column holds that has no type of the library; empty if it has one. */
    static Optional<String> untyped(TableHead.Column column) {
        boolean map = !column.stated()
                && column.type()
                        .item()
                        .filter(pair -> pair.members().keySet().equals(Set.of("key", "value")))
                        .isPresent();
        return map ? Optional.of("a map") : untyped(column.type());
    }

    /** The type of a column, or of a part of it, that the library does not have. */
    static Optional<String> unknown(FeatureType stated) {
        boolean parted = stated.item().isPresent()
                || stated.name().equals(FeatureType.STRUCT)
                || !stated.members().isEmpty();
        return !parted && !Loader.shipped().hasType(stated.name())
                ? Optional.of(stated.name())
                : Stream.concat(stated.item().stream(), stated.members().values().stream())
                        .flatMap(part -> unknown(part).stream())
                        .findFirst();
    }

    private static Optional<String> untyped(FeatureType stated) {
        String name = stated.name();
        return UNTYPED.stream()
                .filter(name::startsWith)
                .findFirst()
                .or(() -> stated.item().flatMap(LoaderCast::untyped))
                .or(() -> stated.members().values().stream()
                        .flatMap(member -> untyped(member).stream())
                        .findFirst());
    }

    /** Values that show what a column holds, in short. */
    static String shown(Node value) {
        return value instanceof Node.Scalar scalar ? scalar.text() : value instanceof Node.Sequence ? "[…]" : "{…}";
    }
}
