package io.github.datacard.check;

import io.github.datacard.text.Lines;
import java.io.StringReader;
import java.util.Optional;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.Token;
import org.jbibtex.TokenMgrException;
import org.jspecify.annotations.Nullable;

/** BibTeX as a parser reads it that other programs use, too. */
final class BibtexText {
    private BibtexText() {}

    /**
     * Where a parser gives up, and at what.
     *
     * @param start the offset in the text
     * @param words what stands there; empty at the end of the text
     */
    record Fault(int start, String words) {}

    /** An entry alone: months come from the style, and the entry that it refers to may stand in another file. */
    private static final class Alone extends BibTeXParser {
        Alone() throws ParseException {}

        @Override
        public void checkStringResolution(Key key, @Nullable BibTeXString string) {}

        @Override
        public void checkCrossReferenceResolution(Key key, @Nullable BibTeXEntry entry) {}
    }

    /** Where a parser gives up; empty if it reads all of the text. */
    static Optional<Fault> fault(String text) {
        try {
            new Alone().parse(new StringReader(text));
            return Optional.empty();
        } catch (ParseException refused) {
            Token wrong = refused.currentToken == null ? null : refused.currentToken.next;
            return Optional.of(
                    wrong == null
                            ? new Fault(text.length(), "")
                            : new Fault(offset(text, wrong.beginLine, wrong.beginColumn), wrong.image));
        } catch (TokenMgrException | ObjectResolutionException refused) {
            return Optional.of(new Fault(0, text.lines().findFirst().orElse("")));
        }
    }

    private static int offset(String text, int line, int column) {
        int before = Lines.of(text).stream()
                .limit(Math.max(0, line - 1L))
                .mapToInt(String::length)
                .sum();
        return Math.min(text.length(), before + Math.max(0, column - 1));
    }
}
