package io.github.datacard.takeover;

import io.github.datacard.card.CardParts;
import io.github.datacard.markdown.CardMarkdown;
import io.github.datacard.text.Lines;
import io.github.datacard.yaml.WritableText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of a card in the form that they have when a card is written from a field. */
public final class FieldForm {
    private static final Pattern EMPTY_LINES = Pattern.compile("[ \\t\\n]*\\n");
    private static final String CODE = "    ";
    private static final int LEVEL = 3;

    private FieldForm() {}

    /** The text as a field holds it; empty if a card written from that field would read otherwise. */
    public static Optional<String> of(String source) {
        String text = fenced(stripped(source));
        boolean indented = text.startsWith(CODE) || text.startsWith("\t");
        return text.isEmpty() || indented
                ? Optional.empty()
                : CardMarkdown.lossless(text, LEVEL)
                        .map(CardParts::tidy)
                        .filter(fitted -> fitted.equals(text)
                                || CardParts.tidy(CardMarkdown.fit(fitted, LEVEL))
                                        .equals(fitted));
    }

    /** Code that only its indentation makes code, between fences, as no field begins with blanks. */
    private static String fenced(String text) {
        boolean code = text.lines().allMatch(line -> line.isBlank() || line.startsWith(CODE));
        return code && !text.isEmpty() && !text.contains("```")
                ? text.lines()
                        .map(line -> line.substring(Math.min(CODE.length(), line.length())))
                        .collect(Collectors.joining("\n", "```\n", "\n```"))
                : text;
    }

    /**
     * The text without empty lines around it, with line feeds, and without characters that no descriptor can hold: blanks
     * stand in the place of those that part words.
     */
    static String stripped(String source) {
        String lines = Lines.ended(source, "\n").replace('\u000B', ' ').replace('\f', ' ');
        Matcher empty = EMPTY_LINES.matcher(lines);
        return WritableText.of(
                lines.substring(empty.lookingAt() ? empty.end() : 0).stripTrailing());
    }

    /** The text with an end to what is still open at its end: code, or a comment. */
    static String closed(String text) {
        return text + CardMarkdown.openEnd(text);
    }
}
