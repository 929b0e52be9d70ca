package io.github.datacard.cli;

import java.util.List;
import picocli.CommandLine;

/** The commands of the program. Each costs time to be known, so a run knows all of them only if it has to. */
final class Commands {
    /** In the order in which help lists them. */
    private static final List<String> NAMES = List.of(
            "init",
            "measure",
            "check",
            "audit",
            "render",
            "apply",
            "publish",
            "approve",
            "diff",
            "explain",
            "agent",
            "generate-completion",
            "generate-man-page",
            "help");

    /** Those that list others. */
    private static final List<String> ON_OTHERS = List.of("help");

    private Commands() {}

    /** Adds the command that the arguments begin with; all if they begin with none, or with one that lists them. */
    static void addTo(CommandLine program, String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        boolean one = NAMES.contains(first) && !ON_OTHERS.contains(first);
        for (String name : one ? List.of(first) : NAMES) {
            program.addSubcommand(name, command(name));
        }
    }

    /** Whether a command is one on datasets, not one on the program. */
    static boolean isWork(String name) {
        return NAMES.contains(name) && !ON_OTHERS.contains(name) && !name.startsWith("generate-");
    }

    private static Object command(String name) {
        return switch (name) {
            case "init" -> new InitCommand();
            case "measure" -> new MeasureCommand();
            case "check" -> new CheckCommand();
            case "audit" -> new AuditCommand();
            case "render" -> new RenderCommand();
            case "apply" -> new ApplyCommand();
            case "publish" -> new PublishCommand();
            case "approve" -> new ApproveCommand();
            case "diff" -> new DiffCommand();
            case "explain" -> new ExplainCommand();
            case "agent" -> new AgentCommand();
            case "generate-completion" -> new CompletionScript();
            case "generate-man-page" -> new ManPage();
            default -> new CommandLine.HelpCommand();
        };
    }
}
