package io.github.datacard.descriptor;

import io.github.datacard.library.LibraryNode;
import io.github.datacard.library.Names;
import io.github.datacard.vocabulary.Library;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a first descriptor asks, and what may lie beside data, by the library.
 *
 * @param asks paths that are asked for beside the required questions of a profile
 * @param interview paths that are asked for on a terminal, in their order
 * @param examples examples by the kind of the data and by path
 * @param beside documentation that {@code init} does not read
 */
public record ScaffoldRules(
        List<String> asks, List<String> interview, Map<String, Map<String, String>> examples, List<Beside> beside) {
    private static final String FILE = "scaffold.yaml";

    /**
     * A kind of documentation.
     *
     * @param names globs of paths in lower case
     * @param is what it is, in words; {@code {file}} stands for its path
     */
    public record Beside(List<String> names, String is) {
        private static Beside of(LibraryNode node) {
            node.allow("names", "is");
            return new Beside(node.texts("names"), node.required("is"));
        }
    }

    /** Those of a library. */
    public static ScaffoldRules of(Library library) {
        Names paths = library.vocabulary().paths();
        LibraryNode root = LibraryNode.read(library.files(), FILE).allow("asks", "interview", "examples", "beside");
        Map<String, Map<String, String>> examples = new LinkedHashMap<>();
        LibraryNode kinds = root.below("examples").allow("text", "image", "audio", "tabular", "chat");
        for (String kind : kinds.keys()) {
            LibraryNode texts = kinds.below(kind).allow(paths);
            Map<String, String> known = new LinkedHashMap<>();
            texts.keys().forEach(path -> known.put(path, texts.text(path)));
            examples.put(kind, known);
        }
        return new ScaffoldRules(
                root.names("asks", paths),
                root.names("interview", paths),
                examples,
                root.nodes("beside").stream().map(Beside::of).toList());
    }
}
