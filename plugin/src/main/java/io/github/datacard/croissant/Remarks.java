package io.github.datacard.croissant;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what there is to say of one file; each names its place as a JSON pointer, too. */
final class Remarks {
    private final List<Remark> all = new ArrayList<>();

    void error(ReadingRule rule, Thing at, String message, String remedy) {
        add(Severity.ERROR, rule, at, message, remedy);
    }

    void warning(ReadingRule rule, Thing at, String message, String remedy) {
        add(Severity.WARNING, rule, at, message, remedy);
    }

    void add(Severity severity, ReadingRule rule, Thing at, String message, String remedy) {
        add(severity, rule, at, message, message, remedy);
    }

    /** The same, with the reason as it stands in a list. */
    void add(Severity severity, ReadingRule rule, Thing at, String message, String reason, String remedy) {
        String pointer = at.pointer().isEmpty() ? "" : " (" + at.pointer() + ")";
        all.add(new Remark(
                Finding.of(severity, rule.id(), at.location(), message + pointer, remedy), reason + pointer));
    }

    /** All of them by their places. */
    List<Remark> sorted() {
        return all.stream()
                .sorted(Comparator.comparing(Remark::finding))
                .distinct()
                .toList();
    }
}
