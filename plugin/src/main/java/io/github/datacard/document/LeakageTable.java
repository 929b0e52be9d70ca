package io.github.datacard.document;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.document.Picture.Cell;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How much of each split stands in each other split too: whole rows, and values of keys. */
final class LeakageTable {
    /** Of more splits, the first ones are shown. */
    private static final int MOST_SPLITS = 12;

    private final Messages messages;
    private final Shares shares;

    LeakageTable(Messages messages) {
        this.messages = messages;
        this.shares = new Shares(messages);
    }

    /** What was measured in a configuration. */
    List<Picture> of(Facts.Config config) {
        List<Picture> pictures = new ArrayList<>();
        config.shared().flatMap(all -> rows(config, all)).ifPresent(pictures::add);
        config.sharedKeys().forEach(key -> keys(config, key).ifPresent(pictures::add));
        return List.copyOf(pictures);
    }

    /** What a descriptor says of its two splits, if it says how many items stand in both. */
    Optional<Picture> of(Descriptor descriptor) {
        List<DatasetView.Config> configs = new DatasetView(descriptor).configs();
        if (configs.size() != 1 || configs.get(0).splits().size() != 2) {
            return Optional.empty();
        }
        List<Part> parts = configs.get(0).splits().stream()
                .map(split ->
                        new Part(split.name(), split.count().map(Count::value).orElse(0L)))
                .toList();
        return Count.of(descriptor.text(Paths.CROSS_SPLIT))
                .flatMap(count -> matrix(messages.say("leakage.items"), parts, (first, second) -> count));
    }

    private Optional<Picture> rows(Facts.Config config, long all) {
        List<Part> parts = config.splits().stream()
                .filter(split -> split.rows().isPresent())
                .map(split -> new Part(
                        split.name(),
                        split.rows().orElse(0L) - split.duplicates().orElse(0L)))
                .toList();
        return matrix(messages.say("leakage.rows"), parts, counts(config, "", all));
    }

    /** Of values that are empty nothing is known, so that these have no shares. */
    private Optional<Picture> keys(Facts.Config config, Facts.SharedKey key) {
        List<Part> parts = config.splits().stream()
                .filter(split -> split.rows().isPresent())
                .map(split -> new Part(split.name(), distinct(split, key.column())))
                .toList();
        return matrix(messages.say("leakage.keys", key.column()), parts, counts(config, key.column(), key.values()));
    }

    private static long distinct(Facts.Split split, String column) {
        return split.columns().stream()
                .filter(known -> known.name().equals(column))
                .flatMap(known -> known.distinct().stream())
                .filter(Facts.Distinct::exact)
                .mapToLong(Facts.Distinct::count)
                .findFirst()
                .orElse(0);
    }

    /** Of two splits, the whole is what both share. */
    private static Shared counts(Facts.Config config, String column, long all) {
        return (first, second) -> count(
                config.splits().size() == 2
                        ? all
                        : config.sharedPairs().stream()
                                .filter(pair -> pair.column().equals(column))
                                .filter(pair -> Stream.of(first, second)
                                        .allMatch(name -> name.equals(pair.first()) || name.equals(pair.second())))
                                .mapToLong(Facts.SharedPair::values)
                                .sum());
    }

    private static Count count(long number) {
        return Count.of(String.valueOf(number)).orElseThrow();
    }

    private Optional<Picture> matrix(String title, List<Part> all, Shared shared) {
        List<Part> parts = all.stream().limit(MOST_SPLITS).toList();
        if (parts.size() < 2) {
            return Optional.empty();
        }
        List<Row> rows = parts.stream()
                .flatMap(part -> parts.stream()
                        .filter(other -> !other.equals(part))
                        .map(other -> row(part, other.name(), shared.of(part.name(), other.name()))))
                .toList();
        String note = messages.say("leakage.note");
        return Optional.of(new Picture(
                Picture.GRID,
                title,
                parts.size() == all.size()
                        ? note
                        : note + " " + messages.say("picture.first", parts.size(), all.size()),
                Stream.of("split", "also", "count", "share")
                        .map(name -> messages.say("leakage." + name))
                        .toList(),
                rows));
    }

    private Row row(Part part, String other, Count shared) {
        String share = share(part, shared.value());
        return Row.of(
                        part.name(),
                        share.isEmpty() || shared.value() == 0
                                ? shared.says(messages)
                                : shared.says(messages) + " · " + share,
                        List.of(
                                Cell.text(other),
                                Cell.number(shared.says(messages), (double) shared.value()),
                                Cell.text(share)))
                .below(other);
    }

    private String share(Part part, long shared) {
        return part.size() < shared || part.size() == 0 ? "" : shares.of(shared, part.size());
    }

    /** A split and how many different items it has; zero where nobody knows. */
    private record Part(String name, long size) {}

    /** How much stands in both of two splits. */
    private interface Shared {
        Count of(String first, String second);
    }
}
