package io.github.datacard.cli;

import io.github.datacard.check.CheckSettings;
import io.github.datacard.engine.EarlierState;
import io.github.datacard.engine.PageOptions;
import io.github.datacard.engine.RenderResult;
import io.github.datacard.engine.Rendering;
import io.github.datacard.engine.Setting;
import io.github.datacard.findings.ShownPaths;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code datacard render}. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Writes cards, pages, a catalog and other formats into the output folder.")
final class RenderCommand implements Callable<Integer> {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Option(names = "--pageProfiles", split = ",", paramLabel = "PROFILE", description = "More profiles on pages.")
    private List<String> pageProfiles = List.of();

    @Option(names = "--singleFile", description = "Also write a page that needs no other file.")
    private boolean singleFile;

    @Option(
            names = "--formats",
            split = ",",
            defaultValue = "long-form",
            paramLabel = "FORMAT",
            description = "Formats to write. Default: ${DEFAULT-VALUE}.")
    private List<String> formats = List.of();

    @Option(
            names = "--language",
            defaultValue = "en",
            paramLabel = "LANGUAGE",
            description = "The language of the interface of pages. Default: ${DEFAULT-VALUE}.")
    private String language = "en";

    @Option(
            names = "--since",
            paramLabel = "STATE",
            description = "An earlier state since which pages say what changed: release, a commit, a folder.")
    private @Nullable String since;

    @Option(
            names = {"--tags", "--diff.tags"},
            split = ",",
            paramLabel = "PATTERN",
            description = "Tags of git that are releases.")
    private List<String> diffTags = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        RenderResult result = new Rendering(
                        judging.workspace(shared.library()),
                        judging.policy(CheckSettings.NO_DAY),
                        new PageOptions(
                                List.copyOf(pageProfiles),
                                List.copyOf(formats),
                                singleFile,
                                Datacard.Version.number(),
                                language,
                                EarlierState.of(Setting.text(since), List.copyOf(diffTags))))
                .run();
        if (result.descriptors() == 0) {
            throw JudgingOptions.noDescriptor();
        }
        judging.ignoreOutput();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        result.skipped().forEach(line -> err.println("Left out: " + line));
        if (result.errors() > 0) {
            err.println("Errors in the descriptors: " + result.errors() + "; to see them: datacard check");
        }
        ShownPaths paths = new ShownPaths(SharedOptions.base());
        result.failures()
                .forEach(failed -> err.println(
                        paths.of(failed.location().file()) + ": " + failed.text() + " [" + failed.rule() + "]"));
        result.losses().forEach(out::println);
        result.places(paths).forEach(out::println);
        return result.failures().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
