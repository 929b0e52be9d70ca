package io.github.datacard.data;

import io.github.datacard.facts.Facts;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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
    static boolean canRead(FileType type) {
        return type.name().equals("zip") || (type.type().equals("tar") && type.canBeUnpacked());
    }

    static ArchiveMembers read(Path file, FileType type) throws IOException {
        Collected members = new Collected();
        if (type.isZip()) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                zip.stream()
                        .filter(entry -> !entry.isDirectory())
                        .forEach(entry -> members.add(entry.getName(), Math.max(0, entry.getSize())));
            } catch (ZipException | EOFException | RuntimeException broken) {
                throw new BadData("is no zip file, or cut off", broken);
            }
        } else {
            try (InputStream in = Unpacked.open(file, type)) {
                new TarMembers(in).forEach(members::add);
            }
        }
        return members.done();
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
