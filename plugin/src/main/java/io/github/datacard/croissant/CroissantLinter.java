package io.github.datacard.croissant;

import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Node;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Judges Croissant files: what the official validator refuses or warns of, and what the specification demands and the
 * validator does not look at. The time it takes grows with the size of the file.
 */
public final class CroissantLinter {
    private final CroissantRules rules;
    private final PropertyCheck properties;
    private final CroissantDemands demands;
    private final Library library;
    private final Learned<MediaTypes> types;

    /** A linter by the rules of a library. */
    public CroissantLinter(Library library) {
        this.rules = CroissantRules.read(library);
        this.properties = new PropertyCheck(rules);
        this.demands = CroissantDemands.of(library);
        this.library = library;
        this.types = new Learned<>(vocabulary -> MediaTypes.of(vocabulary, rules));
    }

    /**
     * Judges one file. What it says is in the order of the file.
     *
     * @param files the files beside it, if they are to be looked at
     * @param profiles the profiles that the file has to satisfy
     */
    public List<Remark> lint(Node root, Optional<FilesBeside> files, Collection<String> profiles) {
        Remarks remarks = new Remarks();
        lint(root, files, profiles, remarks);
        return remarks.sorted();
    }

    private void lint(Node root, Optional<FilesBeside> files, Collection<String> profiles, Remarks remarks) {
        Thing whole = new Thing(root, ContextTerms.of(root));
        if (!whole.isObject()) {
            remarks.error(
                    ReadingRule.CROISSANT_TYPE,
                    whole,
                    "A Croissant file is an object, but this is " + root.kind(),
                    "Write {\"@context\": …, \"@type\": \"sc:Dataset\", …}.");
            return;
        }
        ContextTerms terms =
                ContextTerms.of(((Node.Mapping) root).get("@context").orElse(root));
        Thing top = new Thing(root, terms);
        Thing dataset = dataset(top);
        boolean current = new VersionCheck(remarks).isCurrent(dataset);
        new ContextCheck(rules, remarks).check(top, terms, current);
        if (!dataset.types().stream().findFirst().filter("Dataset"::equals).isPresent()) {
            remarks.error(
                    ReadingRule.CROISSANT_TYPE,
                    dataset.get("@type").orElse(dataset),
                    dataset.has("@type")
                            ? "The first type is \"" + dataset.text("@type") + "\", not sc:Dataset"
                            : "The type of the dataset is missing",
                    "Write \"@type\": \"sc:Dataset\".");
        }
        properties.check(dataset, "Dataset", remarks);
        new TypeCheck(remarks).check(dataset);
        Index index = Index.of(dataset, remarks);
        new ResourceCheck(rules, properties, new MediaTypeCheck(types.from(library.vocabulary()), remarks), remarks)
                .check(dataset);
        new LicenseNameCheck(library::vocabulary, rules.licenseAddresses(), remarks).check(dataset);
        new FieldCheck(rules, properties, remarks, index).check(dataset);
        new ReferenceCheck(index, remarks).check(dataset);
        new JoinCheck(index, remarks).check(dataset);
        new LanguageCheck(() -> library.vocabulary().list("languages"), remarks).check(top, dataset);
        new CharacterCheck(remarks, top).check();
        profiles.forEach(profile -> new DemandCheck(remarks, profile).check(dataset, demands.of(profile)));
        files.ifPresent(here -> new FileCheck(here, index, remarks).check(dataset));
    }

    /** The dataset may stand in a graph. */
    private static Thing dataset(Thing root) {
        return root.all("@graph").stream()
                .filter(part -> part.types().contains("Dataset"))
                .findFirst()
                .orElse(root);
    }

    /** Whether a file is named as Croissant files are. */
    public static boolean isNamedSo(Path file) {
        String name = String.valueOf(file.getFileName());
        return List.of(".json", ".jsonld").stream().anyMatch(end -> name.endsWith("croissant" + end));
    }
}
