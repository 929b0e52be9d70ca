package io.github.datacard.maven;

import io.github.datacard.engine.RenderResult;
import io.github.datacard.engine.Rendering;
import io.github.datacard.engine.Workspace;
import io.github.datacard.findings.ShownPaths;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes for each dataset a card (<code>&lt;id&gt;/README.md</code>), a page (<code>&lt;id&gt;/index.html</code>) and the
 * long form of its descriptor (<code>&lt;id&gt;/datacard.json</code>) into the output folder, and the catalog
 * <code>index.html</code>. Findings are shown beside the fields that they are about; they never fail this goal.
 *
 * @since 0.1.0
 */
@Mojo(name = DatacardRenderMojo.GOAL, defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true, requiresProject = false)
public final class DatacardRenderMojo extends AbstractJudgingMojo {
    static final String GOAL = "render";

    /**
     * Skips this goal. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "render.skip", defaultValue = "false")
    private boolean skipRender;

    @Override
    boolean isSkipped() {
        return skipRender;
    }

    @Override
    void judge(Workspace workspace) {
        RenderResult result = new Rendering(workspace, policy(NO_DAY)).run();
        if (result.descriptors() == 0) {
            noDescriptor();
            return;
        }
        ignoreOutput(workspace);
        result.skipped().forEach(line -> getLog().warn("Left out: " + line));
        if (result.errors() > 0) {
            getLog().warn(result.errors() + (result.errors() == 1 ? " error" : " errors")
                    + " in the descriptors; to see them: " + words().command(DatacardCheckMojo.GOAL));
        }
        if (result.cards().isEmpty()) {
            return;
        }
        ShownPaths paths = new ShownPaths(viewpoint());
        result.cards().forEach(card -> getLog().info("Card: " + paths.of(card)));
        getLog().info("Open in a browser: " + paths.of(result.catalog()));
    }
}
