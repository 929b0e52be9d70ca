package io.github.datacard.substance;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Patterns for whole texts, of which only those are tried that a text with these first characters may match. Which these
 * are is asked of the patterns themselves, once for each opening: one that neither matches the opening nor ran into its
 * end does not match what goes on after it.
 */
final class OpenedPatterns {
    private static final int OPENING = 5;

    /** So many openings are remembered. */
    private static final int MOST = 20_000;

    private final List<Pattern> patterns;
    private final ConcurrentMap<String, List<Pattern>> known = new ConcurrentHashMap<>();

    OpenedPatterns(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** Whether a pattern matches all of a text. */
    boolean anyMatches(String text) {
        for (Pattern pattern : possible(text)) {
            if (pattern.matcher(text).matches()) {
                return true;
            }
        }
        return false;
    }

    private List<Pattern> possible(String text) {
        if (text.length() <= 2 * OPENING) {
            return patterns;
        }
        String first = text.substring(0, text.offsetByCodePoints(0, 1));
        String opening = text.substring(0, text.offsetByCodePoints(0, OPENING));
        List<Pattern> possible = known.get(opening);
        return possible == null ? opened(opening, opened(first, patterns)) : possible;
    }

    /** Of a few patterns those that a text with this opening may match; what its first character rules out is not asked. */
    private List<Pattern> opened(String opening, List<Pattern> candidates) {
        List<Pattern> possible = known.get(opening);
        if (possible == null) {
            possible = candidates.stream()
                    .filter(pattern -> mayBegin(pattern, opening))
                    .toList();
            if (known.size() < MOST) {
                known.put(opening, possible);
            }
        }
        return possible;
    }

    private static boolean mayBegin(Pattern pattern, String opening) {
        Matcher matcher = pattern.matcher(opening);
        return matcher.matches() || matcher.hitEnd();
    }
}
