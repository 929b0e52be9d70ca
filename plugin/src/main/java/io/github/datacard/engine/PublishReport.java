package io.github.datacard.engine;

import io.github.datacard.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/** What publishing reports and counts, of one publication or of all. */
final class PublishReport {
    private final List<CheckResult.Line> lines = new ArrayList<>();
    private int published;
    private int unchanged;
    private int refused;
    private int failed;

    void line(Severity severity, String text) {
        lines.add(new CheckResult.Line(severity, text));
    }

    void lines(Severity severity, List<String> texts) {
        texts.forEach(text -> line(severity, text));
    }

    /** One publication was sent, or would be. */
    void published() {
        published++;
    }

    /** One publication was there already. */
    void unchanged() {
        unchanged++;
    }

    /** Something stayed here because of what it is or of what is there. */
    void refused() {
        refused++;
    }

    /** Something could not be sent for reasons outside of the datasets. */
    void failed(String text) {
        failed++;
        line(Severity.ERROR, text);
    }

    /** Adds what another one reports. What failed for a reason that is reported already is only counted. */
    void add(PublishReport other) {
        other.lines.stream()
                .filter(line -> other.failed == 0 || !lines.contains(line))
                .forEach(lines::add);
        published += other.published;
        unchanged += other.unchanged;
        refused += other.refused;
        failed += other.failed;
    }

    PublishResult result(int descriptors, int requests) {
        return new PublishResult(descriptors, List.copyOf(lines), published, unchanged, refused, failed, requests);
    }
}
