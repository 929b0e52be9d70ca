package io.github.datacard.audit;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the study measures in one card.
 *
 * @param below for each section the words of its text with code and tables; -1 if it has no heading
 * @param counted for each section the words of headings and text without them
 */
@SuppressWarnings("ArrayRecordComponent")
public record StudyReading(int[] below, int[] counted) {
    /** So many words, and a section is filled. */
    static final int FILLED = 5;

    private static final int SECTIONS = StudySection.values().length;
    private static final String FENCE = "---";

    /** Measures the text of a card. */
    public static StudyReading of(String card) {
        return new Measuring().of(withoutMatter(card));
    }

    /** Whether a section is there. */
    public boolean isPresent(StudySection section) {
        return below[section.ordinal()] > 0;
    }

    /** Whether a section has at least five words. */
    public boolean isFilled(StudySection section) {
        return below[section.ordinal()] >= FILLED;
    }

    /** The words of a section. */
    public int words(StudySection section) {
        return counted[section.ordinal()];
    }

    /** The words of all sections. */
    public int words() {
        int all = 0;
        for (int count : counted) {
            all += count;
        }
        return all;
    }

    /** The share of a section in the words, from 0 to 1. */
    public double share(StudySection section) {
        int all = words();
        return all == 0 ? 0 : (double) words(section) / all;
    }

    /** Whether the headings of all sections of the template are there, whatever stands below them. */
    public boolean isComplete() {
        return StudySection.NAMED.stream().allMatch(section -> below[section.ordinal()] >= 0);
    }

    /** The study takes the first text between two fences for front matter, wherever it stands. */
    private static String withoutMatter(String card) {
        int open = card.indexOf(FENCE);
        int close = open < 0 ? -1 : card.indexOf(FENCE, open + FENCE.length());
        return close < 0 ? card : card.substring(0, open) + card.substring(close + FENCE.length());
    }

    /** One pass over the lines of a card. */
    private static final class Measuring {
        private final int[] text = new int[SECTIONS];
        private final int[] words = new int[SECTIONS];
        private final StringBuilder below = new StringBuilder();
        private Optional<StudySection> current = Optional.empty();
        private String heading = "";
        private int level;
        private boolean inside;

        StudyReading of(String body) {
            Arrays.fill(text, -1);
            boolean fenced = false;
            int from = 0;
            while (from <= body.length()) {
                int end = body.indexOf('\n', from);
                int stop = end < 0 ? body.length() : end;
                int first = from;
                while (first < stop && Character.isWhitespace(body.charAt(first))) {
                    first++;
                }
                if (body.startsWith("```", first) && first < stop) {
                    fenced = !fenced;
                }
                int marks = fenced || first - from > 3 ? 0 : marks(body, first, stop);
                if (marks == 0 || !heading(body.substring(first + marks, stop).strip(), marks)) {
                    if (inside) {
                        below.append(body, from, stop).append('\n');
                    }
                }
                if (end < 0) {
                    break;
                }
                from = end + 1;
            }
            settle();
            return new StudyReading(text, words);
        }

        /** How many marks of a heading stand at a place, if it is one. */
        private static int marks(String body, int first, int stop) {
            int at = first;
            while (at < stop && body.charAt(at) == '#') {
                at++;
            }
            int marks = at - first;
            return marks > 0 && marks <= 6 && at < stop && Character.isWhitespace(body.charAt(at)) ? marks : 0;
        }

        /** Whether a heading begins or ends a section; another one is text of the section that it stands in. */
        private boolean heading(String title, int marks) {
            boolean contents = StudySection.isContents(title);
            Optional<StudySection> section = contents
                    ? Optional.empty()
                    : StudySection.of(title).or(() -> marks == 2 ? Optional.of(StudySection.OTHER) : Optional.empty());
            if (!contents && section.isEmpty() && !(inside && marks <= level)) {
                return false;
            }
            settle();
            current = section;
            inside = section.isPresent();
            heading = title;
            level = contents || inside ? marks : level;
            return true;
        }

        private void settle() {
            if (current.isPresent()) {
                String whole = below.toString();
                int count = StudyWords.in(whole);
                int at = current.get().ordinal();
                text[at] = Math.max(0, text[at]) + count;
                words[at] += count == 0 ? 0 : StudyWords.below(heading, whole, count);
            }
            below.setLength(0);
            current = Optional.empty();
        }
    }
}
