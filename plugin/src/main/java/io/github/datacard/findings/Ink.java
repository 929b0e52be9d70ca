package io.github.datacard.findings;

import io.github.datacard.diagnostic.Severity;

/** Colors on a console. */
public enum Ink {
    /** Plain text, for files and programs that read along. */
    NONE,
    /** Colors by the escape sequences of ECMA-48, which terminals understand. */
    COLORS;

    private static final String RED = "31;1";
    private static final String YELLOW = "33;1";
    private static final String BLUE = "34;1";
    private static final String GREEN = "32";
    private static final String FAINT = "2";

    /** In the color of a severity. */
    String severity(Severity severity, String text) {
        return painted(
                switch (severity) {
                    case ERROR -> RED;
                    case WARNING -> YELLOW;
                    case INFO -> BLUE;
                },
                text);
    }

    /** Of less weight than the rest. */
    String faint(String text) {
        return painted(FAINT, text);
    }

    /** As it should be. */
    String good(String text) {
        return painted(GREEN, text);
    }

    private String painted(String code, String text) {
        return this == NONE ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
