package io.github.datacard.engine;

import io.github.datacard.audience.Audience;
import io.github.datacard.check.CheckSettings;
import io.github.datacard.check.GapPolicy;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.workspace.DataAccess;
import io.github.datacard.workspace.LoneCards;
import io.github.datacard.workspace.Policy;
import io.github.datacard.workspace.Workspace;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Audits of cards below a folder, as a command runs them. */
final class Audits {
    static final Library LIBRARY = Library.open(Optional.empty());

    private Audits() {}

    /** Asks for nothing but the audit. */
    static AuditRequest plain() {
        return new AuditRequest(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 10, 100_000);
    }

    static AuditResult run(Path source, Path output, Path folder, AuditRequest request) {
        Workspace workspace =
                new Workspace(List.of(source), List.of(), output, folder, folder, LIBRARY, Limits.DEFAULT);
        Policy policy = new Policy(
                List.of("baseline"),
                List.of(),
                Audience.PUBLIC,
                new CheckSettings(GapPolicy.ALLOW, List.of(), List.of(), CheckSettings.NO_DAY),
                DataAccess.DEFAULT,
                LoneCards.IGNORED);
        return new Auditing(workspace, policy, request).run();
    }
}
