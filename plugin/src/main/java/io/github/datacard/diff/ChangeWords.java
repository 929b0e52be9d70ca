package io.github.datacard.diff;

import io.github.datacard.diff.Difference.Item;
import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts changes into words. */
final class ChangeWords {
    private static final String FILE = "diff/words.yaml";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    /** Of longer texts only the part that differs is shown. */
    private static final int LONG = 80;

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?");

    private final Vocabulary vocabulary;
    private final Map<String, String> kinds;
    private final Map<String, String> items;
    private final Map<String, String> itemKinds;
    private final Map<String, String> others;
    private final Set<String> decisive;

    private ChangeWords(Vocabulary vocabulary, LibraryNode root) {
        this.vocabulary = vocabulary;
        this.kinds = root.below("kinds").attributes();
        this.items = root.below("items").attributes();
        this.itemKinds = root.below("item-kinds").attributes();
        this.others = root.attributes("kinds", "items", "item-kinds", "decisive");
        this.decisive = Set.copyOf(root.texts("decisive"));
    }

    static ChangeWords read(Library library) {
        LibraryNode root = LibraryNode.read(library.files(), FILE)
                .allow("kinds", "items", "item-kinds", "item", "quoted", "details", "gap", "decisive")
                .require(List.of("kinds", "items", "item-kinds", "item", "quoted", "details", "gap", "decisive"));
        List<String> words =
                Stream.of(ChangeKind.values()).map(ChangeKind::word).toList();
        KnownNames kinds = KnownNames.of("kind of change", words);
        root.below("kinds").require(words).allow(kinds);
        root.below("item-kinds").allow(kinds);
        root.below("items").allow(library.vocabulary().paths());
        return new ChangeWords(library.vocabulary(), root);
    }

    Set<String> decisive() {
        return decisive;
    }

    /** What readers call the thing that changed. */
    String what(Difference difference) {
        List<String> parts = new ArrayList<>();
        String path = difference.path();
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            part(path.substring(0, dot), difference).ifPresent(parts::add);
        }
        Optional<String> own = item(difference, path);
        if (isItem(difference)) {
            parts.add(filled(items.getOrDefault(path, ""), Map.of("name", nameOf(difference))));
        } else if (own.isPresent()) {
            parts.add(own.get());
        } else if (parts.isEmpty() || !isKey(path)) {
            parts.add(label(path));
        }
        String what = String.join(", ", parts);
        return difference.kind() == ChangeKind.STATED || difference.kind() == ChangeKind.DROPPED
                ? filled(others.getOrDefault("gap", ""), Map.of("label", what))
                : what;
    }

    private Optional<String> part(String path, Difference difference) {
        return item(difference, path)
                .or(() -> vocabulary
                        .field(path)
                        .filter(field -> !items.containsKey(field.path()))
                        .map(field -> label(field.path())));
    }

    private Optional<String> item(Difference difference, String path) {
        return difference.items().stream()
                .filter(item -> item.path().equals(path))
                .map(Item::name)
                .findFirst()
                .map(name -> items.containsKey(path)
                        ? filled(items.getOrDefault(path, ""), Map.of("name", name))
                        : filled(
                                others.getOrDefault("item", ""),
                                Map.of("list", label(path), "name", Wordings.shortened(name))));
    }

    /** Whether an item itself came, went or has another name. */
    private boolean isItem(Difference difference) {
        return items.containsKey(difference.path())
                && itemKinds.containsKey(difference.kind().word())
                && difference.items().stream().noneMatch(item -> item.path().equals(difference.path()));
    }

    private static String nameOf(Difference difference) {
        return difference.before().isEmpty() || difference.kind() == ChangeKind.CLOSED
                ? difference.after()
                : difference.before();
    }

    /** Whether a path is the member by which its record is known. */
    private boolean isKey(String path) {
        int dot = path.lastIndexOf('.');
        return dot > 0
                && vocabulary
                        .field(path.substring(0, dot))
                        .filter(record -> record.keys().stream().limit(1).anyMatch(path.substring(dot + 1)::equals))
                        .isPresent();
    }

    /** The label; where several sections have it, with that of the section. */
    private String label(String path) {
        return vocabulary
                .field(path)
                .map(field -> {
                    Section section = vocabulary.sectionOf(field);
                    boolean shared = path.equals(section.id() + "." + field.name())
                            && vocabulary.sections().stream()
                                            .flatMap(other -> other.fields().stream())
                                            .filter(other -> other.label().equals(field.label()))
                                            .count()
                                    > 1;
                    return (shared ? section.title() + ", " : "") + field.label();
                })
                .orElseGet(() -> vocabulary.label(path));
    }

    /** What happened to it. */
    String text(Difference difference) {
        boolean item = isItem(difference);
        String form = item
                ? itemKinds.getOrDefault(difference.kind().word(), "")
                : kinds.getOrDefault(difference.kind().word(), "");
        boolean prose = vocabulary
                .field(difference.path())
                .filter(field -> field.type() == FieldType.TEXT)
                .isPresent();
        // What a question is open for is no text of the descriptor.
        boolean quoted = prose && difference.kind() != ChangeKind.OPENED;
        String before = shown(difference.before(), difference.after(), prose);
        String after = shown(difference.after(), difference.before(), quoted);
        String text = filled(form, Map.of("before", before, "after", after, "by", by(difference)));
        return difference.kind() == ChangeKind.CONTENT && !difference.after().isEmpty()
                ? text
                        + filled(
                                others.getOrDefault("details", ""),
                                Map.of("before", difference.before(), "after", difference.after()))
                : text;
    }

    private String shown(String text, String other, boolean prose) {
        String part =
                text.length() > LONG && !other.isEmpty() ? Wordings.excerpt(text, other) : Wordings.shortened(text);
        return prose && !text.isEmpty() ? filled(others.getOrDefault("quoted", ""), Map.of("text", part)) : part;
    }

    /** By how much a figure differs, in percent. */
    private static String by(Difference difference) {
        Matcher old = NUMBER.matcher(difference.before());
        Matcher now = NUMBER.matcher(difference.after());
        boolean comparable =
                old.find() && now.find() && unit(difference.before()).equals(unit(difference.after()));
        if (!comparable) {
            return difference.kind().word();
        }
        BigDecimal was = new BigDecimal(old.group().replace(",", ""));
        BigDecimal is = new BigDecimal(now.group().replace(",", ""));
        if (was.signum() == 0) {
            return "+" + is.toPlainString();
        }
        BigDecimal percent = is.subtract(was)
                .movePointRight(2)
                .divide(was, 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return percent.signum() == 0
                ? (is.compareTo(was) > 0 ? "+" : "") + is.subtract(was).toPlainString()
                : (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + "%";
    }

    private static String unit(String figure) {
        return NUMBER.matcher(figure.replaceFirst("^(?:about|at least) ", ""))
                .replaceFirst("")
                .strip();
    }

    private static String filled(String form, Map<String, String> values) {
        return PLACE.matcher(form)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
