package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.evidence.Citation;
import io.github.datacard.evidence.Citations;
import java.util.stream.Stream;

/** {@code quote-not-found}: the words that are quoted as evidence do not stand in the file that they are said to come from. */
final class QuoteNotFound implements Rule<Subject> {
    private static final String CORRECT_PATH =
            "Correct the path, which is relative to the folder of the descriptor, or put the file there.";
    private static final String KEEP_TEXT =
            "Keep its text in a text file, such as sources/paper.txt, and name that file.";

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.citations().stream().flatMap(citation -> finding(citation, r));
    }

    private static Stream<Finding> finding(Citation citation, Report r) {
        String file = "The file \"" + citation.file() + "\"";
        return switch (citation.outcome()) {
            case NOT_QUOTED, ONLY_FILE, FOUND, TOO_SHORT -> Stream.empty();
            case NOT_FOUND ->
                found(
                        r,
                        citation.quoteAt(),
                        "The quote does not stand in " + citation.file() + upTo(citation),
                        "Copy the passage word for word, with [...] for what you leave out. Where no file says so, state"
                                + " a gap instead.");
            case NOT_LOOKED_FOR ->
                found(
                        r,
                        citation.quoteAt(),
                        file + " was not searched for this quote, since those before it took too long",
                        "Keep the passages that are quoted in files of their own.");
            case ONLY_QUOTE ->
                Stream.of(r.at(citation.quoteAt())
                        .about(Paths.EVIDENCE)
                        .as(Severity.WARNING)
                        .say(
                                "The quote names no file in which it can be found",
                                "Keep the source beside the descriptor, and name it: file: sources/paper.txt"));
            case FILE_MISSING -> found(r, citation.fileAt(), file + " is not there", CORRECT_PATH);
            case FILE_OUTSIDE ->
                found(
                        r,
                        citation.fileAt(),
                        file + " lies outside of the repository",
                        "Copy the source into the folder of the descriptor.");
            case FILE_OWN ->
                found(
                        r,
                        citation.fileAt(),
                        file + " is a descriptor or was made from one, so it proves nothing",
                        "Name the file that the statement comes from.");
            case FILE_NO_TEXT -> found(r, citation.fileAt(), file + " is no text file", KEEP_TEXT);
            case FILE_TOO_LARGE ->
                found(
                        r,
                        citation.fileAt(),
                        file + " has more than " + Citations.MOST_MEGABYTES + " MB",
                        "Keep the passage in a file of its own.");
            case FILE_UNREADABLE ->
                found(r, citation.fileAt(), file + " cannot be read", "Check the permissions of the file.");
        };
    }

    private static String upTo(Citation citation) {
        return citation.beginning().contains(" ")
                ? "; the file has only its beginning, \"" + shortened(citation.beginning()) + "\""
                : "";
    }

    private static String shortened(String beginning) {
        int longest = 60;
        return beginning.length() <= longest ? beginning : "\u2026" + beginning.substring(beginning.length() - longest);
    }

    private static Stream<Finding> found(Report r, Location place, String message, String remedy) {
        return Stream.of(r.at(place).about(Paths.EVIDENCE).say(message, remedy));
    }
}
