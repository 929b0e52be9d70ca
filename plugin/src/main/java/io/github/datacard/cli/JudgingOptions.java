package io.github.datacard.cli;

import io.github.datacard.audience.Audience;
import io.github.datacard.check.CheckSettings;
import io.github.datacard.check.GapPolicy;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.measure.Measurement;
import io.github.datacard.text.TextFile;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.workspace.DataAccess;
import io.github.datacard.workspace.DataMode;
import io.github.datacard.workspace.LoneCards;
import io.github.datacard.workspace.Policy;
import io.github.datacard.workspace.Workspace;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands share that read descriptors and judge them. */
final class JudgingOptions {
    private static final String OUTPUT = ".datacard/out";

    @Parameters(paramLabel = "SOURCE", description = "Folders to search for descriptors, or descriptors.")
    private List<Path> places = List.of();

    @Option(
            names = "--sources",
            split = ",",
            paramLabel = "SOURCE",
            description = "The same as a list. Default: the folder in which the command runs.")
    private List<Path> sources = List.of();

    @Option(names = "--excludes", split = ",", paramLabel = "GLOB", description = "Globs that are not searched.")
    private List<String> excludes = List.of();

    @Option(
            names = "--outputDirectory",
            paramLabel = "FOLDER",
            description = "Where reports and pages go: .datacard/out.")
    private @Nullable Path output;

    @Option(
            names = "--profiles",
            split = ",",
            defaultValue = "baseline",
            paramLabel = "PROFILE",
            description = "Profiles that each dataset has to satisfy. Default: ${DEFAULT-VALUE}.")
    private List<String> profiles = List.of();

    @Option(names = "--reportProfiles", split = ",", paramLabel = "PROFILE", description = "Profiles that only report.")
    private List<String> reportProfiles = List.of();

    @Option(names = "--gaps", defaultValue = "allow", description = "Whether stated gaps are allowed: allow or forbid.")
    private String gaps = "allow";

    @Option(
            names = "--minCompleteness",
            split = ",",
            defaultValue = "0",
            paramLabel = "PERCENT",
            description = "The least completeness: 50, baseline=80, baseline/people=50.")
    private List<String> minCompleteness = List.of();

    @Option(names = "--severities", split = ",", paramLabel = "RULE=SEVERITY", description = "Severities of rules.")
    private List<String> severities = List.of();

    @Option(names = "--data", defaultValue = "auto", description = "Whether the data may be looked at: auto or absent.")
    private String data = "auto";

    @Option(
            names = "--digestLimit",
            defaultValue = "1048576",
            paramLabel = "BYTES",
            description = "Largest digested file.")
    private long digestLimit;

    @Option(names = "--audience", defaultValue = "public", description = "Who will see the result: public or internal.")
    private String audience = "public";

    @Option(
            names = "--limits.bytes",
            defaultValue = "2097152",
            paramLabel = "BYTES",
            description = "Largest descriptor.")
    private int limitBytes;

    @Option(names = "--limits.depth", defaultValue = "30", paramLabel = "LEVELS", description = "Deepest nesting.")
    private int limitDepth;

    @Option(names = "--limits.aliases", defaultValue = "50", paramLabel = "COUNT", description = "Most aliases.")
    private int limitAliases;

    @Option(
            names = "--limits.scalar",
            defaultValue = "200000",
            paramLabel = "CHARACTERS",
            description = "Longest value.")
    private int limitScalar;

    static DatacardException noDescriptor() {
        return new DatacardException(
                "There is no datacard.yaml or *.datacard.yaml here. To write a first one: datacard init");
    }

    Workspace workspace(Library library) {
        Path base = SharedOptions.base();
        List<Path> searched = new ArrayList<>(places);
        searched.addAll(sources);
        List<Path> whole = searched.isEmpty()
                ? List.of(base)
                : searched.stream().map(base::resolve).map(Path::normalize).toList();
        return new Workspace(
                whole,
                List.copyOf(excludes),
                output(),
                Workspace.topOf(whole, SharedOptions.top()),
                base,
                library,
                new Limits(limitBytes, limitDepth, limitAliases, limitScalar));
    }

    private Path output() {
        return Optional.ofNullable(output)
                .map(SharedOptions.base()::resolve)
                .orElseGet(() -> SharedOptions.base().resolve(OUTPUT));
    }

    /** Keeps the default output folder out of the history of a repository. */
    void ignoreOutput() {
        if (output == null) {
            TextFile.write(output(), ".gitignore", "*\n");
        }
    }

    Policy policy(LocalDate today) {
        return policy(today, LoneCards.IGNORED);
    }

    Policy policy(LocalDate today, LoneCards cards) {
        return policy(today, cards, Optional.empty());
    }

    Policy policy(LocalDate today, LoneCards cards, Optional<Measurement> measurement) {
        return new Policy(
                List.copyOf(profiles),
                List.copyOf(reportProfiles),
                SharedOptions.choice("audience", audience, Audience.class),
                new CheckSettings(
                        SharedOptions.choice("gaps", gaps, GapPolicy.class),
                        List.copyOf(minCompleteness),
                        List.copyOf(severities),
                        today),
                new DataAccess(SharedOptions.choice("data", data, DataMode.class), digestLimit, measurement),
                cards);
    }
}
