package io.github.datacard.cli;

import io.github.datacard.audience.Audience;
import io.github.datacard.check.GapPolicy;
import io.github.datacard.diff.Grade;
import io.github.datacard.engine.Edits;
import io.github.datacard.engine.FailOn;
import io.github.datacard.engine.KnownMode;
import io.github.datacard.engine.SchemaPlace;
import io.github.datacard.engine.ShowOption;
import io.github.datacard.publish.CreateRepository;
import io.github.datacard.publish.DestinationKind;
import io.github.datacard.publish.PublishedKind;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.workspace.DataMode;
import io.github.datacard.workspace.LoneCards;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The values that options choose among, which shells complete. Runs do not need them, so options do not carry them. */
final class OptionChoices {
    /** Options by the last of their names. */
    static final Map<String, Class<? extends Enum<?>>> WORDS = Map.ofEntries(
            Map.entry("--audience", Audience.class),
            Map.entry("--cards", LoneCards.Mode.class),
            Map.entry("--data", DataMode.class),
            Map.entry("--diff.failOn", Grade.class),
            Map.entry("--failOn", FailOn.class),
            Map.entry("--gaps", GapPolicy.class),
            Map.entry("--known", KnownMode.class),
            Map.entry("--publish.content", PublishedKind.class),
            Map.entry("--publish.create", CreateRepository.class),
            Map.entry("--publish.edits", Edits.class),
            Map.entry("--publish.to", DestinationKind.class),
            Map.entry("--schema", SchemaPlace.class),
            Map.entry("--show", ShowOption.class));

    private static final Set<String> OF_PROFILES =
            Set.of("--profiles", "--reportProfiles", "--pageProfiles", "--init.profile");

    private final List<String> profiles;

    OptionChoices(Library library) {
        this.profiles = List.copyOf(library.vocabulary().profiles().keySet());
    }

    /** The values that an option chooses among; empty if it takes others. */
    List<String> of(OptionSpec option) {
        String name = option.names()[option.names().length - 1];
        return OF_PROFILES.contains(name)
                ? profiles
                : Optional.<Class<? extends Enum<?>>>ofNullable(WORDS.get(name)).stream()
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .toList();
    }

    /** Lets the options of a command carry them. */
    void addTo(CommandSpec command) {
        for (OptionSpec option : List.copyOf(command.options())) {
            List<String> values = of(option);
            if (!values.isEmpty()) {
                command.remove(option);
                command.addOption(
                        OptionSpec.builder(option).completionCandidates(values).build());
            }
        }
    }
}
