package io.github.datacard.descriptor;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.Library;
import java.nio.file.PathMatcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a first descriptor asks, and what may lie beside data, by the library.
 *
 * @param asks paths that are asked for beside the required questions of a profile
 * @param interview paths that are asked for on a terminal, in their order
 * @param questions questions by path where the short form asks for less than the field
 * @param columns names of columns by the kind of data that they show
 * @param examples examples by the kind of the data and by path
 * @param beside documentation that {@code init} does not read
 * @param sources texts in which answers may stand
 */
public record ScaffoldRules(
        List<String> asks,
        List<String> interview,
        Map<String, String> questions,
        Map<String, List<String>> columns,
        Map<String, Map<String, String>> examples,
        List<Beside> beside,
        Sources sources) {
    private static final String FILE = "scaffold.yaml";

    /**
     * A kind of documentation.
     *
     * @param names which paths in lower case
     * @param is what it is, in words; {@code {file}} stands for its path
     */
    public record Beside(List<PathMatcher> names, String is) {
        private static Beside of(LibraryNode node) {
            node.allow("names", "is");
            return new Beside(node.globs("names"), node.required("is"));
        }
    }

    /**
     * Texts in which answers may stand.
     *
     * @param files which names they have in lower case
     * @param folders which names folders beside a descriptor have in which they lie, too
     */
    public record Sources(List<PathMatcher> files, List<PathMatcher> folders) {
        private static Sources of(LibraryNode node) {
            node.allow("files", "folders");
            return new Sources(node.globs("files"), node.globs("folders"));
        }
    }

    /** Those of a library. */
    public static ScaffoldRules of(Library library) {
        KnownNames paths = library.vocabulary().paths();
        LibraryNode root = LibraryNode.read(library.files(), FILE)
                .allow("asks", "interview", "questions", "columns", "examples", "beside", "sources");
        Map<String, Map<String, String>> examples = new LinkedHashMap<>();
        LibraryNode kinds = root.below("examples").allow("text", "image", "audio", "tabular", "people", "chat");
        kinds.keys().forEach(kind -> examples.put(kind, texts(kinds.below(kind).allow(paths))));
        LibraryNode names = root.below("columns").allow("text", "people", "chat");
        Map<String, List<String>> columns = new LinkedHashMap<>();
        names.keys().forEach(kind -> columns.put(kind, names.texts(kind)));
        return new ScaffoldRules(
                root.names("asks", paths),
                root.names("interview", paths),
                texts(root.below("questions").allow(paths)),
                columns,
                examples,
                root.nodes("beside").stream().map(Beside::of).toList(),
                Sources.of(root.below("sources")));
    }

    private static Map<String, String> texts(LibraryNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.keys().forEach(key -> texts.put(key, node.text(key)));
        return texts;
    }
}
