package io.github.datacard.evidence;

import io.github.datacard.diagnostic.Location;
import java.util.List;

/**
 * One piece of evidence, with what became of its quote.
 *
 * @param quote the words that it quotes, or an empty text
 * @param file the file that they are said to stand in, or an empty text
 * @param covered the paths that it is evidence for
 * @param outcome what became of the quote
 * @param beginning how far the file follows the quote, in plain words
 * @param quoteAt where the quote is, or else the evidence
 * @param fileAt where the file is named, or else the evidence
 */
public record Citation(
        String quote,
        String file,
        List<String> covered,
        Outcome outcome,
        String beginning,
        Location quoteAt,
        Location fileAt) {
    /** What became of a quote that was looked for. */
    public enum Outcome {
        /** The evidence has neither a quote nor a file. */
        NOT_QUOTED,
        /** There is a file and no quote. */
        ONLY_FILE,
        /** There is a quote and no file to look for it. */
        ONLY_QUOTE,
        /** The quote stands in the file. */
        FOUND,
        /** The file has other words. */
        NOT_FOUND,
        /** The quotes before it took too long. */
        NOT_LOOKED_FOR,
        /** The quote has so few words that they may stand in the file by chance. */
        TOO_SHORT,
        /** There is no such file. */
        FILE_MISSING,
        /** The file lies outside of the repository. */
        FILE_OUTSIDE,
        /** The file is a descriptor, or was made from one. */
        FILE_OWN,
        /** The file is no text. */
        FILE_NO_TEXT,
        /** The file has more bytes than are read. */
        FILE_TOO_LARGE,
        /** The file cannot be read. */
        FILE_UNREADABLE
    }
}
