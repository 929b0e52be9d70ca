package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.zstd.ZstdOutputStream;
import io.github.datacard.facts.Facts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tar files list the same members in whichever format they were written; what is no tar file is described as such. */
class TarMembersTest {
    private static final int BLOCK = 512;
    private static final int SIZE_AT = 124;
    private static final int CHECKSUM_AT = 148;

    /** Written by Python's {@code tarfile} and by GNU tar. */
    private static final Path RECORDED = Path.of("src/test/resources/data/tar");

    /** Each name without its end is a sample of WebDataset; the longest has 340 characters. */
    private static final String[] SAMPLES = {
        "0001", "deep/0001", "d".repeat(60) + "/" + "e".repeat(60) + "/0001", "long-folder/".repeat(28) + "0001", "日本/ü"
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.tar", "a.tar.gz", "a.tar.zst"})
    void membersAndSamplesOfWebDatasetAreCounted(String name) throws IOException {
        assertFiveSamples(write(name, TarArchiveOutputStream.LONGFILE_POSIX));
    }

    @ParameterizedTest
    @ValueSource(ints = {TarArchiveOutputStream.LONGFILE_POSIX, TarArchiveOutputStream.LONGFILE_GNU})
    void namesMayBeLong(int format) throws IOException {
        assertFiveSamples(write("a.tar", format));
    }

    @ParameterizedTest
    @CsvSource({"ustar, 4, 4", "gnu, 5, 5", "pax, 5, 5"})
    void whatPythonWritesIsRead(String format, int samples, int files) throws IOException {
        Facts.DataFile read = read(RECORDED.resolve(format + ".tar.gz"));
        assertThat(read.members())
                .containsExactly(
                        new Facts.MemberType("jpg", files, files * 700L),
                        new Facts.MemberType("json", files, files * 700L),
                        new Facts.MemberType("png", files, files * 700L));
        assertThat(read.rows()).contains((long) samples);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gnu", "pax-0.0", "pax-0.1", "pax-1.0"})
    void aFileWithHolesHasItsFullSize(String format) throws IOException {
        assertThat(read(RECORDED.resolve("sparse-" + format + ".tar.gz")).members())
                .containsExactly(new Facts.MemberType("bin", 1, 1024 * 1024 + 2), new Facts.MemberType("txt", 1, 3));
    }

    @Test
    void namesThatLeadElsewhereAreOnlyCounted() throws IOException {
        Path file = folder.resolve("a.tar");
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
            for (String name : new String[] {"/etc/passwd.txt", "../../b.txt", "C:\\c.txt"}) {
                TarArchiveEntry entry = new TarArchiveEntry(name, true);
                entry.setSize(3);
                tar.putArchiveEntry(entry);
                tar.write(new byte[3]);
                tar.closeArchiveEntry();
            }
        }
        assertThat(read(file).members()).containsExactly(new Facts.MemberType("txt", 3, 9));
    }

    @Test
    void anArchiveMayBeEmpty() throws IOException {
        Path file = Files.write(folder.resolve("a.tar"), new byte[20 * BLOCK]);
        assertThat(read(file).members()).isEmpty();
        assertThat(read(file).rows()).contains(0L);
    }

    @ParameterizedTest
    @ValueSource(ints = {TarArchiveOutputStream.LONGFILE_POSIX, TarArchiveOutputStream.LONGFILE_GNU})
    void whatIsCutOffIsNotRead(int format) throws IOException {
        byte[] whole = Files.readAllBytes(write("whole.tar", format));
        int end = whole.length;
        while (whole[end - 1] == 0) {
            end--;
        }
        for (int length = BLOCK; length < end; length += 100) {
            if (length % BLOCK == 0) {
                // Some writers set no mark at the end, so an archive may end where a member does.
                continue;
            }
            Path file = Files.write(folder.resolve("a.tar"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> read(file))
                    .as("%s bytes", length)
                    .isInstanceOf(BadData.class)
                    .hasMessageMatching("is a tar file that is cut off|is no tar file");
        }
    }

    @Test
    void whatIsNoArchiveIsNotRead() throws IOException {
        Path file = folder.resolve("a.tar");
        for (String text : new String[] {"", "hello", "this is no archive ".repeat(40), "{\"a\": 1}\n".repeat(500)}) {
            Files.writeString(file, text);
            assertUnreadable(file, "is no tar file");
        }
    }

    @Test
    void aHeaderThatWasChangedIsNotRead() throws IOException {
        Path file = write("a.tar", TarArchiveOutputStream.LONGFILE_POSIX);
        byte[] bytes = Files.readAllBytes(file);
        bytes[0]++;
        Files.write(file, bytes);
        assertUnreadable(file, "is no tar file");
        bytes[0]--;
        bytes[2 * BLOCK + BLOCK]++;
        Files.write(file, bytes);
        assertUnreadable(file, "is a tar file that is broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"77777777777", "\u0080\0\0\0\177\377\377\377\377\377\377\377"})
    void sizesBeyondTheEndOfTheFileAreNotRead(String size) throws IOException {
        Path file = write("a.tar", TarArchiveOutputStream.LONGFILE_POSIX);
        changeSize(file, 0, size);
        assertUnreadable(file, "is a tar file that is cut off");
    }

    @Test
    void aNegativeSizeIsNotRead() throws IOException {
        Path file = write("a.tar", TarArchiveOutputStream.LONGFILE_POSIX);
        changeSize(file, 0, "\377".repeat(12));
        assertUnreadable(file, "is no tar file");
    }

    @Test
    void aNameOfGigabytesDoesNotFillTheMemory() throws IOException {
        Path file = folder.resolve("a.tar.gz");
        byte[] header = new byte[BLOCK];
        put(header, 0, "././@LongLink");
        header[156] = TarConstants.LF_GNUTYPE_LONGNAME;
        put(header, SIZE_AT, "77777777777");
        put(header, 257, "ustar  ");
        sum(header);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(header);
            byte[] name = new byte[BLOCK];
            Arrays.fill(name, (byte) 'a');
            for (int block = 0; block < 5000; block++) {
                out.write(name);
            }
        }
        assertUnreadable(file, "is a tar file with a header of more than 1 MB");
    }

    private Path write(String name, int format) throws IOException {
        Path file = folder.resolve(name);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(format);
            tar.setAddPaxHeadersForNonAsciiNames(format == TarArchiveOutputStream.LONGFILE_POSIX);
            for (String sample : SAMPLES) {
                member(tar, sample + ".jpg", 700);
                member(tar, sample + ".seg.png", BLOCK);
                member(tar, sample + ".json", 3);
            }
            tar.putArchiveEntry(new TarArchiveEntry("deep/"));
            tar.closeArchiveEntry();
            TarArchiveEntry link = new TarArchiveEntry("link.jpg", TarConstants.LF_SYMLINK);
            link.setLinkName("0001.jpg");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream packed = name.endsWith("gz")
                        ? new GZIPOutputStream(raw)
                        : name.endsWith("zst") ? new ZstdOutputStream(raw) : raw) {
            bytes.writeTo(packed);
        }
        return file;
    }

    private static void member(TarArchiveOutputStream tar, String name, int bytes) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes);
        tar.putArchiveEntry(entry);
        tar.write(new byte[bytes]);
        tar.closeArchiveEntry();
    }

