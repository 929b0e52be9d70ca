package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Location;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a descriptor says, in its long form.
 *
 * @param file the descriptor's file
 * @param id the dataset's id
 * @param root the values at the top
 * @param envelope what the descriptor says about itself
 * @param placeholders phrases that stand where answers should be
 */
public record Descriptor(
        Path file, String id, Value.Members root, Envelope envelope, List<FoundPlaceholder> placeholders) {
    /** All values at a path; those in lists one by one. */
    public List<Value> values(String path) {
        return root.along(path).flatMap(Value::flat).toList();
    }

    /** The value at a path whose way leads through no list of several items, or the first one. */
    public Optional<Value> value(String path) {
        return root.along(path).findFirst();
    }

    /** Whether something is said at a path. */
    public boolean has(String path) {
        return root.has(path);
    }

    /** The texts at a path. */
    public List<String> texts(String path) {
        return root.texts(path);
    }

    /** The first text at a path, or an empty text. */
    public String text(String path) {
        return root.text(path);
    }

    /** What readers call the dataset: its name, or else its id. */
    public String name() {
        String name = text(Paths.NAME);
        return name.isEmpty() ? id : name;
    }

    /** Where a path is said, or else the start of the file. */
    public Location placeOf(String path) {
        return value(path).map(Value::location).orElse(Location.of(file));
    }

    /** The folder that the descriptor's paths are relative to. */
    public Path folder() {
        return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElseThrow();
    }

    /** The path of the card, relative to the folder: {@code card.path}, {@code README.md}, or {@code x.md}. */
    public String cardPath() {
        String given = text(Paths.CARD_PATH);
        if (!given.isEmpty()) {
            return given;
        }
        String name = String.valueOf(file.getFileName());
        return name.equals(DescriptorFinder.NAME)
                ? "README.md"
                : name.substring(0, name.length() - DescriptorFinder.NAME.length() - 1) + ".md";
    }

    /** The stated gap that covers a path. */
    public Optional<Gap> gap(String path) {
        for (Gap gap : envelope.gaps()) {
            if (gap.covers(path)) {
                return Optional.of(gap);
            }
        }
        return Optional.empty();
    }

    /** The descriptor with other values at its top. */
    public Descriptor with(Map<String, Value> values) {
        return new Descriptor(file, id, new Value.Members(values, root.location()), envelope, placeholders);
    }

    /** The descriptor as the public may see it: without the values, gaps and placeholders of internal paths. */
    public Descriptor withoutInternal() {
        List<String> hidden =
                envelope.internal().stream().map(Envelope.Named::name).toList();
        if (hidden.isEmpty()) {
            return this;
        }
        Envelope shown = new Envelope(
                envelope.profiles(),
                envelope.gaps().stream()
                        .filter(gap -> !isBelow(gap.path(), hidden))
                        .toList(),
                List.of(),
                List.of(),
                envelope.suppressions(),
                envelope.extra());
        return new Descriptor(
                file,
                id,
                new Value.Members(without(root.values(), "", hidden), root.location()),
                shown,
                placeholders.stream()
                        .filter(placeholder -> !isBelow(placeholder.path(), hidden))
                        .toList());
    }

    private static boolean isBelow(String path, Collection<String> hidden) {
        return hidden.stream().anyMatch(upper -> path.equals(upper) || path.startsWith(upper + "."));
    }

    private static Map<String, Value> without(Map<String, Value> values, String prefix, List<String> hidden) {
        Map<String, Value> shown = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            String path = prefix + name;
            if (!hidden.contains(path)) {
                Value rest = without(value, path + ".", hidden);
                if (!isEmpty(rest)) {
                    shown.put(name, rest);
                }
            }
        });
        return shown;
    }

    private static Value without(Value value, String prefix, List<String> hidden) {
        if (value instanceof Value.Members members) {
            return new Value.Members(without(members.values(), prefix, hidden), members.location());
        }
        return value instanceof Value.Items items
                ? new Value.Items(
                        items.values().stream()
                                .map(item -> without(item, prefix, hidden))
                                .filter(item -> !isEmpty(item))
                                .toList(),
                        items.location())
                : value;
    }

    private static boolean isEmpty(Value value) {
        return (value instanceof Value.Members members && members.values().isEmpty())
                || (value instanceof Value.Items items && items.values().isEmpty());
    }
}
