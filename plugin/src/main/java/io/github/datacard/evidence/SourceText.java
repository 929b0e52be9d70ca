package io.github.datacard.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a file that quotes come from, in the ways in which it can be read. */
final class SourceText {
    private static final Pattern PAGE = Pattern.compile("\f");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\R");
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)[-\\s]*(?:(?:page|p\\.|seite|s\\.)\\s*)?\\p{Nd}{1,4}(?:\\s*(?:/|of|von)\\s*\\p{Nd}{1,4})?[-\\s]*");
    private static final Pattern LINE_MARK = Pattern.compile("(?m)^[ \\t]*(?:#+|//+|\\*+|>+|;+|--+|%+|\\|)[ \\t]*");
    private static final Pattern TEX_ESCAPE = Pattern.compile("\\\\([%&$#_{}])");
    private static final Pattern TEX_COMMAND = Pattern.compile("\\\\[A-Za-z]+\\*?|[{}]");
    private static final Pattern JSON_SPACE = Pattern.compile("\\\\[nrtbf]");
    private static final Pattern JSON_CHARACTER = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern JSON_MARK = Pattern.compile("\\\\([\"\\\\/])");
    private static final Pattern HTML_HIDDEN =
            Pattern.compile("(?is)<(script|style)\\b.*?(?:</\\1\\s*>|\\z)|<!--.*?(?:-->|\\z)");
    private static final Pattern HTML_INLINE =
            Pattern.compile("(?i)</?(?:a|abbr|b|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u|wbr)\\b[^<>]*>");
    private static final Pattern HTML_TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d{1,6})|#[xX]([0-9a-fA-F]{1,5})|(amp|lt|gt|quot|apos|nbsp));");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
    private static final Pattern MARKDOWN_LINK =
            Pattern.compile("!?\\[([^\\[\\]]*)\\](?:\\([^()\\s]*(?:\\s[^()]*)?\\)|\\[[^\\[\\]]*\\])");
    private static final Pattern MARKDOWN_MARK =
            Pattern.compile("(?<!\\\\)[*`~]+|(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])|\\|");
    private static final Pattern MARKDOWN_ESCAPE = Pattern.compile("\\\\(?=\\p{Punct})");

    /** How a file of some ending is read besides as it stands. */
    private static final Map<String, UnaryOperator<String>> BY_ENDING = Map.of(
            "md", SourceText::markdown,
            "markdown", SourceText::markdown,
            "html", SourceText::html,
            "htm", SourceText::html,
            "tex", SourceText::tex,
            "bib", SourceText::tex,
            "json", SourceText::json,
            "jsonl", SourceText::json);

    private final List<UnaryOperator<String>> ways = new ArrayList<>();
    private final String text;
    private final Set<Quote> found = new HashSet<>();
    private final Map<Quote, String> beginnings = new HashMap<>();

    /** Sentences and lines that are too short to prove anything within others. */
    private final Set<Quote> sentences;

    /**
     * A text, searched for quotes.
     *
     * @param quotes all that are looked for, at once, since a text may be long and quotes many
     */
    SourceText(String name, String text, Collection<Quote> quotes, SearchLimit limit) {
        this.text = text;
        ways.add(UnaryOperator.identity());
        ways.add(SourceText::withoutPageMargins);
        ways.add(whole -> LINE_MARK.matcher(whole).replaceAll(""));
        UnaryOperator<String> own =
                BY_ENDING.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (own != null) {
            ways.add(own);
        }
        search(quotes, limit);
        sentences = found.stream().anyMatch(Quote::isTooShort) ? shortSentences() : Set.of();
    }

    private void search(Collection<Quote> quotes, SearchLimit limit) {
        Set<Quote> left = new LinkedHashSet<>(quotes);
        for (UnaryOperator<String> way : ways) {
            if (left.isEmpty() || limit.isReached()) {
                return;
            }
            String plain = PlainWords.of(way.apply(text));
            limit.searched(plain.length());
            Map<String, String> read =
                    new ManyWords(left.stream().flatMap(Quote::sought).collect(Collectors.toSet())).beginningsIn(plain);
            for (Quote quote : left) {
                if (quote.isIn(plain, read, limit)) {
                    found.add(quote);
                }
                beginnings.merge(
                        quote, read.get(quote.words()), (known, now) -> now.length() > known.length() ? now : known);
            }
            left.removeAll(found);
        }
    }

    boolean has(Quote quote) {
        return found.contains(quote);
    }

    /** Whether the quote is all of a sentence or line, such as {@code License: MIT}: what is whole is no chance. */
    boolean hasWhole(Quote quote) {
        return quote.words().indexOf(' ') > 0 && sentences.contains(quote);
    }

    private Set<Quote> shortSentences() {
        return ways.stream()
                .flatMap(way -> SENTENCE_END.splitAsStream(way.apply(text)))
                .map(Quote::of)
                .filter(Quote::isTooShort)
                .collect(Collectors.toSet());
    }

    /** How far the file follows the quote. */
    String beginning(Quote quote) {
        return beginnings.getOrDefault(quote, "");
    }

    /** Without page numbers and what several pages have as their first or last line. */
    private static String withoutPageMargins(String text) {
        List<List<String>> pages =
                PAGE.splitAsStream(text).map(SourceText::lines).toList();
        Map<String, Integer> margins = new HashMap<>();
        pages.stream()
                .filter(lines -> !lines.isEmpty())
                .flatMap(lines ->
                        Stream.of(lines.get(0), lines.get(lines.size() - 1)).distinct())
                .forEach(line -> margins.merge(withoutDigits(line), 1, Integer::sum));
        List<String> kept = new ArrayList<>();
        for (List<String> lines : pages) {
            for (int at = 0; at < lines.size(); at++) {
                boolean margin = (at == 0 || at == lines.size() - 1)
                        && margins.getOrDefault(withoutDigits(lines.get(at)), 0) > 1;
                if (!margin) {
                    kept.add(lines.get(at));
                }
            }
        }
        return String.join("\n", kept);
    }

    private static List<String> lines(String page) {
        return page.lines()
                .filter(line -> !line.isBlank() && !PAGE_NUMBER.matcher(line).matches())
                .toList();
    }

    private static String withoutDigits(String line) {
        return DIGITS.matcher(line).replaceAll("").strip();
    }

    private static String tex(String text) {
        String plain = TEX_ESCAPE.matcher(text).replaceAll("$1").replace('~', ' ');
        return TEX_COMMAND.matcher(plain).replaceAll("");
    }

    private static String json(String text) {
        String spaced = JSON_SPACE.matcher(text).replaceAll(" ");
        String whole = JSON_CHARACTER
                .matcher(spaced)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        return JSON_MARK.matcher(whole).replaceAll("$1");
    }

    private static String markdown(String text) {
        String lines = LINE_MARK.matcher(text).replaceAll("");
        String words = MARKDOWN_MARK
                .matcher(MARKDOWN_LINK.matcher(lines).replaceAll("$1"))
                .replaceAll("");
        return html(MARKDOWN_ESCAPE.matcher(words).replaceAll(""));
    }

    private static String html(String text) {
        String shown =
                HTML_INLINE.matcher(HTML_HIDDEN.matcher(text).replaceAll(" ")).replaceAll("");
        return ENTITY.matcher(HTML_TAG.matcher(shown).replaceAll(" "))
                .replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return ENTITIES.getOrDefault(entity.group(3), " ");
        }
        int code = entity.group(1) == null ? Integer.parseInt(entity.group(2), 16) : Integer.parseInt(entity.group(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : " ";
    }
}
