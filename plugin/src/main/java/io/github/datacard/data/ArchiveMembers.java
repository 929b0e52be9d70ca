package io.github.datacard.data;

import io.github.datacard.facts.Facts;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a zip or tar file lists. Nothing of it is unpacked.
 *
 * @param types the members by the ends of their names, in alphabetical order
 * @param samples of a tar file, how many different names there are without their ends: WebDataset's samples
 */
record ArchiveMembers(java.util.List<Facts.MemberType> types, long samples) {
    private static final int BLOCK = 512;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 12;

    static boolean canRead(FileType type) {
        return type.name().equals("zip") || (type.type().equals("tar") && type.canBeUnpacked());
    }

    static ArchiveMembers read(Path file, FileType type) throws IOException {
        Collected members = new Collected();
        if (type.type().equals("zip")) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                zip.stream()
                        .filter(entry -> !entry.isDirectory())
                        .forEach(entry -> members.add(entry.getName(), Math.max(0, entry.getSize())));
            } catch (ZipException broken) {
                throw new BadData("is no zip file, or cut off", broken);
            }
        } else {
            try (InputStream in = Unpacked.open(file, type)) {
                tar(in, members);
            }
        }
        return members.done();
    }

    /** A tar file is a row of headers of one block, each followed by the member in whole blocks. */
    private static void tar(InputStream in, Collected members) throws IOException {
        byte[] header = new byte[BLOCK];
        while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
            long size = size(header);
            char kind = (char) header[156];
            if (kind == '0' || kind == 0) {
                members.add(text(header, 0, 100), size);
            }
            try {
                in.skipNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
            } catch (EOFException cutOff) {
                throw new BadData("is a tar file that is cut off", cutOff);
            }
        }
    }

    private static long size(byte[] header) throws BadData {
        if ((header[SIZE_AT] & 0x80) != 0) {
            return java.nio.ByteBuffer.wrap(header).getLong(SIZE_AT + 4);
        }
        String octal = text(header, SIZE_AT, SIZE_LENGTH).strip();
        if (!octal.matches("[0-7]{0,11}")) {
            throw new BadData("is no tar file");
        }
        return octal.isEmpty() ? 0 : Long.parseLong(octal, 8);
    }

    private static String text(byte[] header, int from, int length) {
        String text = new String(header, from, length, StandardCharsets.UTF_8);
        int end = text.indexOf(0);
        return end < 0 ? text : text.substring(0, end);
    }

    private static final class Collected {
        /** What stands behind the last dot of a name may be words about somebody. */
        private static final Pattern TYPE = Pattern.compile("[a-z0-9]{1,8}(\\.[a-z0-9]{1,4})?");

        private final Map<String, long[]> types = new TreeMap<>();
        private final Set<String> samples = new HashSet<>();

        void add(String name, long bytes) {
            String last = FileType.lastOf(name);
            int dot = last.indexOf('.', 1);
            samples.add(name.substring(0, name.length() - (dot < 0 ? 0 : last.length() - dot)));
            String end = FileType.of(name).name();
            long[] sums = types.computeIfAbsent(TYPE.matcher(end).matches() ? end : "", type -> new long[2]);
            sums[0]++;
            sums[1] += bytes;
        }

        ArchiveMembers done() {
            return new ArchiveMembers(
                    types.entrySet().stream()
                            .map(type -> new Facts.MemberType(type.getKey(), type.getValue()[0], type.getValue()[1]))
                            .toList(),
                    samples.size());
        }
    }
}
