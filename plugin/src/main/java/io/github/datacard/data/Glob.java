package io.github.datacard.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Patterns of paths as the Hub reads them: {@code *} and {@code ?} stay within a folder, {@code **} does not, {@code [ab]}
 * is one of some characters. Parts that begin with {@code .} or {@code __} are found only if the pattern names them so.
 * All ways to match are followed at once, so the time is at most the length of the path times that of the pattern.
 */
public final class Glob {
    private final List<Step> steps = new ArrayList<>();
    private final long hidden;
    private final long special;
    private Optional<String> backward = Optional.empty();

    /** One part of a pattern. */
    private sealed interface Step {
        /** Whether it takes a character. */
        boolean takes(int character);

        /** One character. */
        record One(CharacterSet set) implements Step {
            @Override
            public boolean takes(int character) {
                return set.has(character);
            }
        }

        /** Any number of characters, or none. */
        record Some(boolean withinFolder) implements Step {
            @Override
            public boolean takes(int character) {
                return !withinFolder || character != '/';
            }
        }

        /** Any number of folders with the slash behind the last one, or nothing. What follows is {@link InFolders}. */
        record Folders() implements Step {
            @Override
            public boolean takes(int character) {
                return false;
            }
        }

        /** The names of folders, up to a slash. */
        record InFolders() implements Step {
            @Override
            public boolean takes(int character) {
                return true;
            }
        }
    }

    private Glob(String glob) {
        this.hidden = hidden(glob);
        this.special = special(glob);
        int[] characters = glob.codePoints().toArray();
        for (int at = 0; at < characters.length; at++) {
            at = step(characters, at);
        }
    }

    /** Whether a path is a pattern. */
    public static boolean isPattern(String path) {
        return path.indexOf('*') >= 0 || path.indexOf('?') >= 0 || path.indexOf('[') >= 0;
    }

    /** Those of some paths that a pattern finds. */
    public static List<String> matches(String glob, List<String> paths) {
        Glob pattern = new Glob(glob);
        return paths.stream().filter(pattern::matches).toList();
    }

    /** The first range in a pattern whose end comes before its start, as in {@code [z-a]}: nothing matches it. */
    public static Optional<String> backwardRange(String glob) {
        return new Glob(glob).backward;
    }

    static boolean isHidden(String path) {
        return hidden(path) > 0 || special(path) > 0;
    }

    private static long hidden(String path) {
        return Stream.of(path.split("/", -1))
                .filter(part -> part.startsWith(".") && !part.matches("\\.+"))
                .count();
    }

    /** Two underscores at the start make a folder special, not a file. */
    private static long special(String path) {
        List<String> parts = List.of(path.split("/", -1));
        return parts.subList(0, parts.size() - 1).stream()
                .filter(part -> part.startsWith("__"))
                .count();
    }

    private boolean matches(String path) {
        if (hidden(path) != hidden || special(path) != special) {
            return false;
        }
        BitSet places = new BitSet();
        enter(0, places);
        for (int at = 0; at < path.length() && !places.isEmpty(); at += Character.charCount(path.codePointAt(at))) {
            places = after(path.codePointAt(at), places);
        }
        return places.get(steps.size());
    }

    /** Where a pattern may go on after one more character. */
    private BitSet after(int character, BitSet places) {
        BitSet next = new BitSet();
        for (int place = places.nextSetBit(0);
                place >= 0 && place < steps.size();
                place = places.nextSetBit(place + 1)) {
            Step step = steps.get(place);
            if (step.takes(character)) {
                enter(step instanceof Step.One ? place + 1 : place, next);
                if (step instanceof Step.InFolders && character == '/') {
                    enter(place + 1, next);
                }
            }
        }
        return next;
    }

    /** Adds a place, and those that it leads to without a character. */
    private void enter(int place, BitSet places) {
        int at = place;
        while (!places.get(at)) {
            places.set(at);
            if (at < steps.size() && steps.get(at) instanceof Step.Folders) {
                places.set(at + 1);
                at += 2;
            } else if (at < steps.size() && steps.get(at) instanceof Step.Some) {
                at++;
            }
        }
    }

    /** Adds the step that begins at a place, and returns the place of its last character. */
    private int step(int[] glob, int at) {
        if (glob[at] == '*') {
            boolean deep = at + 1 < glob.length && glob[at + 1] == '*';
            if (deep && at + 2 < glob.length && glob[at + 2] == '/') {
                steps.add(new Step.Folders());
                steps.add(new Step.InFolders());
                return at + 2;
            }
            steps.add(new Step.Some(!deep));
            return deep ? at + 1 : at;
        }
        int end = glob[at] == '[' ? CharacterSet.end(glob, at) : -1;
        if (end > 0) {
            CharacterSet set = CharacterSet.of(glob, at + 1, end);
            backward = backward.or(set::backward);
            steps.add(new Step.One(set));
            return end;
        }
        steps.add(new Step.One(glob[at] == '?' ? CharacterSet.ANY : CharacterSet.of(glob[at])));
        return at;
    }
}
