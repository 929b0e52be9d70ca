package io.github.datacard.diff;

import io.github.datacard.descriptor.FeatureType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the types of columns. */
final class TypeComparison {
    private static final Pattern SIZED = Pattern.compile("(u?int|float)(8|16|32|64)");

    /** Names of the Hub for one type. */
    private static final Set<Set<String>> ALIKE = Set.of(Set.of("string", "large_string"), Set.of("double", "float64"));

    private static final int MOST = 8;

    private TypeComparison() {}

    /** In which way a type differs; empty if it does not. */
    static Optional<ChangeKind> kind(FeatureType before, FeatureType after) {
        if (before.equals(after)
                || (isAlike(before.name(), after.name()) && before.item().isEmpty())) {
            return Optional.empty();
        }
        if (before.labels().isEmpty() != after.labels().isEmpty()
                || !before.name().equals(after.name())) {
            return Optional.of(
                    isWider(before.name(), after.name())
                            ? ChangeKind.WIDENED
                            : isWider(after.name(), before.name()) ? ChangeKind.NARROWED : ChangeKind.CHANGED);
        }
        if (!before.labels().equals(after.labels())) {
            return Optional.of(classes(before.labels(), after.labels()));
        }
        return before.item().isPresent()
                        && after.item().isPresent()
                        && before.members().equals(after.members())
                ? kind(before.item().get(), after.item().get())
                : Optional.of(ChangeKind.CHANGED);
    }

    /** Classes stand for numbers, by their order. */
    private static ChangeKind classes(List<String> before, List<String> after) {
        if (new HashSet<>(before).equals(new HashSet<>(after))) {
            return ChangeKind.REORDERED;
        }
        if (after.size() > before.size() && after.subList(0, before.size()).equals(before)) {
            return ChangeKind.ADDED;
        }
        return after.containsAll(before)
                ? ChangeKind.REORDERED
                : before.containsAll(after) ? ChangeKind.REMOVED : ChangeKind.CHANGED;
    }

    private static boolean isAlike(String a, String b) {
        return ALIKE.stream().anyMatch(names -> names.contains(a) && names.contains(b));
    }

    /** Whether all values of one type are values of the other. */
    private static boolean isWider(String before, String after) {
        Matcher narrow = SIZED.matcher(before);
        Matcher wide = SIZED.matcher(after);
        return narrow.matches()
                && wide.matches()
                && narrow.group(1).equals(wide.group(1))
                && Integer.parseInt(narrow.group(2)) < Integer.parseInt(wide.group(2));
    }

    /** A type as it differs from another: of classes, those that the other does not have, if no class changed its place. */
    static String says(FeatureType type, FeatureType other, ChangeKind kind) {
        List<String> own = type.labels().stream()
                .filter(label -> !other.labels().contains(label))
                .toList();
        if (type.labels().isEmpty() || other.labels().isEmpty()) {
            return type.says();
        }
        boolean parts = kind == ChangeKind.ADDED
                || kind == ChangeKind.REMOVED
                || type.labels().size() > MOST;
        return parts && !own.isEmpty()
                ? (own.size() == 1 ? "class " : "classes ") + String.join(", ", own)
                : String.join(", ", type.labels());
    }
}
