package io.github.datacard.substance;

import io.github.datacard.vocabulary.ValueList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/** Knows sentences that say nothing: promises, pointers, and that nothing is known, in many languages. */
final class FillerSentences {
    private static final String PATTERN = "pattern";
    private static final int LONGEST = 300;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?。！？])(?:\\s+|(?<=[。！？]))");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern AROUND = Pattern.compile(
            "^[\\s*_\"'`«»“”„‘’>(\\[{]+|(?<![\\s*_\"'`«»“”‘’.!:;,)\\]}。！…])" + "[\\s*_\"'`«»“”‘’.!:;,)\\]}。！…]+$");
    private static final Pattern DUMMY = Pattern.compile("(?is)\\W*lorem ipsum\\b.*");
    private static final Pattern NOTE =
            Pattern.compile("(?is)\\W*(?:todo|tbd|fixme|tba|xxx)(?:\\s*[:–—(\\[]|\\s+-|\\s*,).*");
    private static final Pattern ORDER = Pattern.compile(
            "(?is)\\W*(?:todo|tbd|fixme)\\s+(?:by|for|with|when|once|after|later|soon|add|write|fill|describe|ask|check|update|complete|find|insert|explain|get"
                    + "|decide|clarify|confirm|finish|provide|mention|list|document|translate|review|expand|say|state|see|link)\\b.*");
    private static final int LONGEST_NOTE = 8;

    /** So many texts are remembered: those of a few datasets that are judged side by side. */
    private static final int MOST = 2_000;

    private final OpenedPatterns patterns;
    private final ConcurrentMap<String, Boolean> judged = new ConcurrentHashMap<>();

    /**
     * Sentences by a list.
     *
     * @param fillers values with a pattern each, some of which are parts of others
     */
    FillerSentences(ValueList fillers) {
        Map<String, String> parts = new LinkedHashMap<>();
        fillers.values().stream()
                .filter(FillerSentences::isPart)
                .forEach(part -> parts.put("{" + part.id() + "}", pattern(part)));
        this.patterns = new OpenedPatterns(fillers.values().stream()
                .filter(value -> !isPart(value))
                .map(value ->
                        Pattern.compile(with(parts, pattern(value)), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList());
    }

    private static boolean isPart(ValueList.Value value) {
        return value.attributes().getOrDefault("kind", "").equals("part");
    }

    private static String pattern(ValueList.Value value) {
        return value.attributes().getOrDefault(PATTERN, "");
    }

    private static String with(Map<String, String> parts, String pattern) {
        String whole = pattern;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            whole = whole.replace(part.getKey(), part.getValue());
        }
        return whole;
    }

    /** Whether no sentence of a text says anything. Asked again for the same text, it remembers. */
    boolean areAllOf(String text) {
        if (text.length() > LONGEST) {
            return isOneOf(text);
        }
        Boolean known = judged.get(text);
        if (known == null) {
            known = isOneOf(text);
            if (judged.size() >= MOST) {
                judged.clear();
            }
            judged.put(text, known);
        }
        return known;
    }

    private boolean isOneOf(String text) {
        if (DUMMY.matcher(text).matches() || isNote(text)) {
            return true;
        }
        if (text.length() > LONGEST) {
            return false;
        }
        String line = SPACE.matcher(text.strip()).replaceAll(" ");
        return !line.isEmpty() && (isFiller(line) || areFillers(SENTENCE_END.split(line, 0)));
    }

    private boolean areFillers(String[] sentences) {
        for (String sentence : sentences) {
            if (sentences.length < 2 || !isFiller(sentence)) {
                return false;
            }
        }
        return true;
    }

    /** A mark of what is to do, with a few words on it; words that go on as a sentence say something. */
    private static boolean isNote(String text) {
        return (NOTE.matcher(text).matches() || ORDER.matcher(text).matches())
                && SPACE.split(text.strip()).length <= LONGEST_NOTE;
    }

    private boolean isFiller(String sentence) {
        String bare = AROUND.matcher(sentence).replaceAll("");
        String whole = sentence.strip();
        return isOneSentence(bare) || (!whole.equals(bare) && isOneSentence(whole));
    }

    private boolean isOneSentence(String text) {
        return patterns.anyMatches(text);
    }
}
