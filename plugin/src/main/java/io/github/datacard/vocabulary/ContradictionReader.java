package io.github.datacard.vocabulary;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryFiles;
import io.github.datacard.library.LibraryNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads what texts may not say beside answers.
 *
 * @param fields the fields that they may name
 * @param lists the value lists whose phrases they may look for
 */
record ContradictionReader(KnownNames fields, KnownNames lists) {
    private static final KnownNames USES =
            KnownNames.of("use", List.of("commercial", "modify", "share_modified", "redistribute"));

    /** Those of {@code contradictions.yaml} and of all files in the folder {@code contradictions}. */
    List<Contradiction> read(LibraryFiles files) {
        List<LibraryNode> read = Stream.concat(
                        Stream.of("contradictions.yaml"),
                        files.in("contradictions").stream().filter(name -> name.endsWith(".yaml")))
                .map(name -> LibraryNode.read(files, name))
                .toList();
        KnownNames ids = KnownNames.of(
                "contradiction",
                read.stream().flatMap(node -> node.keys().stream()).toList());
        return read.stream()
                .flatMap(node -> node.each((id, entry) -> contradiction(id, entry, ids)).stream())
                .toList();
    }

    private Contradiction contradiction(String id, LibraryNode node, KnownNames ids) {
        node.allow("group", "question", "is", "in", "unless", "permits", "forbids", "texts", "mentions");
        if (!node.has("question") && !node.has("permits") && !node.has("forbids")) {
            throw node.failure("one of the keys \"question\", \"permits\" and \"forbids\" is missing");
        }
        node.required("mentions");
        List<String> answers = new ArrayList<>(node.texts("is"));
        answers.addAll(node.texts("in"));
        return new Contradiction(
                id,
                node.has("group") ? node.name("group", ids) : id,
                node.name("question", fields),
                List.copyOf(answers),
                node.name("unless", fields),
                node.name("permits", USES),
                node.name("forbids", USES),
                node.names("texts", fields),
                node.name("mentions", lists));
    }
}
