package io.github.datacard.engine;

import io.github.datacard.diagnostic.DatacardException;
import java.io.Console;
import java.util.List;
import java.util.Optional;

/** Somebody who answers line by line. */
public interface Terminal {
    /** Shows lines. */
    void show(List<String> lines);

    /** The next line that is typed; empty when there will be none. */
    Optional<String> read(String prompt);

    /** The console, if it is a terminal. Since Java 22 there is a console that is none, and it says so. */
    @SuppressWarnings("SystemConsoleNull")
    static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(console -> {
            try {
                return (boolean) Console.class.getMethod("isTerminal").invoke(console);
            } catch (ReflectiveOperationException older) {
                return true;
            }
        });
    }

    /**
     * The terminal in which the program runs.
     *
     * @throws DatacardException if there is none
     */
    static Terminal own(String option) {
        Console console = console()
                .orElseThrow(() -> new DatacardException("There is no terminal on which to ask." + " Leave out "
                        + option + ", and answer the questions in the descriptor."));
        return new Terminal() {
            @Override
            public void show(List<String> lines) {
                lines.forEach(line -> console.printf("%s%n", line));
            }

            @Override
            public Optional<String> read(String prompt) {
                return Optional.ofNullable(console.readLine("%s", prompt));
            }
        };
    }
}
