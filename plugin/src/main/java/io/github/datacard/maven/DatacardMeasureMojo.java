package io.github.datacard.maven;

import io.github.datacard.diagnostic.Severity;
import io.github.datacard.engine.Measuring;
import io.github.datacard.engine.Workspace;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Reads the data of each descriptor and writes what it measured to <code>.datacard/facts.json</code> beside it (for
 * <code>x.datacard.yaml</code>: <code>.datacard/x.facts.json</code>): files with their digests, rows, columns, ranges,
 * lengths and classes, and no value that could be private. Commit the facts: they answer questions, stand in cards and
 * pages, and let the goal <code>check</code> see when the data changed. Fails if data cannot be read; facts are written whole
 * or not at all. What did not change since the last run is not read again.
 *
 * @since 0.1.0
 */
@Mojo(name = DatacardMeasureMojo.GOAL, threadSafe = true, requiresProject = false)
public final class DatacardMeasureMojo extends AbstractMeasuringMojo {
    static final String GOAL = "measure";

    /**
     * Skips this goal. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "measure.skip", defaultValue = "false")
    private boolean skipMeasure;

    @Override
    boolean isSkipped() {
        return skipMeasure;
    }

    @Override
    void judge(Workspace workspace) throws MojoFailureException {
        Measuring.Result result =
                new Measuring(workspace, newMeasurement(workspace.output()), new ConsoleColors(session()).ink()).run();
        if (result.descriptors() == 0) {
            noDescriptor();
            return;
        }
        ignoreOutput(workspace);
        result.report().forEach(this::print);
        long errors = result.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        if (errors > 0) {
            throw new MojoFailureException(
                    errors + (errors == 1 ? " fault" : " faults") + " in the data or its descriptors.");
        }
    }
}
