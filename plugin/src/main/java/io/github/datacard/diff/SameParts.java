package io.github.datacard.diff;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.facts.Facts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What shows that a split or column under one name is one under another. */
final class SameParts {
    private final String config;
    private final DatasetState before;
    private final DatasetState after;

    /**
     * Signs that parts of a configuration are the same.
     *
     * @param around the names of the items around the parts
     */
    SameParts(List<String> around, DatasetState before, DatasetState after) {
        this.config = around.isEmpty() ? DatasetView.DEFAULT_CONFIG : around.get(0);
        this.before = before;
        this.after = after;
    }

    /** The files are the same, by their content or their names, or as many items take as much room. */
    boolean isSameSplit(Value old, Value now) {
        Set<String> content = content(before, old.text("name"));
        if (!content.isEmpty() && content.equals(content(after, now.text("name")))) {
            return true;
        }
        List<String> files = old.texts("files");
        return (!files.isEmpty() && files.equals(now.texts("files")))
                || (isTelling(old) && measures(old).equals(measures(now)));
    }

    private static boolean isTelling(Value split) {
        return !split.text("bytes").isEmpty()
                && Count.of(split.text("count"))
                        .filter(count -> count.isExact() && count.value() > 0)
                        .isPresent();
    }

    private static String measures(Value split) {
        return split.text("count") + " " + split.text("bytes");
    }

    /** The digests of the files of a split; none where they are not known. */
    private Set<String> content(DatasetState state, String split) {
        return split(state, split).stream()
                .flatMap(known -> known.files().stream())
                .flatMap(file -> state.facts().flatMap(facts -> facts.file(file)).stream())
                .map(Facts.DataFile::sha256)
                .collect(Collectors.toSet());
    }

    private Optional<Facts.Split> split(DatasetState state, String name) {
        return config(state)
                .flatMap(known -> known.splits().stream()
                        .filter(split -> split.name().equals(name))
                        .findFirst());
    }

    private Optional<Facts.Config> config(DatasetState state) {
        return state.facts().flatMap(facts -> facts.config(config));
    }

    /** Both columns have the same classes, description or figures. */
    boolean isSameColumn(Value old, Value now) {
        Optional<FeatureType> type = ItemPairs.type(old);
        if (!type.equals(ItemPairs.type(now))) {
            return false;
        }
        String description = old.text("description");
        boolean described = !description.isBlank() && description.equals(now.text("description"));
        boolean labeled = type.filter(known -> known.labels().size() > 1).isPresent();
        return described || labeled || areMeasuredAlike(old, now);
    }

    private boolean areMeasuredAlike(Value old, Value now) {
        List<Facts.Column> was = columns(before, old.text("name"));
        List<Facts.Column> is = columns(after, now.text("name"));
        return !was.isEmpty()
                && was.stream().anyMatch(SameParts::isDistinctive)
                && plain(was).equals(plain(is));
    }

    private static boolean isDistinctive(Facts.Column column) {
        return column.distinct().filter(distinct -> distinct.count() > 2).isPresent();
    }

    private List<Facts.Column> columns(DatasetState state, String name) {
        return config(state).stream()
                .flatMap(known -> known.splits().stream())
                .flatMap(split -> split.columns().stream())
                .filter(column -> column.name().equals(name))
                .toList();
    }

    private static List<Facts.Column> plain(List<Facts.Column> columns) {
        return columns.stream()
                .map(column -> new Facts.Column(
                        "",
                        column.type(),
                        column.stated(),
                        column.nulls(),
                        column.distinct(),
                        column.range(),
                        column.lengths(),
                        column.classes()))
                .toList();
    }

    /** Nothing speaks against two columns of one type being one. */
    boolean mayBeSameColumn(Value old, Value now) {
        List<Facts.Column> was = columns(before, old.text("name"));
        List<Facts.Column> is = columns(after, now.text("name"));
        boolean measured = !was.isEmpty() && !is.isEmpty();
        boolean described = !old.text("description").isBlank()
                && !now.text("description").isBlank()
                && !old.text("description").equals(now.text("description"));
        return ItemPairs.type(old).isPresent()
                && ItemPairs.type(old).equals(ItemPairs.type(now))
                && !described
                && (!measured || plain(was).equals(plain(is)));
    }

    /** Whether both stand at the same place among as many columns. */
    boolean areInOnePlace(Value old, Value now) {
        List<String> was = names(before.answered());
        List<String> is = names(after.answered());
        return was.size() == is.size() && was.indexOf(old.text("name")) == is.indexOf(now.text("name"));
    }

    private List<String> names(Descriptor descriptor) {
        return descriptor.values(Paths.CONFIGS).stream()
                .filter(known -> DatasetView.nameOf(known).equals(config))
                .flatMap(known -> known.along("features"))
                .flatMap(Value::flat)
                .map(feature -> feature.text("name"))
                .toList();
    }
}
