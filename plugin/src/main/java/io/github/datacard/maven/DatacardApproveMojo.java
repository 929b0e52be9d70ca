package io.github.datacard.maven;

import io.github.datacard.engine.ApproveRequest;
import io.github.datacard.engine.ApproveResult;
import io.github.datacard.engine.Approving;
import io.github.datacard.engine.Setting;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows which sections of a descriptor are approved, and writes who approves it below <code>card.approvals</code>, with a
 * digest of each section as it is now: when a section changes later, <code>check</code> says so. No other line of the
 * descriptor is changed.
 *
 * @since 0.1.0
 */
@Mojo(name = DatacardApproveMojo.GOAL, threadSafe = true, requiresProject = false)
public final class DatacardApproveMojo extends AbstractJudgingMojo {
    static final String GOAL = "approve";

    /**
     * Skips this goal. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "approve.skip", defaultValue = "false")
    private boolean skipApprove;

    /**
     * Who approves. Default: nobody, then the goal only shows what would be approved. Example: <code>Rhian Owen</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "approve.by")
    private @Nullable String by;

    /**
     * The role in which they approve. Default: none. Example: <code>Head of the archive</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "approve.role")
    private @Nullable String role;

    /**
     * The ids of the datasets that are approved; <code>*</code> stands for all. Default: the only one.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "approve.ids")
    private @Nullable List<String> ids;

    /**
     * The day of the approval, as <code>2026-03-31</code>. Default: today.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "today")
    private @Nullable String today;

    @Override
    boolean isSkipped() {
        return skipApprove;
    }

    @Override
    void judge(Workspace workspace) throws MojoFailureException {
        Optional<String> name = Setting.text(by);
        ApproveResult result = new Approving(
                        workspace,
                        policy(NO_DAY),
                        new ApproveRequest(
                                name, Setting.text(role).orElse(""), day(today).toString(), given(ids)))
                .run();
        if (result.descriptors() == 0) {
            noDescriptor();
            return;
        }
        result.lines().forEach(getLog()::info);
        ShownPaths paths = new ShownPaths(viewpoint());
        result.written().forEach(file -> getLog().info("Approved by " + name.orElse("") + ": " + paths.of(file)));
        if (name.isEmpty()) {
            getLog().info("To approve this: " + words().command(GOAL) + " -Ddatacard.approve.by=NAME");
        }
        if (!result.refused().isEmpty()) {
            throw new MojoFailureException(String.join("\n", result.refused()));
        }
    }
}
