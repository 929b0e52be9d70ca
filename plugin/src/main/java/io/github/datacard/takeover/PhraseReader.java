package io.github.datacard.takeover;

import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.BiPredicate;

/**
 * Reads a record from one line: what leads it, short members in brackets, the text behind a dash, other texts behind their
 * labels. Without anything that leads, all members have their labels.
 */
final class PhraseReader {
    private static final String DASH = " — ";
    private static final String BETWEEN = "; ";
    private static final String COLON = ": ";

    /** How many brackets are tried, so that no text takes long. */
    private static final int MOST = 20;

    private final Field record;
    private final BiPredicate<Field, String> fits;
    private final Map<Field, String> said = new LinkedHashMap<>();

    private PhraseReader(Field record, BiPredicate<Field, String> fits) {
        this.record = record;
        this.fits = fits;
    }

    /**
     * The words of each member; empty if the words name no second one.
     *
     * @param fits whether words are a value of a field
     */
    static Optional<Map<Field, String>> of(Field record, String words, BiPredicate<Field, String> fits) {
        PhraseReader reader = new PhraseReader(record, fits);
        return reader.read(words) ? Optional.of(reader.ordered()) : Optional.empty();
    }

    /** What was read, in the order of the vocabulary. */
    private Map<Field, String> ordered() {
        Map<Field, String> ordered = new LinkedHashMap<>();
        for (Field member : record.fields()) {
            Optional.ofNullable(said.get(member)).ifPresent(words -> ordered.put(member, words));
        }
        return ordered;
    }

    private boolean read(String words) {
        String head = texts(words);
        return bare(head) || leading(head) && said.size() > 1;
    }

    /** Takes the texts from the end that have labels, and gives what stands before them. */
    private String texts(String words) {
        String rest = words;
        boolean found = true;
        while (found) {
            found = false;
            int last = -1;
            Field text = record;
            for (Field member : record.fields()) {
                int at = member.type() == FieldType.TEXT && !said.containsKey(member)
                        ? start(rest, member.label() + COLON)
                        : -1;
                if (at > last) {
                    last = at;
                    text = member;
                }
            }
            if (last >= 0) {
                said.put(
                        text,
                        rest.substring(last + text.label().length() + COLON.length())
                                .strip());
                rest = withoutDash(rest.substring(0, last));
                found = !rest.isEmpty();
            }
        }
        return rest;
    }

    /** Where a label stands last, at the begin or behind a blank. */
    private static int start(String words, String label) {
        int at = words.lastIndexOf(" " + label);
        return at >= 0 ? at + 1 : words.startsWith(label) ? 0 : -1;
    }

    private static String withoutDash(String words) {
        String stripped = words.stripTrailing();
        return stripped.endsWith(" —")
                ? stripped.substring(0, stripped.length() - 2).stripTrailing()
                : stripped;
    }

    /** Members that all have labels, as those of a record that nothing leads. */
    private boolean bare(String head) {
        if (head.isEmpty()) {
            return !said.isEmpty();
        }
        Map<Field, String> members = members(head, " ");
        said.putAll(members);
        return !members.isEmpty();
    }

    private boolean leading(String head) {
        int tried = 0;
        for (int open = head.indexOf(" ("); open >= 0 && tried < MOST; open = head.indexOf(" (", open + 1)) {
            if (begins(head, open + 2) || startsClear(head.substring(open + 2))) {
                tried++;
                if (group(head, open)) {
                    return true;
                }
            }
        }
        int dash = head.indexOf(DASH);
        return dash > 0 && lead(head.substring(0, dash), head.substring(dash)) || lead(head, "");
    }

    /** Whether the label of a member stands here. */
    private boolean begins(String head, int at) {
        return record.fields().stream().anyMatch(field -> head.startsWith(Phrase.within(field.label()) + COLON, at));
    }

    /** Reads brackets that end where the line ends, or where the text follows. */
    private boolean group(String head, int open) {
        int tried = 0;
        for (int close = head.indexOf(')', open); close >= 0 && tried < MOST; close = head.indexOf(')', close + 1)) {
            String behind = head.substring(close + 1);
            if (behind.isEmpty() || behind.startsWith(DASH)) {
                tried++;
                Map<Field, String> members = bracketed(head.substring(open + 2, close));
                if (!members.isEmpty() && lead(head.substring(0, open), behind)) {
                    said.putAll(members);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean startsClear(String words) {
        int end = words.indexOf(BETWEEN) < 0 ? words.lastIndexOf(')') : words.indexOf(BETWEEN);
        return end > 0 && Phrase.clear(record, words.substring(0, end)).isPresent();
    }

    /** What stands in brackets: members with labels, and without them what shows by its form which it is. */
    private Map<Field, String> bracketed(String words) {
        Map<Field, String> clear = new LinkedHashMap<>();
        StringJoiner labeled = new StringJoiner(BETWEEN);
        for (String piece : words.split(BETWEEN, -1)) {
            Optional<Field> member = Phrase.clear(record, piece).filter(found -> !clear.containsKey(found));
            member.ifPresentOrElse(found -> clear.put(found, piece), () -> labeled.add(piece));
        }
        if (clear.isEmpty() || labeled.length() == 0) {
            return clear.isEmpty() ? members(words, COLON) : clear;
        }
        Map<Field, String> members = members(labeled.toString(), COLON);
        if (!members.isEmpty()) {
            members.putAll(clear);
        }
        return members;
    }

    /** Whether a dash stands before the label of a member that is no text: that is no line of ours. */
    static boolean isLabeled(Field record, String words) {
        return record.fields().stream().anyMatch(field -> words.contains(DASH + field.label() + COLON));
    }

    private boolean lead(String words, String behind) {
        Optional<Field> about = Phrase.about(record);
        Optional<Field> lead = behind.isEmpty()
                ? Phrase.candidates(record)
                        .filter(field -> fits.test(field, words))
                        .findFirst()
                : Phrase.of(record, field -> true).lead().filter(field -> fits.test(field, words));
        boolean text = !behind.isEmpty();
        if (text && isLabeled(record, behind)) {
            return false;
        }
        if (lead.isEmpty() || text && (about.isEmpty() || lead.get().type() == FieldType.TEXT)) {
            return false;
        }
        said.put(lead.get(), words);
        if (text) {
            said.put(about.orElseThrow(), behind.substring(DASH.length()));
        }
        return true;
    }

    /** The words of each member, in the order of the vocabulary; a piece without a label belongs to the one before it. */
    private Map<Field, String> members(String words, String behindLabel) {
        Map<Field, String> members = new LinkedHashMap<>();
        int next = 0;
        Field last = record;
        List<Field> fields = record.fields();
        for (String piece : words.split(BETWEEN, -1)) {
            int at = next;
            while (at < fields.size()
                    && !piece.startsWith(Phrase.within(fields.get(at).label()) + behindLabel)) {
                at++;
            }
            if (at < fields.size()) {
                last = fields.get(at);
                members.put(last, piece.substring(last.label().length() + behindLabel.length()));
                next = at + 1;
            } else if (members.isEmpty()) {
                return Map.of();
            } else {
                members.merge(last, piece, (first, more) -> first + BETWEEN + more);
            }
        }
        return members;
    }
}
