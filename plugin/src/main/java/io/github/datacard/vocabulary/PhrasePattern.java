package io.github.datacard.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes patterns of phrases as they stand in word lists. A phrase is a row of words, and a word may be
 *
 * <ul>
 *   <li>{@code =CLIP}: a word as it is written here
 *   <li>{@code ~scrape}: a verb or noun in its regular forms, scrapes, scraped, scraping
 *   <li>{@code photo*}: all words with this beginning
 *   <li>{@code same|equal}: one of several
 *   <li>{@code set_up|open}: one of several, of which one has two words
 *   <li>{@code large?}: a word that may be missing
 *   <li>{@code <people>}: a word or phrase of a group in {@code word-groups}
 *   <li>{@code <Name>}: a word that begins with a capital
 *   <li>{@code #}: a number in digits or words, also as a part of a word such as {@code #px}
 *   <li>{@code ...}: up to five words of the same sentence
 * </ul>
 *
 * @param groups the phrases of each group
 */
record PhrasePattern(Map<String, List<String>> groups) {
    static final PhrasePattern WITHOUT_GROUPS = new PhrasePattern(Map.of());

    private static final String BETWEEN = "[\\s\\-–*_\"“”]+";
    private static final String GAP = "(?:[^\\s.;:!?]+" + BETWEEN + "){0,5}?";
    private static final String NUMBER =
            "(?:\\d+(?:[.,]\\d+)*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
                    + "|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a? ?hundreds?|a? ?thousands?|a? ?millions?)";
    private static final String NAME = "(?-i:\\p{Lu}[\\p{L}\\p{N}]*)";
    private static final String NUMBER_STARTS = "otfsenahm";
    private static final String VOWELS = "aeiou";

    /** One pattern for all of some phrases, as words of their own. */
    Pattern anyOf(List<String> phrases) {
        String all = phrases.stream().map(this::of).collect(Collectors.joining("|"));
        return Pattern.compile(
                all.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + all + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether a phrase may begin with a character; of most phrases few characters do. */
    boolean mayBegin(String phrase, char first) {
        String[] words = phrase.strip().split("\\s+", -1);
        for (String word : words) {
            boolean optional = word.length() > 1 && word.endsWith("?");
            String plain = optional ? word.substring(0, word.length() - 1) : word;
            if (Arrays.stream(plain.split("\\|", -1)).anyMatch(one -> mayBeginWord(one, first))) {
                return true;
            }
            if (!optional) {
                return false;
            }
        }
        return true;
    }

    private boolean mayBeginWord(String word, char first) {
        if (word.startsWith("<") && word.endsWith(">") && !word.equals("<Name>")) {
            return groups.getOrDefault(word.substring(1, word.length() - 1), List.of()).stream()
                    .anyMatch(phrase -> WITHOUT_GROUPS.mayBegin(phrase, first));
        }
        char start = word.isEmpty()
                ? ' '
                : word.charAt(word.length() > 1 && (word.charAt(0) == '~' || word.charAt(0) == '=') ? 1 : 0);
        return start == '#'
                ? Character.isDigit(first) || NUMBER_STARTS.indexOf(first) >= 0
                : !Character.isLetter(start) || start > 'z' || Character.toLowerCase(start) == first;
    }

    /** A phrase without the beginnings that do not begin with a character. */
    String beginning(String phrase, char first) {
        String[] words = phrase.strip().split("\\s+", 2);
        if (words[0].length() > 1 && words[0].endsWith("?")) {
            return phrase;
        }
        String begin = Arrays.stream(words[0].split("\\|", -1))
                .filter(one -> mayBeginWord(one, first))
                .flatMap(one -> one.startsWith("<") && one.endsWith(">") && !one.equals("<Name>")
                        ? groups.getOrDefault(one.substring(1, one.length() - 1), List.of()).stream()
                                .filter(member -> WITHOUT_GROUPS.mayBegin(member, first))
                                .map(member -> member.replace(' ', '_'))
                        : Stream.of(one))
                .collect(Collectors.joining("|"));
        return words.length == 1 ? begin : begin + " " + words[1];
    }

    private String of(String phrase) {
        String[] words = phrase.strip().split("\\s+", -1);
        StringBuilder pattern = new StringBuilder();
        boolean open = false;
        for (int at = 0; at < words.length; at++) {
            boolean last = at == words.length - 1;
            String word = words[at];
            if (word.equals("...")) {
                pattern.append(open ? BETWEEN : "").append(GAP);
                open = false;
            } else if (word.length() > 1 && word.endsWith("?")) {
                String optional = alternatives(word.substring(0, word.length() - 1), last);
                pattern.append("(?:")
                        .append(open ? BETWEEN + optional : optional + BETWEEN)
                        .append(")?");
            } else {
                pattern.append(open ? BETWEEN : "").append(alternatives(word, last));
                open = true;
            }
        }
        return pattern.toString();
    }

    private String alternatives(String word, boolean last) {
        String[] words = word.split("\\|", -1);
        return words.length == 1
                ? single(word, last)
                : Arrays.stream(words).map(one -> single(one, last)).collect(Collectors.joining("|", "(?:", ")"));
    }

    private String single(String word, boolean last) {
        if (word.equals("<Name>")) {
            return NAME;
        }
        if (word.startsWith("<") && word.endsWith(">")) {
            return groups.getOrDefault(word.substring(1, word.length() - 1), List.of()).stream()
                    .map(WITHOUT_GROUPS::of)
                    .collect(Collectors.joining("|", "(?:", ")"));
        }
        if (word.startsWith("=") && word.length() > 1) {
            return "(?-i:" + Pattern.quote(word.substring(1)) + ")";
        }
        if (word.startsWith("~")) {
            return inflected(word.substring(1));
        }
        String plain = Arrays.stream(word.split("(?<=[*#'_])|(?=[*#'_])", -1))
                .map(PhrasePattern::part)
                .collect(Collectors.joining());
        return last && Character.isLetter(word.charAt(word.length() - 1)) ? plain + "(?:e?s)?" : plain;
    }

    private static String part(String part) {
        return switch (part) {
            case "" -> "";
            case "*" -> "\\p{L}*";
            case "#" -> NUMBER;
            case "_" -> BETWEEN;
            case "'" -> "['’]";
            default -> Pattern.quote(part);
        };
    }

    /** The regular forms of a verb or noun. */
    private static String inflected(String lemma) {
        int length = lemma.length();
        char end = lemma.charAt(length - 1);
        char before = length > 1 ? lemma.charAt(length - 2) : 'a';
        String stem = Pattern.quote(lemma.substring(0, length - 1));
        if (end == 'e') {
            return stem + "(?:es?|ed|ing)";
        }
        return end == 'y' && VOWELS.indexOf(before) < 0
                ? stem + "(?:y|ies|ied|ying)"
                : Pattern.quote(lemma) + "(?:e?s|(?:" + Pattern.quote(String.valueOf(end)) + ")?(?:ed|ing))?";
    }
}
