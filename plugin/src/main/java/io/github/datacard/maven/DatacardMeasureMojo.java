package io.github.datacard.maven;

import io.github.datacard.diagnostic.Severity;
import io.github.datacard.engine.Measuring;
import io.github.datacard.measure.Measurement;
import io.github.datacard.workspace.Workspace;
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

    /**
     * Measures a part only: a share of the files such as <code>17/1000</code>, or the files that are here, by any name. The
     * part is written to the folder <code>parts</code> of the output folder, and no facts are. It holds values of the data:
     * keep it where the data is. Default: all.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "measure.part", defaultValue = "")
    @SuppressWarnings("NullAway.Init")
    private String part;

    /**
     * A folder with parts that were measured before, all of one dataset or each dataset's in a folder of its name. Facts are
     * made of them, and no data is read. Default: none.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "measure.merge", defaultValue = "")
    @SuppressWarnings("NullAway.Init")
    private String merge;

    @Override
    boolean isSkipped() {
        return skipMeasure;
    }

    @Override
    void judge(Workspace workspace) throws MojoFailureException {
        Measuring.Result result =
                new Measuring(workspace, measurement(workspace), new ConsoleColors(session()).ink()).run();
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

    private Measurement measurement(Workspace workspace) {
        return setup().inParts(newMeasurement(workspace.output()), part, merge, workspace.viewpoint()::resolve);
    }
}
