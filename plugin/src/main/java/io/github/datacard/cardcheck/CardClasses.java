package io.github.datacard.cardcheck;

import io.github.datacard.card.CommittedCard;
import io.github.datacard.data.DataInspection;
import io.github.datacard.data.FileType;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.yaml.Node;
import java.util.List;
import java.util.stream.Stream;

/** Finds classes in the front matter of a card whose columns hold their names as text, which the loader misses in CSV. */
final class CardClasses {
    private static final String TEXT = "string";

    private final DataInspection seen;

    CardClasses(DataInspection seen) {
        this.seen = seen;
    }

    List<Finding> findings(CommittedCard card) {
        return card.frontMatter().stream()
                .flatMap(matter -> matter.mappings("dataset_info").stream())
                .flatMap(config -> config.mappings("features").stream()
                        .filter(CardClasses::isOfClasses)
                        .flatMap(feature -> words(CardCounts.nameOf(config), feature)))
                .toList();
    }

    private static boolean isOfClasses(Node.Mapping feature) {
        return feature.get("dtype")
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .flatMap(type -> type.get("class_label"))
                .isPresent();
    }

    private Stream<Finding> words(String config, Node.Mapping feature) {
        String name = feature.text("name");
        return seen.splits().stream()
                .filter(split -> split.config().equals(config))
                .flatMap(split -> split.files().stream())
                .filter(file -> FileType.of(file.path()).isDelimited() && hasText(file, name))
                .limit(1)
                .map(
                        file -> Finding.of(
                                ReadingRule.HUB_UNLOADABLE,
                                feature.location(),
                                "The column \"" + name + "\" of " + file.path()
                                        + " holds text, in which the loader does not find classes",
                                "Write dtype: string in place of class_label, or write the numbers of the classes into the file."));
    }

    private static boolean hasText(DataInspection.File file, String column) {
        return file.columns().stream()
                .anyMatch(found ->
                        found.name().equals(column) && found.type().name().equals(TEXT));
    }
}
