package io.github.datacard.markdown;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Formulas as LaTeX begins them: between brackets behind one or two backslashes, or as an environment. Brackets behind a
 * backslash are also plain ones to Markdown, so what stands between them has to look like a formula.
 */
final class BracketedFormula implements InlineContentParserFactory {
    private static final char BACKSLASH = '\\';
    private static final String BEGIN = "begin{";
    private static final String END = "end{";
    private static final int LONGEST = 2_000;
    private static final int MOST_COMMANDS = 200;

    /** A command, a power, an equation, or an index of a single letter or group. */
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("\\\\\\p{Alpha}|[\\^=]|_\\{|(?<!\\w)\\p{Alpha}_\\w");

    private final Function<String, Node> shown;

    /** @param shown what a formula becomes, given with its signs */
    BracketedFormula(Function<String, Node> shown) {
        this.shown = shown;
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of(BACKSLASH);
    }

    @Override
    public InlineContentParser create() {
        return this::parsed;
    }

    private ParsedInline parsed(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        scanner.next();
        if (scanner.next(BEGIN)) {
            return ends(scanner, false, END) && scanner.find('}') >= 0 && scanner.next('}')
                    ? formula(scanner, start)
                    : ParsedInline.none();
        }
        boolean twice = scanner.next(BACKSLASH);
        String close = scanner.next('(') ? ")" : scanner.next('[') ? "]" : "";
        Position inside = scanner.position();
        return !close.isEmpty() && ends(scanner, twice, close) && isFormula(scanner, inside, close, twice)
                ? formula(scanner, start)
                : ParsedInline.none();
    }

    private static boolean isFormula(Scanner scanner, Position inside, String close, boolean twice) {
        String content = scanner.getSource(inside, scanner.position()).getContent();
        String bare = content.substring(0, content.length() - close.length() - (twice ? 2 : 1));
        return LIKE_A_FORMULA.matcher(bare).find();
    }

    private ParsedInline formula(Scanner scanner, Position start) {
        return ParsedInline.of(
                shown.apply(scanner.getSource(start, scanner.position()).getContent()), scanner.position());
    }

    /** Goes behind what ends a formula, if that is not too far away: else many beginnings without an end take long. */
    private static boolean ends(Scanner scanner, boolean twice, String close) {
        int length = 0;
        for (int commands = 0; commands < MOST_COMMANDS && length < LONGEST; commands++) {
            int found = scanner.find(BACKSLASH);
            if (found < 0) {
                return false;
            }
            length += found;
            scanner.next();
            if ((!twice || scanner.next(BACKSLASH)) && scanner.next(close)) {
                return true;
            }
        }
        return false;
    }
}