    private static void assertFiveSamples(Path file) throws IOException {
        Facts.DataFile read = read(file);
        assertThat(read.members())
                .containsExactly(
                        new Facts.MemberType("jpg", 5, 5 * 700),
                        new Facts.MemberType("json", 5, 5 * 3),
                        new Facts.MemberType("png", 5, 5 * BLOCK));
        assertThat(read.rows()).contains(5L);
    }

    /** Writes another size into a header, with a checksum that fits. */
    private static void changeSize(Path file, int at, String size) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] header = Arrays.copyOfRange(bytes, at, at + BLOCK);
        put(header, SIZE_AT, size);
        sum(header);
        System.arraycopy(header, 0, bytes, at, BLOCK);
        Files.write(file, bytes);
    }

    private static void sum(byte[] header) {
        put(header, CHECKSUM_AT, " ".repeat(8));
        int sum = 0;
        for (byte part : header) {
            sum += part & 0xFF;
        }
        put(header, CHECKSUM_AT, String.format(Locale.ROOT, "%06o\0 ", sum));
    }

    private static void put(byte[] header, int place, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, header, place, bytes.length);
    }

    private static void assertUnreadable(Path file, String why) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(BadData.class).hasMessage(why);
    }

    private static Facts.DataFile read(Path file) throws IOException {
        return DataReading.read(String.valueOf(file.getFileName()), file, bytes -> {});
    }
}
