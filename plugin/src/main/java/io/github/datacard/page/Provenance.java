package io.github.datacard.page;

import java.util.List;

/**
 * Where what an archived page says comes from.
 *
 * @param program the program that made it, with its version
 * @param commit the commit that was checked out; empty if it is not known
 * @param changed whether the descriptor differs from that of the commit
 * @param files the files that were read, with their digests
 * @param findings all findings
 * @param descriptor the long form of the descriptor
 */
public record Provenance(
        String program,
        String commit,
        boolean changed,
        List<FileDigest> files,
        List<FindingLine> findings,
        String descriptor) {
    /** A file with its SHA-256 in hexadecimal digits. */
    public record FileDigest(String file, String sha256) {}

    /** A finding with its place in the descriptor. */
    public record FindingLine(String severity, String rule, String place, String message) {}
}
