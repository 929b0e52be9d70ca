package io.github.datacard.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Digests by which a text is known again. */
public final class Digest {
    private static final MessageDigest EMPTY = empty();

    private Digest() {}

    /** The SHA-256 of a text in UTF-8, in 64 hexadecimal digits. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of bytes, in 64 hexadecimal digits. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes));
    }

    /** The SHA-256 of a text in UTF-8 as it is, in 32 bytes. */
    public static byte[] bytes(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of a text in UTF-8 in Base64, as security policies of pages name it. */
    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return ((MessageDigest) EMPTY.clone()).digest(bytes);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("The SHA-256 of Java can be cloned.", impossible);
        }
    }

    /** Thousands of short texts are digested; to ask the platform for each takes longer than to digest it. */
    private static MessageDigest empty() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
