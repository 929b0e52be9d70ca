package io.github.datacard.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The characters that one character of a path may be, as Python's fnmatch reads {@code [a-z_]} and {@code [!0-9]}. A slash
 * is in a set only if the set is nothing but it.
 */
record CharacterSet(List<Range> ranges, boolean negated, Optional<String> backward) {
    /** All characters of a name. */
    static final CharacterSet ANY = new CharacterSet(List.of(), true, Optional.empty());

    /** Characters from one to another, both included. */
    private record Range(int from, int to) {}

    /** One character. */
    static CharacterSet of(int character) {
        return new CharacterSet(List.of(new Range(character, character)), false, Optional.empty());
    }

    /** Where the brackets that open at a place are closed; -1 if they are not, and the opening one is a plain character. */
    static int end(int[] glob, int open) {
        int at = open + 1;
        at += at < glob.length && glob[at] == '!' ? 1 : 0;
        at += at < glob.length && glob[at] == ']' ? 1 : 0;
        while (at < glob.length && glob[at] != ']') {
            at++;
        }
        return at < glob.length ? at : -1;
    }

    /** What stands between brackets. */
    static CharacterSet of(int[] glob, int from, int end) {
        boolean negated = glob[from] == '!';
        List<Range> ranges = new ArrayList<>();
        Optional<String> backward = Optional.empty();
        int at = negated ? from + 1 : from;
        while (at < end) {
            boolean range = at + 2 < end && glob[at + 1] == '-';
            int last = range ? glob[at + 2] : glob[at];
            if (glob[at] <= last) {
                ranges.add(new Range(glob[at], last));
            } else if (backward.isEmpty()) {
                backward = Optional.of(new String(glob, at, 3));
            }
            at += range ? 3 : 1;
        }
        return new CharacterSet(List.copyOf(ranges), negated, backward);
    }

    boolean has(int character) {
        boolean listed = isListed(character);
        return character == '/'
                ? listed && !negated && ranges.size() == 1 && ranges.get(0).from == '/'
                : listed != negated;
    }

    private boolean isListed(int character) {
        for (Range range : ranges) {
            if (range.from <= character && character <= range.to) {
                return true;
            }
        }
        return false;
    }
}
