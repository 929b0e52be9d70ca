package io.github.datacard.maven;

import io.github.datacard.engine.Explaining;
import io.github.datacard.engine.ReferencePages;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Explains a rule (what it finds, why it matters, a bad and a good example), a field (its question, guidance, values and
 * the profiles that ask for it) or a profile (its questions). Without a name it lists what can be explained.
 *
 * @since 0.1.0
 */
@Mojo(name = DatacardExplainMojo.GOAL, threadSafe = true, requiresProject = false, aggregator = true)
public final class DatacardExplainMojo extends AbstractDatacardMojo {
    static final String GOAL = "explain";

    /**
     * The rule, field, section or profile. Default: none. Examples: <code>split-counts-add-up</code>,
     * <code>motivation.funding</code>, <code>baseline</code>. An unknown name fails and suggests the nearest one.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "name", defaultValue = "")
    private @org.jspecify.annotations.Nullable String name;

    /**
     * A folder into which one page of Markdown is written for each rule and each profile, and <code>index.md</code> that
     * lists them, those of your own among them. Default: none, the explanation is printed. Example:
     * <code>docs/datacard</code>. Files of the same names are replaced.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "explain.pages")
    private @org.jspecify.annotations.Nullable File pages;

    /**
     * Whether to print the explanation as JSON, for programs. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "explain.json", defaultValue = "false")
    private boolean json;

    /**
     * Skips this goal. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "explain.skip", defaultValue = "false")
    private boolean skipExplain;

    @Override
    boolean isSkipped() {
        return skipExplain;
    }

    @Override
    void run() {
        if (pages != null) {
            int written = new ReferencePages(library()).write(pages.toPath());
            getLog().info("Wrote " + written + " pages to " + pages);
            return;
        }
        String wanted = name == null ? "" : name.strip();
        Explaining explaining = new Explaining(library().vocabulary());
        if (json) {
            explaining.json(wanted).lines().forEach(getLog()::info);
        } else {
            explaining.explain(wanted).forEach(getLog()::info);
        }
    }
}
