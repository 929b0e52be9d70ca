package io.github.datacard.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The files that a tar file lists, in whichever format it was written: ustar, pax or GNU. Links and folders are none. */
final class TarMembers {
    private static final int BLOCK = 512;

    /** Names and times of one member need a few hundred bytes; a header of gigabytes is there to fill the memory. */
    private static final int LONGEST_HEADER = 1024 * 1024;

    private static final String NOT_TAR = "is no tar file";
    private static final String CUT_OFF = "is a tar file that is cut off";

    private final Limited in;
    private boolean begun;

    /** The members of an archive that is not compressed. */
    TarMembers(InputStream in) {
        this.in = new Limited(new BufferedInputStream(in, 64 * BLOCK));
    }

    /** What takes a member. */
    interface Taker {
        /** Takes a name, which may be absolute or lead upwards, and the size of the file when it is unpacked. */
        void take(String name, long bytes);
    }

    /** What takes members with their content. */
    interface Reader {
        /** Takes a member, of whose content it may read what it wants; whether it wants more members. */
        boolean take(String name, long bytes, InputStream content) throws IOException;
    }

    /** Hands over all members. */
    void forEach(Taker taker) throws IOException {
        whileWanted((name, bytes, content) -> {
            taker.take(name, bytes);
            return true;
        });
    }

    /** Hands over members until no more are wanted. */
    void whileWanted(Reader reader) throws IOException {
        rejectStub();
        TarArchiveInputStream tar = new TarArchiveInputStream(in, StandardCharsets.UTF_8.name());
        try {
            for (Optional<TarArchiveEntry> next = next(tar); next.isPresent(); next = next(tar)) {
                TarArchiveEntry entry = next.get();
                if (entry.getSize() < 0 || entry.getRealSize() < 0) {
                    throw new BadData("is a tar file that is broken");
                }
                in.allow(Long.MAX_VALUE);
                if (isFile(entry) && !reader.take(entry.getName(), entry.getRealSize(), tar)) {
                    return;
                }
                tar.skip(entry.getRealSize());
            }
            if (in.read % BLOCK != 0) {
                throw new BadData(CUT_OFF);
            }
        } catch (BadData | FileSystemException known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            throw new BadData(reason(broken), broken);
        }
    }

    private Optional<TarArchiveEntry> next(TarArchiveInputStream tar) throws IOException {
        in.allow(LONGEST_HEADER);
        Optional<TarArchiveEntry> entry = Optional.ofNullable(tar.getNextEntry());
        if (entry.isPresent() && !entry.get().isCheckSumOK()) {
            throw new BadData(begun ? "is a tar file that is broken" : NOT_TAR);
        }
        begun |= entry.isPresent();
        return entry;
    }

    /** The library takes what is shorter than a header for an archive without members. */
    private void rejectStub() throws IOException {
        in.mark(BLOCK);
        if (in.readNBytes(BLOCK).length < BLOCK) {
            throw new BadData(NOT_TAR);
        }
        in.reset();
        in.read = 0;
    }

    private static boolean isFile(TarArchiveEntry entry) {
        boolean special = entry.isLink()
                || entry.isSymbolicLink()
                || entry.isFIFO()
                || entry.isCharacterDevice()
                || entry.isBlockDevice();
        return entry.isFile() && !special;
    }

    private String reason(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadData bad) {
                return String.valueOf(bad.getMessage());
            }
            if (cause instanceof EOFException
                    || String.valueOf(cause.getMessage()).startsWith("Truncated")) {
                return CUT_OFF;
            }
        }
        if (begun && in.read % BLOCK != 0) {
            return CUT_OFF;
        }
        return begun ? "is a tar file that is broken" : NOT_TAR;
    }

    /** Counts what is read, and refuses to read on where a header is longer than any that is meant to be read. */
    private static final class Limited extends FilterInputStream {
        private long read;
        private long end = Long.MAX_VALUE;

        Limited(InputStream in) {
            super(in);
        }

        /** From here on, so many bytes may be read. */
        void allow(long bytes) {
            end = bytes == Long.MAX_VALUE ? bytes : read + bytes;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int more = super.read(buffer, offset, length);
            count(Math.max(0, more));
            return more;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = super.skip(bytes);
            count(skipped);
            return skipped;
        }

        private void count(long bytes) throws IOException {
            read += bytes;
            if (read > end) {
                throw new BadData("is a tar file with a header of more than 1 MB");
            }
        }
    }
}
