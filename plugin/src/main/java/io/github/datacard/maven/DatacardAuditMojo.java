package io.github.datacard.maven;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.engine.AuditRequest;
import io.github.datacard.engine.AuditResult;
import io.github.datacard.engine.Auditing;
import io.github.datacard.workspace.Workspace;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Measures many dataset cards that have no descriptor: section by section as the study "Navigating Dataset Documentations
 * in AI" did, and for what stands in them. Writes <code>audit/index.html</code>, <code>cards.csv</code>,
 * <code>cards.jsonl</code>, <code>copies.csv</code> and <code>audit.json</code> into the output folder, and prints a
 * summary. The sources may be folders, archives (<code>.zip</code>, <code>.tar.gz</code>), lists of paths
 * (<code>.txt</code>) and lines of JSON (<code>.jsonl</code>) with <code>name</code>, <code>text</code> and
 * <code>popularity</code>; descriptors in folders are measured by the cards that they make.
 *
 * @since 0.1.0
 */
@Mojo(name = DatacardAuditMojo.GOAL, threadSafe = true, requiresProject = false)
public final class DatacardAuditMojo extends AbstractJudgingMojo {
    static final String GOAL = "audit";

    /**
     * Skips this goal. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "audit.skip", defaultValue = "false")
    private boolean skipAudit;

    /**
     * A table (CSV) with the name of each card and how often it is used. Default: none. It replaces what the input says.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "audit.popularity")
    private @Nullable File popularity;

    /**
     * An earlier audit to compare with: its folder, or its <code>cards.csv</code>. Default: none.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "audit.against")
    private @Nullable File against;

    /**
     * The part of the input that is measured, as <code>3/16</code>. Default: all of it. Each part writes one table, on
     * any machine; <code>datacard.audit.merge</code> makes of all of them what one run would have made.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "audit.part")
    private @Nullable String part;

    /**
     * A folder with the tables of all parts. Default: none. No card is read then.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "audit.merge")
    private @Nullable File merge;

    /**
     * Least figures, which make the audit a gate. Default: none. Example:
     * <code>score=60,complete=50,people=30,says/considerations=25,front-matter=95,copies=10</code>; of copies and
     * problems it is the most. An unknown name fails the build and lists all of them.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "audit.thresholds")
    private @Nullable List<String> thresholds;

    /**
     * The most seconds for one card. Default: <code>10</code>. A card that takes longer gets a row that says so.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "audit.seconds", defaultValue = "10")
    private long seconds;

    /**
     * The largest card in bytes. Default: <code>10485760</code> (10 MiB). A larger one gets a row that says so.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "audit.bytes", defaultValue = "10485760")
    private long bytes;

    @Override
    boolean isSkipped() {
        return skipAudit;
    }

    @Override
    void judge(Workspace workspace) throws MojoFailureException {
        AuditResult result = new Auditing(
                        workspace,
                        policy(NO_DAY),
                        new AuditRequest(
                                Optional.ofNullable(popularity).map(File::toPath),
                                Optional.ofNullable(against).map(File::toPath),
                                Optional.ofNullable(part).map(DatacardAuditMojo::part),
                                Optional.ofNullable(merge).map(File::toPath),
                                given(thresholds),
                                seconds,
                                bytes))
                .run();
        if (result.cards() == 0) {
            getLog().info("There is no card below the sources. Name others with -Ddatacard.sources.");
            return;
        }
        ignoreOutput(workspace);
        result.summary().forEach(getLog()::info);
        if (!result.failures().isEmpty()) {
            throw new MojoFailureException("The audit does not pass: " + String.join("; ", result.failures()));
        }
    }

    private static AuditRequest.Part part(String text) {
        return AuditRequest.Part.read(text)
                .orElseThrow(() -> new DatacardException(
                        PREFIX + "audit.part is written as 3/16, from 1/16 to 16/16, not \"" + text + "\"."));
    }
}
