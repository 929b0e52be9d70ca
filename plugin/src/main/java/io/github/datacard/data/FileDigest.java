package io.github.datacard.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** The SHA-256 of a file's bytes. */
final class FileDigest {
    private static final int BUFFER = 1 << 16;

    private FileDigest() {}

    static String of(Path file) throws IOException {
        return of(file, bytes -> {});
    }

    /**
     * The digest in 64 hexadecimal digits.
     *
     * @param progress hears how many bytes were read since it heard last
     */
    static String of(Path file, LongConsumer progress) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                progress.accept(read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
