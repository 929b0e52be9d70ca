package io.github.datacard.cli;

import io.github.datacard.engine.AgentSkill;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code datacard agent}. */
@Command(
        name = "agent",
        mixinStandardHelpOptions = true,
        description = "Writes a skill for coding agents and a section of AGENTS.md; the same as init --agent.")
final class AgentCommand implements Callable<Integer> {
    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        return write(shared, spec);
    }

    static int write(SharedOptions shared, CommandSpec spec) {
        AgentSkill.Commands commands =
                new AgentSkill.Commands("datacard init", "datacard check", "datacard explain NAME", "datacard apply");
        spec.commandLine().getOut().println(new AgentSkill(shared.library(), commands).write(SharedOptions.top()));
        return ExitCode.CLEAN;
    }
}
