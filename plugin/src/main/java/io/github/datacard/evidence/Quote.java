package io.github.datacard.evidence;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A quote as it is looked for.
 *
 * @param words its plain words, without punctuation at its ends
 */
record Quote(String words) {
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_CHARACTERS = 10;
    private static final int FEWEST_UNSPACED = 6;
    private static final int WIDEST_GAP = 2000;
    private static final int MOST_PLACES = 1000;

    /** So many characters around words show whether they are cut. */
    private static final int CONTEXT = 2;

    private static final Pattern ENDS = Pattern.compile("^[\\s'.,;:-]+|(?<![\\s'.,;:-])[\\s'.,;:-]+$");
    private static final Pattern LEFT_OUT =
            Pattern.compile("(?:(?<!\\s)\\s+)?+(?:\\[\\.\\.\\.\\]|\\(\\.\\.\\.\\)|\\.\\.\\.)\\s*");
    private static final Pattern SPACE = Pattern.compile(" ");

    static Quote of(String text) {
        return new Quote(trimmed(PlainWords.of(text)));
    }

    private static String trimmed(String words) {
        return ENDS.matcher(words).replaceAll("");
    }

    /** Whether it has too few words to prove anything: they may stand in the file by chance. */
    boolean isTooShort() {
        long unspaced = words.codePoints().filter(WordEnds::isUnspaced).count();
        long characters = words.codePoints().filter(Character::isLetterOrDigit).count();
        return unspaced < FEWEST_UNSPACED
                && (SPACE.split(words, -1).length < FEWEST_WORDS || characters < FEWEST_CHARACTERS);
    }

    /** What has to be looked for to find it: its words, and where it leaves words out, its parts. */
    Stream<String> sought() {
        return Stream.concat(Stream.of(words), parts().stream());
    }

    /** Its parts where it leaves words out and each of them proves something, else none. */
    private List<String> parts() {
        List<String> parts = LEFT_OUT.splitAsStream(words)
                .map(Quote::trimmed)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean proving = parts.size() > 1 && parts.stream().noneMatch(part -> new Quote(part).isTooShort());
        return proving ? parts : List.of();
    }

    /**
     * Whether plain words have it, as words of their own; where it leaves words out, its parts stand in order.
     *
     * @param beginnings how much plain words have of what is looked for
     */
    boolean isIn(String plain, Map<String, String> beginnings, SearchLimit limit) {
        return words.equals(beginnings.get(words)) || hasParts(plain, beginnings, limit);
    }

    private boolean hasParts(String plain, Map<String, String> beginnings, SearchLimit limit) {
        List<String> parts = parts();
        if (parts.isEmpty() || !parts.stream().allMatch(part -> part.equals(beginnings.get(part)))) {
            return false;
        }
        List<WordSearch> searches =
                parts.stream().map(part -> new WordSearch(part, limit)).toList();
        WordSearch first = searches.get(0);
        return Stream.iterate(first.start(plain, 0), from -> from >= 0, from -> first.start(plain, from + 1))
                .limit(MOST_PLACES)
                .anyMatch(from -> follow(plain, parts, searches, from));
    }

    private static boolean follow(String plain, List<String> parts, List<WordSearch> searches, int first) {
        int end = first + parts.get(0).length();
        for (int at = 1; at < parts.size(); at++) {
            int length = parts.get(at).length();
            int from = Math.max(0, end - CONTEXT);
            int last = Math.min(plain.length(), end + WIDEST_GAP + length + CONTEXT);
            int next = searches.get(at).start(plain.substring(from, last), end - from);
            if (next < 0) {
                return false;
            }
            end = from + next + length;
        }
        return true;
    }
}
