package io.github.datacard.engine;

import io.github.datacard.audience.Audience;
import io.github.datacard.diff.DatasetChanges;
import io.github.datacard.diff.DiffReport;
import io.github.datacard.page.Since;
import io.github.datacard.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What pages say of changes since an earlier state. */
final class SinceStates {
    private SinceStates() {}

    /** The changes by ids of datasets; none of those that did not change, and none where no release is tagged. */
    static Map<String, Since> of(Workspace workspace, Audience audience, Optional<EarlierState> since) {
        Optional<String> from = since.flatMap(state -> state.in(workspace));
        Map<String, Since> changes = new LinkedHashMap<>();
        if (from.isPresent()) {
            DiffRequest request = new DiffRequest(from, Optional.empty(), List.of(), List.of(), Optional.empty());
            DiffReport report = new Diffing(workspace, audience, request).run().report();
            report.changed().stream()
                    .filter(dataset -> !dataset.changes().isEmpty())
                    .forEach(dataset -> changes.putIfAbsent(dataset.id(), since(report.from(), dataset)));
        }
        return changes;
    }

    private static Since since(String from, DatasetChanges dataset) {
        return new Since(
                from,
                new DiffReport(from, "", List.of(dataset)).counts(),
                dataset.changes().stream()
                        .map(change -> new Since.Line(change.grade().word(), change.line()))
                        .toList());
    }
}
