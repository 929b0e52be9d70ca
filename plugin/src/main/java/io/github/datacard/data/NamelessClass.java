package io.github.datacard.data;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers of classes beyond those that a type names. The library {@code datasets} loads them, and has no name for them. */
final class NamelessClass {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.0{1,15})?");

    private NamelessClass() {}

    /** The number that a text is, if no class has it; minus one stands for no class. */
    static Optional<String> of(FeatureType type, String text) {
        String number = text.strip();
        return isClass(type)
                        && !type.labels().contains(text)
                        && NUMBER.matcher(number).matches()
                        && isBeyond(new BigDecimal(number), type.labels().size())
                ? Optional.of(number)
                : Optional.empty();
    }

    /** The first such number in a value of JSON; a text that is one is no class at all. */
    static Optional<String> in(FeatureType type, Node value) {
        if (value instanceof Node.Scalar scalar) {
            return scalar.type() == ScalarType.TEXT ? Optional.empty() : of(type, scalar.text());
        }
        return value instanceof Node.Mapping map
                ? map.entries().stream()
                        .flatMap(entry -> Optional.ofNullable(
                                type.members().get(entry.key().text()))
                                .flatMap(member -> in(member, entry.value()))
                                .stream())
                        .findFirst()
                : type.item().stream()
                        .flatMap(item -> value.items().stream().flatMap(one -> in(item, one).stream()))
                        .findFirst();
    }

    /** Whether a type is one of classes, or has one in it. */
    static boolean isIn(FeatureType type) {
        return isClass(type)
                || Stream.concat(type.item().stream(), type.members().values().stream())
                        .anyMatch(NamelessClass::isIn);
    }

    private static boolean isClass(FeatureType type) {
        return type.name().equals(FeatureType.CLASS_LABEL) && !type.labels().isEmpty();
    }

    private static boolean isBeyond(BigDecimal number, int classes) {
        return number.compareTo(BigDecimal.ONE.negate()) < 0 || number.compareTo(BigDecimal.valueOf(classes)) >= 0;
    }
}
