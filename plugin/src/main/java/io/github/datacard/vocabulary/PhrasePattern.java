package io.github.datacard.vocabulary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    private static final String VOWELS = "aeiou";
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern STEM = Pattern.compile("=?([\\p{L}\\p{N}]+)");

    /** One pattern for all of some phrases, as words of their own. */
    Pattern anyOf(List<String> phrases) {
        String all = phrases.stream().map(this::of).collect(Collectors.joining("|"));
        return Pattern.compile(
                all.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + all + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * Beginnings of words, in lower case, of which a text must have one to have a phrase; none if every text might have it.
     * To look for them costs far less than to make a pattern, and most texts have few of the phrases of a list.
     */
    List<String> anchors(String phrase) {
        return Arrays.stream(SPACES.split(phrase.strip(), -1))
                .filter(word -> !word.equals("...") && !word.endsWith("?"))
                .map(this::stems)
                .max(Comparator.comparingInt(
                        stems -> stems.stream().mapToInt(String::length).min().orElse(0)))
                .orElse(List.of());
    }

    /** The beginnings of all words that stand for one; none if one of them may begin in any way. */
    private List<String> stems(String word) {
        List<List<String>> stems =
                Arrays.stream(word.split("\\|", -1)).map(this::stemsOfOne).toList();
        return stems.stream().anyMatch(List::isEmpty)
                ? List.of()
                : stems.stream().flatMap(List::stream).toList();
    }

    private List<String> stemsOfOne(String word) {
        if (word.startsWith("<") && word.endsWith(">")) {
            List<List<String>> members = groups.getOrDefault(word.substring(1, word.length() - 1), List.of()).stream()
                    .map(WITHOUT_GROUPS::anchors)
                    .toList();
            return members.stream().anyMatch(List::isEmpty)
                    ? List.of()
                    : members.stream().flatMap(List::stream).toList();
        }
        String plain = word.startsWith("~") ? word.substring(1, word.length() - 1) : word;
        Matcher stem = STEM.matcher(plain);
        return stem.lookingAt() ? List.of(stem.group(1).toLowerCase(Locale.ROOT)) : List.of();
    }

    private String of(String phrase) {
        String[] words = SPACES.split(phrase.strip(), -1);
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
