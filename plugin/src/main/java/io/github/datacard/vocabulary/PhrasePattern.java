package io.github.datacard.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
 *   <li>{@code <Coined>}: a name with a capital inside, such as TriviaQA
 *   <li>{@code <Checkpoint>}: the name of a trained model by its form, such as opt-6.7b, docT5query or owner/model-base
 *   <li>{@code #}: a number in digits or in words of the group {@code number}, also as a part of a word such as {@code #px}
 *   <li>{@code ...}: up to five words of the same sentence
 *   <li>{@code ..}: the same without a comma between them
 * </ul>
 */
final class PhrasePattern {
    static final PhrasePattern WITHOUT_GROUPS = new PhrasePattern(Map.of());

    /** Between two words, which may be marked or be those of a link. */
    private static final String BETWEEN = "(?:\\]\\([^()\\s]{0,300}\\))?[\\s\\-–*_\"“”`\\[]+";

    /** A word of a gap; a period within it ends no sentence. */
    private static final String WORD = "(?:[^\\s.;:!?]|[.:](?=[\\p{L}\\p{N}]))+";

    private static final String WORD_IN_CLAUSE = "(?:[^\\s,.;:!?]|[.,:](?=[\\p{N}]))+";

    private static final String LONG_GAP = "...";
    private static final Map<String, String> GAPS = Map.of(LONG_GAP, WORD, "..", WORD_IN_CLAUSE);
    private static final String DIGITS = "\\d+(?:[.,]\\d+)*";

    /** The group of words that say a number. */
    private static final String NUMBERS = "number";

    /** The group of words that no gap passes over, since they deny what follows. */
    private static final String DENIERS = "denier";

    /** The group of words that begin another clause behind a comma. */
    private static final String CLAUSES = "clause";

    private static final String NAME = "(?-i:\\p{Lu}[\\p{L}\\p{N}]*)";
    private static final String CHECKPOINT =
            "(?:[\\p{L}\\p{N}]+[-_](?:[\\p{L}\\p{N}.]+[-_]){0,5}\\d+(?:\\.\\d+)?b|\\p{L}{2,}\\d\\p{L}{3,}"
                    + "|\\p{L}[\\p{L}\\p{N}-]*/[\\p{L}\\p{N}.]+[-_][\\p{L}\\p{N}._-]*)";
    private static final String COINED = "(?-i:\\p{L}[\\p{L}\\p{N}]*\\p{Ll}[\\p{L}\\p{N}]*?\\p{Lu}[\\p{L}\\p{N}]*)";
    private static final String VOWELS = "aeiou";
    private static final Pattern HISSING = Pattern.compile("(?:[sxzo]|[cs]h)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, List<String>> groups;
    private final String number;
    private final String kept;
    private final String comma;
    private final ConcurrentMap<String, List<String>> groupStems = new ConcurrentHashMap<>();

    /**
     * Patterns of phrases.
     *
     * @param groups the phrases of each group
     */
    PhrasePattern(Map<String, List<String>> groups) {
        this.groups = groups;
        this.number =
                Stream.concat(Stream.of(DIGITS), words(groups, NUMBERS)).collect(Collectors.joining("|", "(?:", ")"));
        this.kept = noneOf(words(groups, DENIERS), "", "[\\s,]");
        this.comma = "(?:," + noneOf(words(groups, CLAUSES), "\\s+", "\\s") + ")?";
    }

    private static String noneOf(Stream<String> words, String before, String behind) {
        String all = words.collect(Collectors.joining("|"));
        return all.isEmpty() ? "" : "(?!" + before + "(?:" + all + ")" + behind + ")";
    }

    private static Stream<String> words(Map<String, List<String>> groups, String name) {
        return groups.getOrDefault(name, List.of()).stream()
                .filter(word -> !word.isBlank())
                .map(Pattern::quote);
    }

    /** One pattern for all of some phrases, as words of their own. */
    Pattern anyOf(List<String> phrases) {
        String all = phrases.stream().map(this::of).collect(Collectors.joining("|"));
        return Pattern.compile(
                all.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + all + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * The words that a text must have to have a phrase, each as the beginnings that it may have; words that may be missing
     * and those that may begin in any way are left out. To look for beginnings costs far less than to make a pattern, and
     * most texts have few of the phrases of a list.
     */
    List<List<String>> stems(String phrase) {
        List<List<String>> stems = new ArrayList<>();
        for (String word : split(phrase.strip(), ' ')) {
            if (!word.isEmpty() && !GAPS.containsKey(word) && !word.endsWith("?")) {
                List<String> ofOne = stemsOfWord(word);
                if (!ofOne.isEmpty()) {
                    stems.add(ofOne);
                }
            }
        }
        return stems;
    }

    /** The beginnings of all words that stand for one; none if one of them may begin in any way. */
    private List<String> stemsOfWord(String word) {
        if (word.startsWith("<") && word.endsWith(">")) {
            return groupStems.computeIfAbsent(word, this::stemsOfGroup);
        }
        List<String> stems = new ArrayList<>();
        for (String one : split(word, '|')) {
            String stem = stem(one);
            if (stem.isEmpty()) {
                return List.of();
            }
            stems.add(stem);
        }
        return stems;
    }

    /** Of each phrase of a group the longest word, which fewest texts have. */
    private List<String> stemsOfGroup(String word) {
        List<String> stems = new ArrayList<>();
        for (String phrase : group(word)) {
            List<String> longest = List.of();
            for (List<String> ofOne : WITHOUT_GROUPS.stems(phrase)) {
                longest = shortest(ofOne) > shortest(longest) ? ofOne : longest;
            }
            if (longest.isEmpty()) {
                return List.of();
            }
            stems.addAll(longest);
        }
        return stems;
    }

    private static int shortest(List<String> stems) {
        int least = stems.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (String stem : stems) {
            least = Math.min(least, stem.length());
        }
        return least;
    }

    private static boolean isInflected(String word) {
        return word.startsWith("~") && word.length() > 1;
    }

    private static String stem(String word) {
        if (isInflected(word)) {
            return SpacedWords.stem(word.substring(1, word.length() - 1));
        }
        return SpacedWords.stem(word.startsWith("=") ? word.substring(1) : word);
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            parts.add(text.substring(from, to));
            from = to + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    private List<String> group(String word) {
        return groups.getOrDefault(word.substring(1, word.length() - 1), List.of());
    }

    private String of(String phrase) {
        if (phrase.isBlank()) {
            return "(?!)";
        }
        String[] words = SPACES.split(phrase.strip(), -1);
        StringBuilder pattern = new StringBuilder();
        boolean open = false;
        for (int at = 0; at < words.length; at++) {
            boolean last = at == words.length - 1;
            String word = words[at];
            if (GAPS.containsKey(word)) {
                pattern.append(open && word.equals(LONG_GAP) ? comma : "")
                        .append(open ? BETWEEN : "")
                        .append("(?:" + kept + GAPS.get(word) + BETWEEN + "){0,5}?");
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
        if (word.equals("<Coined>")) {
            return COINED;
        }
        if (word.equals("<Checkpoint>")) {
            return CHECKPOINT;
        }
        if (word.startsWith("<") && word.endsWith(">")) {
            return group(word).stream().map(WITHOUT_GROUPS::of).collect(Collectors.joining("|", "(?:", ")"));
        }
        if (word.startsWith("=") && word.length() > 1) {
            return "(?-i:" + Pattern.quote(word.substring(1)) + ")";
        }
        if (isInflected(word)) {
            return inflected(word.substring(1));
        }
        String plain = Arrays.stream(word.split("(?<=[*#'_])|(?=[*#'_])", -1))
                .map(this::part)
                .collect(Collectors.joining());
        return last ? plain + plural(word) : plain;
    }

    /** The ending of a plural; "notes" are no plural of "not". */
    private static String plural(String word) {
        if (word.isEmpty() || !Character.isLetter(word.charAt(word.length() - 1))) {
            return "";
        }
        return HISSING.matcher(word).find() ? "(?:e?s)?" : "s?";
    }

    private String part(String part) {
        return switch (part) {
            case "" -> "";
            case "*" -> "[\\p{L}\\p{N}]*";
            case "#" -> number;
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
