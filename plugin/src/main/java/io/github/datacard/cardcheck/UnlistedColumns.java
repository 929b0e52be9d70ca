package io.github.datacard.cardcheck;

import io.github.datacard.data.DataInspection;
import io.github.datacard.data.FileType;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.hub.Loader;
import io.github.datacard.yaml.Node;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Columns of the data that the features of a card do not list: the loader refuses data that has others. */
final class UnlistedColumns {
    private UnlistedColumns() {}

    /**
     * The first of them.
     *
     * @param info what {@code dataset_info} says of a configuration
     * @param splits the splits of this configuration
     */
    static Stream<Finding> findings(Node.Mapping info, List<DataInspection.SplitFiles> splits) {
        List<Node.Mapping> features = info.mappings("features");
        Set<String> listed =
                features.stream().map(feature -> feature.text("name")).collect(Collectors.toSet());
        return listed.stream().allMatch(String::isEmpty)
                ? Stream.empty()
                : splits.stream()
                        .flatMap(split -> split.files().stream())
                        .filter(file -> !Loader.shipped().metadata().contains(FileType.lastOf(file.path())))
                        .flatMap(file -> file.columns().stream()
                                .map(DataInspection.Column::name)
                                .filter(name -> !listed.contains(name))
                                .map(name -> Finding.of(
                                        ReadingRule.HUB_UNLOADABLE,
                                        features.get(0).location(),
                                        "The features of the card lack the column \"" + name + "\" of " + file.path()
                                                + "; the loader refuses that",
                                        "Add it, or take features out.")))
                        .limit(1);
    }
}
