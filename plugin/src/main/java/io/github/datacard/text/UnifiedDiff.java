package io.github.datacard.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Differences of two texts in the unified format of {@code diff -u}. */
public final class UnifiedDiff {
    private static final int CONTEXT = 2;
    private static final int LONGEST = 30;

    private UnifiedDiff() {}

    /** What leads from one text to the other; empty if nothing does. At most {@value #LONGEST} lines. */
    public static String of(String name, String from, String to) {
        List<String> before = from.lines().toList();
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                name, name, before, DiffUtils.diff(before, to.lines().toList()), CONTEXT);
        Stream<String> shown = lines.size() <= LONGEST
                ? lines.stream()
                : Stream.concat(
                        lines.stream().limit(LONGEST), Stream.of("… and " + (lines.size() - LONGEST) + " more lines"));
        return shown.collect(Collectors.joining("\n"));
    }
}
