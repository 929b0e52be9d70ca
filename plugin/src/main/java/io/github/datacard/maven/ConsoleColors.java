package io.github.datacard.maven;

import io.github.datacard.engine.Terminal;
import io.github.datacard.findings.Ink;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;

/** Finds out whether Maven itself writes in colors, which it does not report. */
final class ConsoleColors {
    /** The setting of Maven 3.5 and newer, and that of Maven 4. */
    private static final String[] SETTINGS = {"style.color", "maven.style.color"};

    private final MavenSession session;

    ConsoleColors(MavenSession session) {
        this.session = session;
    }

    /** Colors where the user asks for them, else on a terminal unless the run is a batch or is written to a file. */
    Ink ink() {
        String asked = Stream.of(SETTINGS)
                .flatMap(name -> Optional.ofNullable(session.getUserProperties().getProperty(name)).stream())
                .findFirst()
                .orElse("auto");
        return switch (asked) {
            case "always", "yes", "force" -> Ink.COLORS;
            case "never", "no", "none" -> Ink.NONE;
            default -> session.getRequest().isInteractiveMode() && isTerminal() ? Ink.COLORS : Ink.NONE;
        };
    }

    private static boolean isTerminal() {
        return System.getenv("NO_COLOR") == null && Terminal.console().isPresent();
    }
}
