package io.github.datacard.maven;

import io.github.datacard.engine.ApplyResult;
import io.github.datacard.engine.Applying;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.workspace.Workspace;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Brings the card beside each dataset's data (<code>README.md</code>, or <code>card.path</code>) up to date, and adds
 * license, citation, responsible AI and provenance to a <code>croissant.json</code> that the host of the data wrote beside
 * <code>datacard.yaml</code>. It touches nothing else. How much of the card Datacard writes is up to <code>card.mode</code> of the descriptor: all of it
 * (<code>full</code>), the front matter and what stands between marks (<code>regions</code>), or the front matter alone
 * (<code>front-matter</code>). Keys and text of other people stay byte for byte. A card that people changed where
 * Datacard wrote is not written: the goal shows the difference and fails. So is a card without Datacard's marks that was
 * not taken over by <code>init</code>.
 *
 * @since 0.1.0
 */
@Mojo(name = DatacardApplyMojo.GOAL, threadSafe = true, requiresProject = false)
public final class DatacardApplyMojo extends AbstractJudgingMojo {
    static final String GOAL = "apply";

    /**
     * Front-matter keys that describe the data and belong to whoever wrote them first, but that Datacard shall write from
     * now on: <code>configs</code>, <code>dataset_info</code>, <code>extra_gated_fields</code>, …. Default: none, and
     * where they differ from descriptor and data is a warning. Example: <code>configs,dataset_info</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "own")
    private @Nullable List<String> own;

    /**
     * Parts and front-matter keys that people changed by hand and that from now on belong to them; <code>all</code> for
     * all of them. Default: none, and such a change stops the goal. Example: <code>uses,license</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "keep")
    private @Nullable List<String> keep;

    /**
     * Parts and front-matter keys that people changed by hand and that Datacard shall write again, so that the changes are
     * lost; <code>all</code> for all of them. Default: none. Example: <code>uses,license</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "drop")
    private @Nullable List<String> drop;

    /**
     * Fixes what today's Hub refuses in the front matter of old cards where that needs no guess, and does nothing else:
     * renamed and misspelled keys, single values where lists belong, spellings of licenses and other codes, names of
     * configurations. Lists the rest. Works on cards that were not taken over, too, and where there is no descriptor at all
     * on <code>README.md</code> if it has front matter. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "repair", defaultValue = "false")
    private boolean repair;

    /**
     * Skips this goal. Default: <code>false</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = PREFIX + "apply.skip", defaultValue = "false")
    private boolean skipApply;

    @Override
    boolean isSkipped() {
        return skipApply;
    }

    @Override
    void judge(Workspace workspace) throws MojoFailureException {
        ApplyResult result = new Applying(
                        workspace, policy(NO_DAY), new MergeOptions(names(own), names(keep), names(drop)), repair)
                .run();
        boolean found = !result.written().isEmpty()
                || result.unchanged() > 0
                || !result.findings().isEmpty();
        if (result.descriptors() == 0 && !found) {
            noDescriptor();
            return;
        }
        ShownPaths paths = new ShownPaths(viewpoint());
        result.skipped().forEach(line -> getLog().warn("Left out: " + line));
        result.report().forEach(this::print);
        result.written()
                .forEach(card -> getLog().info("Wrote " + paths.of(card.card())
                        + (card.changes().isEmpty() ? ": marks alone" : ": " + String.join(", ", card.changes()))));
        result.unshown().forEach(line -> getLog().info(line));
        int changed = result.written().size();
        String cards = changed + (changed == 1 ? " card" : " cards") + " brought up to date, " + result.unchanged()
                + " already up to date";
        if (result.blocked() > 0) {
            String why = result.findings().isEmpty()
                    ? "What is wrong: " + words().command("check")
                    : "What a rule means: " + words().command("explain") + " -Ddatacard.name="
                            + result.findings().get(0).rule();
            throw new MojoFailureException(cards + "; " + result.blocked() + " not written. " + why);
        }
        getLog().info(cards);
    }

    private static Set<String> names(@Nullable List<String> given) {
        return given == null
                ? Set.of()
                : Set.copyOf(new TreeSet<>(given.stream().map(String::strip).toList()));
    }
}
