package io.github.datacard.measure;

import io.github.datacard.data.BadData;
import java.io.Serial;

/** A file of a split that cannot be read. */
final class Unreadable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String path;
    private final BadData fault;

    Unreadable(String path, BadData fault) {
        super(fault);
        this.path = path;
        this.fault = fault;
    }

    String path() {
        return path;
    }

    BadData fault() {
        return fault;
    }
}
