package io.github.datacard.publish;

import io.github.datacard.diagnostic.DatacardException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file as it is to be at a destination. Its content is read when it is asked for, since there may be many. */
public final class PublishedFile {
    private final String path;
    private final long size;
    private final Source source;

    private PublishedFile(String path, long size, Source source) {
        this.path = path;
        this.size = size;
        this.source = source;
    }

    /** Opens the content. */
    @FunctionalInterface
    private interface Source {
        InputStream open() throws IOException;
    }

    /** A text in UTF-8. */
    public static PublishedFile of(String path, String text) {
        return of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes. */
    public static PublishedFile of(String path, byte[] bytes) {
        byte[] kept = bytes.clone();
        return new PublishedFile(path, kept.length, () -> new ByteArrayInputStream(kept));
    }

    /** A file that is here. */
    public static PublishedFile in(String path, Path file) {
        try {
            return new PublishedFile(path, Files.size(file), () -> Files.newInputStream(file));
        } catch (IOException failed) {
            throw new DatacardException("Cannot read " + file + ".", failed);
        }
    }

    /** The same at another path. */
    public PublishedFile at(String other) {
        return new PublishedFile(other, size, source);
    }

    /** Where it goes, with {@code /} between folders. */
    public String path() {
        return path;
    }

    public long size() {
        return size;
    }

    /** The content. */
    public InputStream open() throws IOException {
        return source.open();
    }

    /** All of the content. */
    public byte[] bytes() {
        return first(Integer.MAX_VALUE);
    }

    /** The first bytes of the content. */
    byte[] first(int count) {
        try (InputStream in = open()) {
            return in.readNBytes(count);
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    /** The content as a text. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** The id under which git keeps it. */
    public String gitId() {
        return gitId("SHA-1");
    }

    /** The same in a repository with another digest. */
    String gitId(String algorithm) {
        return digest(algorithm, "blob " + size + "\0");
    }

    /** The id of large files. */
    String sha256() {
        return digest("SHA-256", "");
    }

    private String digest(String algorithm, String head) {
        try (InputStream in = open()) {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failed) {
            throw unreadable(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has " + algorithm + ".", impossible);
        }
    }

    private DatacardException unreadable(IOException failed) {
        return new DatacardException("Cannot read what is published to " + path + ".", failed);
    }
}
