package io.github.datacard.testing;

import io.github.datacard.engine.Measuring;
import java.nio.file.Path;

/** The goal {@code measure} as a process of its own, which the command line does not have. */
public final class MeasureAlone {
    private MeasureAlone() {}

    /** Measures a folder: the datasets, and where the output goes. */
    public static void main(String... arguments) {
        Measuring.Result measured =
                Runs.on(Path.of(arguments[0]), Path.of(arguments[1])).measure();
        measured.report().forEach(System.out::println);
        if (!measured.findings().isEmpty()) {
            measured.findings().forEach(System.out::println);
            System.exit(1);
        }
    }
}
