package io.github.datacard.markdown;

import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** Blocks that are never closed, such as a code fence, and so swallow all that follows them. */
public final class OpenBlocks {
    private static final String PROBE = "datacard:probe";
    private static final List<String> HTML_ENDS =
            List.of("-->", "</pre>", "</script>", "</style>", "</textarea>", "?>", "]]>", ">");

    private OpenBlocks() {}

    /** Whether what follows a text is read as if the text were not there. */
    static boolean isClosed(String markdown) {
        List<HtmlComments.Comment> comments = HtmlComments.of(markdown + "\n\n<!-- " + PROBE + " -->\n");
        return !comments.isEmpty() && comments.get(comments.size() - 1).text().equals(PROBE);
    }

    /** The text with its open block closed, if it has one. */
    public static String closed(String markdown) {
        return isClosed(markdown)
                ? markdown
                : Stream.concat(fence(markdown), HTML_ENDS.stream())
                        .map(end -> markdown + "\n" + end)
                        .filter(OpenBlocks::isClosed)
                        .findFirst()
                        .orElse(markdown);
    }

    private static Stream<String> fence(String markdown) {
        Node last = Dialect.blocks(markdown).getLastChild();
        return last instanceof FencedCodeBlock block
                ? Stream.of(block.getFenceCharacter().repeat(block.getOpeningFenceLength()))
                : Stream.empty();
    }
}
