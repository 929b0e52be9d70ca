package io.github.datacard.data;

import java.io.IOException;
import java.io.Serial;

/** A data file that is not what its name says. The message completes "The file … ". */
public final class BadData extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;
    private final DataInspection.Fault.Kind kind;

    private BadData(String message, int line, DataInspection.Fault.Kind kind) {
        super(message);
        this.line = line;
        this.kind = kind;
    }

    public BadData(String message) {
        this(message, 1);
    }

    public BadData(String message, int line) {
        this(message, line, DataInspection.Fault.Kind.BROKEN);
    }

    public BadData(String message, Throwable cause) {
        this(message);
        initCause(cause);
    }

    /** A file that may be sound, but whose head is not one that is read. */
    public static BadData unread(String message) {
        return new BadData(message, 1, DataInspection.Fault.Kind.UNREAD);
    }

    /** A file whose characters are written in another way than it is read. */
    static BadData encoding(String message, int line) {
        return new BadData(message, line, DataInspection.Fault.Kind.ENCODING);
    }

    public int line() {
        return line;
    }

    boolean broken() {
        return fault().broken();
    }

    /** The same as what is said about a file. */
    DataInspection.Fault fault() {
        return new DataInspection.Fault(line, String.valueOf(getMessage()), kind);
    }
}
