package io.github.datacard.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Differences of two texts in the unified format of {@code diff -u}. */
public final class UnifiedDiff {
    private static final int CONTEXT = 2;
    private static final int LONGEST = 30;

    /** The time and the memory that a comparison takes grow with the square of the lines that differ. */
    private static final int MOST_COMPARED = 4_000;

    private UnifiedDiff() {}

    /** All that leads from one text to the other, line by line; nothing if nothing does. */
    public static List<String> whole(String name, String from, String to) {
        List<String> before = from.lines().toList();
        return UnifiedDiffUtils.generateUnifiedDiff(
                name, name, before, patch(before, to.lines().toList()), CONTEXT);
    }

    /** What leads from one text to the other; empty if nothing does. At most {@value #LONGEST} lines. */
    public static String of(String name, String from, String to) {
        List<String> lines = whole(name, from, to);
        Stream<String> shown = lines.size() <= LONGEST
                ? lines.stream()
                : Stream.concat(
                        lines.stream().limit(LONGEST), Stream.of("… and " + (lines.size() - LONGEST) + " more lines"));
        return shown.collect(Collectors.joining("\n"));
    }

    /** If too many lines lie between the first and the last difference, all of them are one change. */
    private static Patch<String> patch(List<String> before, List<String> after) {
        SameEnds same = SameEnds.of(before, after);
        List<String> gone = same.between(before);
        List<String> come = same.between(after);
        if (gone.size() + come.size() <= MOST_COMPARED) {
            return DiffUtils.diff(before, after);
        }
        Patch<String> patch = new Patch<>();
        patch.addDelta(new ChangeDelta<>(new Chunk<>(same.first(), gone), new Chunk<>(same.first(), come)));
        return patch;
    }
}
