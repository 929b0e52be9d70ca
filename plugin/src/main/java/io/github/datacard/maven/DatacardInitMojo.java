package io.github.datacard.maven;

import io.github.datacard.engine.InitResult;
import io.github.datacard.engine.Initializing;
import io.github.datacard.findings.ShownPaths;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a first <code>datacard.yaml</code> with the questions of a profile as comments, and
 * <code>.datacard/schema.json</code>, by which editors complete and check it. What a card (<code>README.md</code>) in the
 * folder says is taken over: front matter and sections become fields, the rest is kept as it is. Touches nothing else;
 * fails if there is a <code>datacard.yaml</code> already.
 *
 * @since 0.1.0
 */
@Mojo(name = DatacardInitMojo.GOAL, threadSafe = true, requiresProject = false, aggregator = true)
public final class DatacardInitMojo extends AbstractDatacardMojo {
    static final String GOAL = "init";

    /**
     * The folder of the dataset. Default: the project's folder, or without a pom the folder that Maven was started in.
     * It is made if it is not there.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "directory")
    private @Nullable File directory;

    /**
     * The profile whose required questions the descriptor begins with. Default: <code>baseline</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "init.profile", defaultValue = "baseline")
    @SuppressWarnings("NullAway.Init")
    private String profile;

    /**
     * Skips this goal. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "init.skip", defaultValue = "false")
    private boolean skipInit;

    @Override
    boolean isSkipped() {
        return skipInit;
    }

    @Override
    void run() {
        Path folder = Optional.ofNullable(directory).map(File::toPath).orElseGet(this::base);
        InitResult result = new Initializing(folder, profile, library()).run();
        ShownPaths paths = new ShownPaths(viewpoint());
        getLog().info("Wrote " + paths.of(result.descriptor()) + " and " + paths.of(result.schema()) + ".");
        result.findings()
                .forEach(finding -> getLog().warn(paths.of(finding.location().file()) + ":"
                        + finding.location().line() + ": " + finding.message() + ". " + finding.remedy()));
        result.says().forEach(getLog()::info);
        getLog().info("Answer the questions in it, then run: "
                + words().command(DatacardCheckMojo.GOAL) + " "
                + words().command(DatacardRenderMojo.GOAL).substring("mvn ".length()));
    }
}
