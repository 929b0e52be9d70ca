package io.github.datacard.markdown;

import java.util.Set;
import java.util.function.Function;
import org.commonmark.node.Node;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Formulas between dollar signs, as the Hub and GitHub know them: within them, underscores and asterisks mark nothing. A
 * price is none: nothing that ends with a space before the sign or with a digit behind it.
 */
final class Formula implements InlineContentParserFactory {
    private static final char SIGN = '$';

    private final Function<String, Node> shown;

    /** @param shown what a formula becomes, given with its signs */
    Formula(Function<String, Node> shown) {
        this.shown = shown;
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of(SIGN);
    }

    @Override
    public InlineContentParser create() {
        return this::parsed;
    }

    private ParsedInline parsed(InlineParserState state) {
        Scanner scanner = state.scanner();
        boolean attached = Character.isLetterOrDigit(scanner.peekPreviousCodePoint());
        Position start = scanner.position();
        int signs = scanner.matchMultiple(SIGN);
        if (attached || signs > 2 || (signs == 1 && Character.isWhitespace(scanner.peek()))) {
            return ParsedInline.none();
        }
        if (scanner.find(SIGN) <= 0) {
            return ParsedInline.none();
        }
        boolean open = signs == 1 && Character.isWhitespace(scanner.peekPreviousCodePoint());
        boolean closed = scanner.matchMultiple(SIGN) == signs && !open && !Character.isDigit(scanner.peek());
        return closed
                ? ParsedInline.of(
                        shown.apply(scanner.getSource(start, scanner.position()).getContent()), scanner.position())
                : ParsedInline.none();
    }
}
