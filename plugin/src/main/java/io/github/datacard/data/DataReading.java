package io.github.datacard.data;

import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Volume;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/** Reads what a data file says of itself without an SQL engine: digest, picture, sound, members. */
public final class DataReading {
    /** What is said of a format that is not read. */
    public static final String NOT_READ = "not read: only bytes and digest are known of this format";

    private static final Set<String> HEADERS =
            Set.of("png", "jpg", "jpeg", "gif", "bmp", "webp", "tif", "tiff", "wav", "flac");

    /** Sounds that may be packed in ways that are not known here. */
    private static final Set<String> PACKED_SOUNDS = Set.of("ogg", "opus", "mp3");

    private DataReading() {}

    /** A file, with its rows still open. */
    public static Facts.DataFile read(String path, Path file, LongConsumer progress) throws IOException {
        FileType type = FileType.of(path);
        try {
            FileType inside = PackedInside.of(file, type);
            return described(path, file, type, FileDigest.of(file, progress, in -> unpack(in, inside, file)));
        } catch (RuntimeException | StackOverflowError damaged) {
            throw new BadData("cannot be read; it is damaged or something else", damaged);
        } catch (AccessDeniedException denied) {
            throw new BadData("may not be read; fix its permissions", denied);
        }
    }

    private static Facts.DataFile described(String path, Path file, FileType type, String digest) throws IOException {
        Optional<Facts.Image> image = Optional.empty();
        Optional<Facts.Sound> sound = Optional.empty();
        Optional<Volume> volume = Optional.empty();
        List<Facts.MemberType> members = List.of();
        Optional<Long> rows = Optional.empty();
        boolean read = type.isTable();
        if (type.compression().isEmpty() && HEADERS.contains(type.type())) {
            FileType seen = MediaSignature.of(file, type);
            image = image(file, seen);
            sound = sound(file, seen);
            read = true;
            if (image.isEmpty() && sound.isEmpty()) {
                throw new BadData("does not begin like a " + type.name() + " file; it is cut off or something else");
            }
            if (CutOff.is(file, seen)) {
                throw new BadData("is a " + type.name() + " file that is cut off");
            }
        } else if (type.isArrow() && type.compression().isEmpty()) {
            rows = Optional.of(ArrowFile.read(file).rows());
            read = true;
        } else if (type.compression().isEmpty() && PACKED_SOUNDS.contains(type.type())) {
            sound = type.type().equals("mp3") ? Mp3Frames.read(file) : OggHeader.read(file);
            read = sound.isPresent();
        } else if (type.compression().isEmpty() && BoxFile.TYPES.contains(type.type())) {
            BoxFile boxes = BoxFile.read(file);
            image = boxes.image();
            sound = boxes.film();
            read = image.isPresent() || sound.isPresent();
        } else if (NiftiHeader.TYPES.contains(type.type()) && type.canBeUnpacked()) {
            volume = volume(file, type);
            read = volume.isPresent();
        } else if (ArchiveMembers.canRead(type)) {
            ArchiveMembers archive = ArchiveMembers.read(file, type);
            members = archive.types();
            rows = type.type().equals("tar") ? Optional.of(archive.samples()) : Optional.empty();
            read = true;
        }
        return new Facts.DataFile(
                path,
                Files.size(file),
                digest,
                type.name(),
                rows,
                read ? "" : NOT_READ,
                image,
                sound,
                volume,
                members,
                1);
    }

    /** What ends in {@code hdr} may be something else. */
    private static Optional<Volume> volume(Path file, FileType type) throws IOException {
        try (InputStream in = Unpacked.of(new BufferedInputStream(Files.newInputStream(file)), type)) {
            Optional<NiftiHeader> header = NiftiHeader.read(in);
            if (header.isEmpty() && type.type().equals("nii")) {
                throw new BadData("does not begin like a " + type.name() + " file; it is cut off or something else");
            }
            BigDecimal end = header.map(NiftiHeader::end).orElse(BigDecimal.ZERO);
            if (type.compression().isEmpty() && end.compareTo(BigDecimal.valueOf(Files.size(file))) > 0) {
                throw new BadData("is a " + type.name() + " file that is cut off");
            }
            return header.map(NiftiHeader::volume);
        }
    }

    private static Optional<Facts.Image> image(Path file, FileType type) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return switch (type.type()) {
                case "tif", "tiff" -> TiffHeader.read(file);
                case "webp" -> WebpHeader.read(in);
                default -> ImageHeader.TYPES.contains(type.type()) ? ImageHeader.read(in) : Optional.empty();
            };
        }
    }

    private static Optional<Facts.Sound> sound(Path file, FileType type) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return switch (type.type()) {
                case "wav" -> WavHeader.read(in);
                case "flac" -> FlacHeader.read(in);
                default -> Optional.empty();
            };
        }
    }

    /** The engine would take the start of a packed file that was cut off for the whole: its end is checked here. */
    private static void unpack(InputStream packed, FileType type, Path file) throws IOException {
        if (type.isTable() || ArchiveMembers.canRead(type) || NiftiHeader.TYPES.contains(type.type())) {
            long bytes = Unpacked.of(packed, type)
                    .transferTo(type.isJson() ? new JsonDepth() : OutputStream.nullOutputStream());
            if (type.compression().equals("zst") && ZstdFrames.stated(file).orElse(bytes) != bytes) {
                throw new BadData("is a zst file that says of itself that it holds another number of bytes");
            }
        }
    }
}
