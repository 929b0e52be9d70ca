package io.github.datacard.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads what a data file says of itself without an SQL engine: digest, picture, sound, members. */
final class DataReading {
    static final String NOT_READ = "not read: only bytes and digest are known of this format";

    private DataReading() {}

    /** A file, with its rows still open. */
    static Facts.DataFile read(String path, Path file, LongConsumer progress) throws IOException {
        FileType type = FileType.of(path);
        try {
            String digest =
                    type.compression().equals("gz") ? digestUnpacking(file, progress) : FileDigest.of(file, progress);
            return described(path, file, type, digest);
        } catch (AccessDeniedException denied) {
            throw new BadData("may not be read; mend its permissions", denied);
        }
    }

    private static Facts.DataFile described(String path, Path file, FileType type, String digest) throws IOException {
        Optional<Facts.Image> image = Optional.empty();
        Optional<Facts.Sound> sound = Optional.empty();
        List<Facts.MemberType> members = List.of();
        Optional<Long> rows = Optional.empty();
        boolean read = type.isTable();
        if (ImageHeader.TYPES.contains(type.name()) || type.name().equals("wav")) {
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                if (type.name().equals("wav")) {
                    sound = WavHeader.read(in);
                } else {
                    image = ImageHeader.read(in);
                }
            }
            read = true;
            if (image.isEmpty() && sound.isEmpty()) {
                throw new BadData("does not begin like a " + type.name() + " file; it is cut off or something else");
            }
        } else if (ArchiveMembers.canRead(type)) {
            ArchiveMembers archive = ArchiveMembers.read(file, type);
            members = archive.types();
            rows = type.type().equals("tar") ? Optional.of(archive.samples()) : Optional.empty();
            read = true;
        }
        return new Facts.DataFile(
                path, Files.size(file), digest, type.name(), rows, read ? "" : NOT_READ, image, sound, members);
    }

    /** The engine would take the start of a packed file that was cut off for the whole: its end is checked here. */
    private static String digestUnpacking(Path file, LongConsumer progress) throws IOException {
        MessageDigest sha256 = FileDigest.sha256();
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                DigestInputStream digested = new DigestInputStream(raw, sha256)) {
            try {
                InputStream unpacked = new GZIPInputStream(digested, 1 << 16);
                byte[] buffer = new byte[1 << 16];
                while (unpacked.read(buffer) >= 0) {
                    // Only whether it can be read to its end matters.
                }
            } catch (ZipException | java.io.EOFException broken) {
                throw new BadData("is a gzip file that is cut off or broken", broken);
            }
            digested.transferTo(java.io.OutputStream.nullOutputStream());
        }
        progress.accept(Files.size(file));
        return HexFormat.of().formatHex(sha256.digest());
    }
}
