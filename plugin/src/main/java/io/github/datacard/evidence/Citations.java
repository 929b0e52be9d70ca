package io.github.datacard.evidence;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.evidence.Citation.Outcome;
import java.nio.file.Path;
import java.util.List;

/** Looks for the quotes of a descriptor's evidence in the files that they come from. */
public final class Citations {
    /** The most megabytes of a file in which quotes are looked for. */
    public static final int MOST_MEGABYTES = 10;

    private Citations() {}

    /**
     * All evidence of a descriptor, in its order.
     *
     * @param boundary the highest folder in which files may lie
     */
    public static List<Citation> of(Descriptor descriptor, Path boundary) {
        return of(descriptor, new QuotedFiles(descriptor, boundary, SearchLimit.ofOneDescriptor()));
    }

    /** All evidence of a descriptor, looked for in these files. */
    static List<Citation> of(Descriptor descriptor, QuotedFiles files) {
        return descriptor.values(Paths.EVIDENCE).stream()
                .map(evidence -> of(evidence, files))
                .toList();
    }

    private static Citation of(Value evidence, QuotedFiles files) {
        String quote = evidence.text("quote");
        String file = evidence.text("file");
        Outcome outcome = outcome(quote, file, files);
        return new Citation(
                quote,
                file,
                evidence.texts("for"),
                outcome,
                outcome == Outcome.NOT_FOUND
                        ? files.get(file).text().orElseThrow().beginning(Quote.of(quote))
                        : "",
                place(evidence, "quote"),
                place(evidence, "file"));
    }

    private static Location place(Value evidence, String member) {
        return evidence.at(member).findFirst().orElse(evidence).location();
    }

    private static Outcome outcome(String quote, String file, QuotedFiles files) {
        if (file.isEmpty()) {
            return quote.isEmpty()
                    ? Outcome.NOT_QUOTED
                    : Quote.of(quote).isTooShort() ? Outcome.TOO_SHORT : Outcome.ONLY_QUOTE;
        }
        QuotedFile source = files.get(file);
        return switch (source.state()) {
            case TEXT -> inText(quote, source.text().orElseThrow(), files);
            case MISSING -> Outcome.FILE_MISSING;
            case OUTSIDE -> Outcome.FILE_OUTSIDE;
            case OWN -> Outcome.FILE_OWN;
            case NO_TEXT -> quote.isEmpty() ? Outcome.ONLY_FILE : Outcome.FILE_NO_TEXT;
            case TOO_LARGE -> quote.isEmpty() ? Outcome.ONLY_FILE : Outcome.FILE_TOO_LARGE;
            case UNREADABLE -> Outcome.FILE_UNREADABLE;
        };
    }

    private static Outcome inText(String quote, SourceText text, QuotedFiles files) {
        if (quote.isEmpty()) {
            return Outcome.ONLY_FILE;
        }
        Quote sought = Quote.of(quote);
        if (!text.has(sought)) {
            return files.areSearchedEnough() ? Outcome.NOT_LOOKED_FOR : Outcome.NOT_FOUND;
        }
        return sought.isTooShort() && !text.hasWhole(sought) ? Outcome.TOO_SHORT : Outcome.FOUND;
    }
}
