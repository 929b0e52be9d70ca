package io.github.datacard.exchange;

import io.github.datacard.croissant.CroissantTree;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.yaml.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
    /** A data package as Kaggle has it: sent by its server, all stands below {@code info}. */
    KAGGLE,
    /** Annotations with the categories of their labels. */
    COCO,
    /** The names of classes, as a list or by their numbers. */
    YOLO,
    /** Tables of a contract. */
    CONTRACT,
    /** A datasheet with its variables. */
    DATASHEET,
    /** Pointers to data, one file for each. */
    DVC,
    /** Data provenance of OASIS. */
    OASIS,
    /** The graph of a crate: its root, with what it names in place. */
    CRATE;

    private static final List<String> FILES = List.of("distribution", "recordSet");

    /** The tree with the names that we give to things that have to have one. */
    Node named(Node root) {
        return this == CRATE ? CrateRoot.withOurId(root) : root;
    }

    /** The tree in which a mapping finds its keys. */
    Node plain(Node root) {
        return switch (this) {
            case CROISSANT -> CroissantTree.plain(root);
            case DATASET_INFOS -> firstConfig(root);
            case CRATE -> CrateRoot.of(root);
            case CONTRACT -> ContractStructure.withTeam(root);
            case KAGGLE -> lifted(root);
            default -> root;
        };
    }

    /**
     * Keeps what no field took.
     *
     * @param format the format that writes it again
     */
    void keep(String format, Node found, Node plain, List<String> ignored, ImportedFile file) {
        boolean elsewhere = file.hasNoFiles();
        List<String> made = ignored.stream()
                .filter(key -> !elsewhere || !FILES.contains(key))
                .toList();
        file.keep(format, this == CRATE ? found : plain, found, made);
    }

    /** Whether a pattern of names stands for all files that fit it, and not for the first. */
    boolean isOfSeveral() {
        return this == DVC;
    }

    /** Takes a first and a last day as the time of collection; the first of several periods. */
    private static void period(Node root, String path, List<String> names, ImportedFile file) {
        List<Node> periods = TreePath.nodes(root, path).stream().limit(1).toList();
        List<String> days = names.stream()
                .map(part -> periods.stream()
                        .flatMap(period -> TreePath.texts(period, part).stream())
                        .map(moment -> moment.replaceFirst("T.*", ""))
                        .findFirst()
                        .orElse(".."))
                .toList();
        if (days.stream().anyMatch(day -> !day.equals(".."))
                && file.draft().accepts(Paths.COLLECTED, String.join("/", days))
                && file.say(path, Paths.COLLECTED, String.join("/", days))) {
            periods.forEach(period -> names.forEach(name -> file.read(TreePath.nodes(period, name))));
            file.leave(periods.stream()
                    .flatMap(period -> file.unread(period, path.replace('/', '.')))
                    .distinct()
                    .toList());
        }
    }

    /** The id that we give, and the address of the dataset, which is another field. */
    private static List<Node> ownIds(Node root) {
        List<String> addresses = TreePath.texts(root, "source/location");
        return Stream.concat(
                        TreePath.nodes(root, "source/id/custom-ids").stream()
                                .filter(id -> TreePath.first(id, "method").equals("datacard")),
                        TreePath.nodes(root, "source/id/uris").stream()
                                .filter(uri -> uri instanceof Node.Scalar text && addresses.contains(text.text())))
                .toList();
    }

    /** What stands below {@code info} one step up, where nothing else has these names. */
    private static Node lifted(Node root) {
        if (root instanceof Node.Mapping mapping
                && mapping.get("title").isEmpty()
                && mapping.get("info").orElse(root) instanceof Node.Mapping info
                && info != root) {
            return new Node.Mapping(
                    Stream.concat(
                                    info.entries().stream(),
                                    mapping.entries().stream()
                                            .filter(entry -> !entry.key().text().equals("info")
                                                    && info.get(entry.key().text())
                                                            .isEmpty()))
                            .toList(),
                    mapping.location());
        }
        return root;
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
                file.structure(
                        "record sets", new CroissantStructure(plain, folder, file.list("croissant-columns")).configs());
                CroissantActivities.place(plain, file);
            }
            case DATASET_INFOS -> file.structure("features", InfosStructure.configs(found));
            case CONTRACT -> {
                file.structure("schema", ContractStructure.configs(plain, file.list("odcs-columns")));
                file.leave(ContractStructure.left(plain, file.list("odcs-columns")));
            }
            case DATASHEET -> {
                period(plain, "collection_timeframes", List.of("start_date", "end_date"), file);
                file.structure("variables", ContractStructure.ofVariables(plain, file.list("odcs-columns")));
                file.leave(ContractStructure.leftOfVariables(plain, file.list("odcs-columns")));
            }
            case COCO ->
                ClassLabels.place(
                        "categories",
                        ClassLabels.ofCategories(plain),
                        TreePath.texts(plain, "categories/name").size(),
                        file);
            case YOLO -> {
                Map<String, String> names = ClassLabels.ofNames(plain);
                ClassLabels.place("names", names, names.size(), file);
            }
            case OASIS -> {
                period(plain, "provenance/generation-period", List.of("start", "end"), file);
                file.read(ownIds(plain));
            }
            case DATA_PACKAGE, KAGGLE -> {
                file.structure("resources", PackageStructure.configs(plain, folder));
                file.read(PackageStructure.read(plain, folder));
            }
            case CRATE -> CrateRoot.read(found, folder, file);
            default -> {}
        }
    }
}
