package io.github.datacard.cardcheck;

import io.github.datacard.assessment.KnownDataset;
import io.github.datacard.card.CommittedCard;
import io.github.datacard.data.DataInspection;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.yaml.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares splits, rows and columns in the front matter of a card with the data: the loader refuses data that has others. */
final class CardCounts {
    private final KnownDataset known;

    CardCounts(KnownDataset known) {
        this.known = known;
    }

    List<Finding> findings(CommittedCard card) {
        return card.frontMatter().stream()
                .flatMap(matter -> matter.mappings("dataset_info").stream())
                .flatMap(config -> Stream.concat(
                        config.mappings("splits").stream()
                                .flatMap(split -> Stream.of(
                                                compare(nameOf(config), split), absent(nameOf(config), split))
                                        .flatMap(Optional::stream)),
                        UnlistedColumns.findings(config, seen(nameOf(config)))))
                .toList();
    }

    /** A split that the card lists and the data does not have. */
    private Optional<Finding> absent(String config, Node.Mapping split) {
        List<DataInspection.SplitFiles> seen = seen(config);
        return text(split, "name")
                .filter(name -> !seen.isEmpty()
                        && seen.stream().noneMatch(own -> own.name().equals(name.text())))
                .map(name -> refused(
                        name.location(),
                        "The card lists the split \"" + name.text()
                                + "\", which the data does not have; the loader refuses that",
                        "Take the split out, or name its files below configs."));
    }

    /** The splits of a configuration, if all of their files are here. */
    private List<DataInspection.SplitFiles> seen(String config) {
        List<DataInspection.SplitFiles> own = known.seen().splits().stream()
                .filter(split -> split.config().equals(config))
                .toList();
        return own.stream().allMatch(split -> split.unmatched().isEmpty()) ? own : List.of();
    }

    private static Finding refused(Location place, String message, String remedy) {
        return Finding.of(ReadingRule.HUB_UNLOADABLE, place, message, remedy);
    }

    /** The configuration that a record is of. */
    static String nameOf(Node.Mapping config) {
        return text(config, "config_name").map(Node.Scalar::text).orElse(DatasetView.DEFAULT_CONFIG);
    }

    private Optional<Finding> compare(String config, Node.Mapping split) {
        Optional<Node.Scalar> stated =
                text(split, "num_examples").filter(count -> count.text().matches("\\d{1,18}"));
        Optional<Long> rows = text(split, "name").flatMap(name -> rows(config, name.text()));
        return stated.isPresent()
                        && rows.isPresent()
                        && rows.get() != Long.parseLong(stated.get().text())
                ? Optional.of(Finding.of(
                        ReadingRule.HUB_UNLOADABLE,
                        stated.get().location(),
                        String.format(
                                Locale.ROOT,
                                "The card says that the split has %s rows, but the data has %,d; the loader refuses that",
                                stated.get().text(),
                                rows.get()),
                        "Write the number that the data has, or take num_examples out."))
                : Optional.empty();
    }

    /** What the files show; else what was measured. */
    private Optional<Long> rows(String config, String split) {
        return known.seen().splits().stream()
                .filter(seen -> seen.config().equals(config) && seen.name().equals(split))
                .findFirst()
                .flatMap(DataInspection.SplitFiles::rows)
                .or(() -> known.facts().flatMap(facts -> facts.config(config)).stream()
                        .flatMap(own -> own.splits().stream())
                        .filter(own -> own.name().equals(split))
                        .findFirst()
                        .flatMap(own -> own.rows()));
    }

    private static Optional<Node.Scalar> text(Node.Mapping map, String key) {
        return map.get(key).filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
    }
}
