package io.github.datacard.exchange;

import io.github.datacard.croissant.CroissantTree;
import io.github.datacard.yaml.Node;
import java.nio.file.Path;
import java.util.List;

/** Forms of foreign files that a mapping alone does not read. */
enum ForeignForm {
    /** Keys and values as they stand. */
    PLAIN,
    /** Linked data, whose context names the keys. */
    CROISSANT,
    /** What the library of the Hub kept of each configuration. */
    DATASET_INFOS,
    /** Tables with their columns. */
    DATA_PACKAGE,
    /** The graph of a crate: its root, with what it names in place. */
    CRATE;

    private static final List<String> FILES = List.of("distribution", "recordSet");

    /** The tree in which a mapping finds its keys. */
    Node plain(Node root) {
        return switch (this) {
            case CROISSANT -> CroissantTree.plain(root);
            case DATASET_INFOS -> firstConfig(root);
            case CRATE -> CrateRoot.of(root);
            default -> root;
        };
    }

    /** Keeps what no field took, if the form is one that is written again. */
    void keep(Node found, Node plain, List<String> ignored, ImportedFile file) {
        if (this == CROISSANT) {
            boolean elsewhere = file.hasNoFiles();
            file.keep(
                    Croissant.ID,
                    plain,
                    found,
                    ignored.stream()
                            .filter(key -> !elsewhere || !FILES.contains(key))
                            .toList());
        }
    }

    private static Node firstConfig(Node root) {
        return root instanceof Node.Mapping mapping && !mapping.entries().isEmpty()
                ? mapping.entries().get(0).value()
                : root;
    }

    /** Reads configurations, splits and columns, if the form has them. */
    void structure(Node found, Node plain, Path folder, ImportedFile file) {
        switch (this) {
            case CROISSANT -> {
                file.structure("record sets", new CroissantStructure(plain, folder, file.list("croissant-columns")).configs());
                CroissantActivities.place(plain, file);
            }
            case DATASET_INFOS -> file.structure("features", InfosStructure.configs(found));
            case DATA_PACKAGE -> file.structure("resources", PackageStructure.configs(plain, folder));
            default -> {}
        }
    }
}
