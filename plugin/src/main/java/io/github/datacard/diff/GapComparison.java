package io.github.datacard.diff;

import io.github.datacard.descriptor.Gap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Gaps that came or went without an answer; those with one are found where the answer is. */
final class GapComparison {
    private final DatasetState before;
    private final DatasetState after;

    GapComparison(DatasetState before, DatasetState after) {
        this.before = before;
        this.after = after;
    }

    List<Difference> differences() {
        Map<String, Gap> old = gaps(before);
        Map<String, Gap> now = gaps(after);
        TreeSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        List<Difference> found = new ArrayList<>();
        paths.forEach(path -> difference(path, Optional.ofNullable(old.get(path)), Optional.ofNullable(now.get(path)))
                .ifPresent(found::add));
        return found;
    }

    private static Map<String, Gap> gaps(DatasetState state) {
        Map<String, Gap> gaps = new LinkedHashMap<>();
        state.said().envelope().gaps().forEach(gap -> gaps.putIfAbsent(gap.path(), gap));
        return gaps;
    }

    private Optional<Difference> difference(String path, Optional<Gap> old, Optional<Gap> now) {
        if (old.isPresent() && now.isPresent()) {
            return old.get().kind() != now.get().kind()
                    ? difference(path, ChangeKind.STATED, says(old), says(now))
                    : Wordings.same(old.get().reason(), now.get().reason())
                            ? Optional.empty()
                            : difference(path, ChangeKind.REWORDED, says(old), says(now));
        }
        if (now.isPresent()) {
            boolean answered =
                    before.answered().has(path) || before.said().gap(path).isPresent();
            return answered ? Optional.empty() : difference(path, ChangeKind.STATED, "", says(now));
        }
        boolean answered = after.answered().has(path) || after.said().gap(path).isPresent();
        return answered ? Optional.empty() : difference(path, ChangeKind.DROPPED, says(old), "");
    }

    private static Optional<Difference> difference(String path, ChangeKind kind, String was, String is) {
        return Optional.of(new Difference(path, List.of(), kind, was, is));
    }

    private static String says(Optional<Gap> gap) {
        return gap.map(known -> known.kind().says()
                        + (known.reason().isEmpty() ? "" : ": " + Wordings.shortened(known.reason())))
                .orElse("");
    }
}
