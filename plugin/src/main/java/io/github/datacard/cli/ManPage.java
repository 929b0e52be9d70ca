package io.github.datacard.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** {@code datacard generate-man-page}: a page for {@code man}, made from the options themselves. */
@Command(
        name = "generate-man-page",
        mixinStandardHelpOptions = true,
        description = "Prints a manual page: datacard generate-man-page > datacard.1; man ./datacard.1")
final class ManPage implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(of(Datacard.commandLine()));
        return ExitCode.CLEAN;
    }

    static String of(CommandLine program) {
        CommandSpec top = program.getCommandSpec();
        StringBuilder page = new StringBuilder(".TH DATACARD 1 \"\" \"datacard\" \"Datacard\"\n");
        section(page, "NAME", "datacard \\- " + text(description(top)));
        section(page, "SYNOPSIS", ".B datacard\n.I COMMAND\n[options] [SOURCE...]");
        page.append(".SH COMMANDS\n");
        program.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .forEach(command -> command(page, command));
        section(page, "EXIT STATUS", ".TP\n.B 0\nclean\n.TP\n.B 1\nfindings\n.TP\n.B 2\ncould not run");
        return page.toString();
    }

    private static void section(StringBuilder page, String title, String content) {
        page.append(".SH ").append(title).append('\n').append(content).append('\n');
    }

    private static void command(StringBuilder page, CommandSpec command) {
        page.append(".SS datacard ").append(text(command.name())).append('\n');
        page.append(text(description(command))).append('\n');
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                page.append(".TP\n.B ").append(text(String.join(", ", option.names())));
                page.append(option.arity().max() == 0 ? "\n" : "\\fR=\\fI" + text(label(option)) + "\\fR\n");
                page.append(text(String.join(" ", option.description()).replace("${DEFAULT-VALUE}", defaultOf(option))))
                        .append('\n');
            }
        }
    }

    private static String label(OptionSpec option) {
        return option.paramLabel().replaceAll("[<>]", "").toUpperCase(Locale.ROOT);
    }

    private static String defaultOf(OptionSpec option) {
        return option.defaultValue() == null ? "" : option.defaultValue();
    }

    private static String description(CommandSpec command) {
        return List.of(command.usageMessage().description()).stream().collect(Collectors.joining(" "));
    }

    /** A dash would be typeset as a hyphen, and a period or an apostrophe at the start is a request. */
    private static String text(String plain) {
        String escaped = plain.replace("\\", "\\e").replace("-", "\\-").replace("%n", " ");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
