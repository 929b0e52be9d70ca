package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.zstd.ZstdOutputStream;
import io.github.datacard.testing.ParquetFiles;
import io.github.datacard.testing.Slow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A data file that is damaged in any way is bad data, and nothing else. */
@Slow
class DamagedFilesTest {
    private static final byte[] CSV =
            "id,text\n1,one\n2,two\n3,a longer text with ü\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path temp;

    static Stream<String> names() {
        return Stream.of(
                "x.csv.zst",
                "x.csv.gz",
                "x.zip",
                "x.tar",
                "x.tar.gz",
                "x.tar.zst",
                "x.parquet",
                "x.png",
                "x.wav",
                "x.jsonl",
                "x.jpg");
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachDamageOfAByteIsBadDataOrNone(String name) throws IOException {
        byte[] whole = sound(name);
        Random random = new Random(name.hashCode());
        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 250)) {
            for (int value : new int[] {0, 0xFF, 0x80, whole[at] ^ 1, random.nextInt(256)}) {
                byte[] damaged = whole.clone();
                damaged[at] = (byte) value;
                read(name, damaged);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachStartOfAFileIsBadDataOrNone(String name) throws IOException {
        byte[] whole = sound(name);
        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 300)) {
            read(name, Arrays.copyOf(whole, length));
        }
    }

    @Test
    void aTarWithASizeBelowZeroIsBroken() throws IOException {
        byte[] tar = sound("x.tar");
        // A number in base 256 whose first bit says so, and whose second is the sign.
        java.util.Arrays.fill(tar, 124, 136, (byte) 0xFF);
        assertThat(read("x.tar", tar)).isPresent();
    }

    @Test
    void columnsThatNestWithoutEndAreNotRead() throws IOException {
        List<SchemaElement> schema = new ArrayList<>();
        schema.add(new SchemaElement("schema").setNum_children(1));
        for (int level = 0; level < 200_000; level++) {
            schema.add(new SchemaElement("g").setNum_children(1).setRepetition_type(FieldRepetitionType.OPTIONAL));
        }
        schema.add(new SchemaElement("leaf").setType(Type.INT32));
        Path file = temp.resolve("deep.parquet");
        ParquetFiles.write(file, 1, schema);
        assertThat(fault(file)).hasValueSatisfying(text -> assertThat(text).contains("levels deep"));
    }

    @Test
    void aSoundFileIsRead() throws IOException {
        assertThat(read("x.csv.zst", sound("x.csv.zst"))).isEmpty();
        assertThat(read("x.csv.gz", sound("x.csv.gz"))).isEmpty();
        assertThat(read("x.zip", sound("x.zip"))).isEmpty();
        assertThat(read("x.tar.zst", sound("x.tar.zst"))).isEmpty();
        assertThat(read("x.parquet", sound("x.parquet"))).isEmpty();
    }

    /** What is wrong with a file; empty if nothing is. Anything that is thrown but bad data fails the test. */
    private java.util.Optional<String> read(String name, byte[] bytes) throws IOException {
        Path file = temp.resolve(name);
        Files.write(file, bytes);
        java.util.Optional<String> head = fault(file);
        try {
            DataReading.read(name, file, progress -> {});
            return head;
        } catch (BadData bad) {
            return java.util.Optional.of(String.valueOf(bad.getMessage()));
        }
    }

    private static java.util.Optional<String> fault(Path file) throws IOException {
        try {
            TableHead.read(file, FileType.of(file.getFileName().toString()));
            return java.util.Optional.empty();
        } catch (BadData bad) {
            return java.util.Optional.of(String.valueOf(bad.getMessage()));
        } catch (IOException cutOff) {
            return java.util.Optional.of("cut off");
        }
    }

    private byte[] sound(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (name.substring(name.indexOf('.') + 1)) {
            case "csv.zst" -> packed(new ZstdOutputStream(out), CSV);
            case "csv.gz" -> packed(new GZIPOutputStream(out), CSV);
            case "zip" -> zip(out);
            case "tar" -> tar(out);
            case "tar.gz" -> tar(new GZIPOutputStream(out));
            case "tar.zst" -> tar(new ZstdOutputStream(out));
            case "parquet" -> {
                ParquetFiles.write(temp.resolve("sound.parquet"), 7, "id", "text");
                return Files.readAllBytes(temp.resolve("sound.parquet"));
            }
            case "png" ->
                out.writeBytes(new byte[] {
                    (byte) 0x89,
                    'P',
                    'N',
                    'G',
                    13,
                    10,
                    26,
                    10,
                    0,
                    0,
                    0,
                    13,
                    'I',
                    'H',
                    'D',
                    'R',
                    0,
                    0,
                    0,
                    4,
                    0,
                    0,
                    0,
                    5,
                    8,
                    2
                });
            case "jpg" ->
                out.writeBytes(new byte[] {
                    (byte) 0xFF,
                    (byte) 0xD8,
                    (byte) 0xFF,
                    (byte) 0xE0,
                    0,
                    4,
                    0,
                    0,
                    (byte) 0xFF,
                    (byte) 0xC0,
                    0,
                    11,
                    8,
                    0,
                    9,
                    0,
                    7,
                    1
                });
            case "wav" ->
                out.writeBytes(new byte[] {
                    'R', 'I', 'F', 'F', 40, 0, 0, 0, 'W', 'A', 'V', 'E', 'f', 'm', 't', ' ', 16, 0, 0, 0, 1, 0, 1, 0,
                    64, 31, 0, 0, 64, 31, 0, 0, 1, 0, 8, 0, 'd', 'a', 't', 'a', 4, 0, 0, 0, 1, 2, 3, 4
                });
            default ->
                out.writeBytes(
                        "{\"a\": \"\\u00e4\", \"b\": [1, 2]}\n{\"a\": \"x\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static void packed(OutputStream out, byte[] bytes) throws IOException {
        try (out) {
            out.write(bytes);
        }
    }

    private static void zip(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("a/ü.csv"));
            zip.write(CSV);
            zip.putNextEntry(new ZipEntry("b.txt"));
            zip.write(CSV);
        }
    }

    private static void tar(OutputStream out) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (String name : List.of("a.csv", "folder/" + "long".repeat(40) + ".csv")) {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(CSV.length);
                tar.putArchiveEntry(entry);
                tar.write(CSV);
                tar.closeArchiveEntry();
            }
        }
    }
}
