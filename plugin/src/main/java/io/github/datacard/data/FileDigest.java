package io.github.datacard.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** The SHA-256 of a file's bytes. */
public final class FileDigest {
    private FileDigest() {}

    /** What reads a part of a file while it is digested. */
    interface Reading {
        /** Reads as much as it needs. */
        void read(InputStream in) throws IOException;
    }

    public static String of(Path file) throws IOException {
        return of(file, bytes -> {}, in -> {});
    }

    /**
     * The digest in 64 hexadecimal digits.
     *
     * @param progress hears how many bytes were read since it heard last
     * @param reading what else is done with the bytes
     */
    static String of(Path file, LongConsumer progress, Reading reading) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = new Heard(Files.newInputStream(file), sha256, progress)) {
            reading.read(in);
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** Digests what is read, and counts how much it was. */
    private static final class Heard extends DigestInputStream {
        private final LongConsumer progress;

        Heard(InputStream in, MessageDigest digest, LongConsumer progress) {
            super(in, digest);
            this.progress = progress;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            progress.accept(Math.max(0, read));
            return read;
        }
    }
}
