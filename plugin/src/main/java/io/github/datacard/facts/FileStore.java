package io.github.datacard.facts;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.json.JsonReader;
import io.github.datacard.json.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of files, maybe a million of them, without their names: what many have in common stands once, and each has
 * one short line, sorted by its key.
 */
public final class FileStore {
    /** The bytes of a key. */
    public static final int KEY = 16;

    /** Knows no file. */
    public static final FileStore NONE = new FileStore(List.of(), new byte[0]);

    private static final int DIGEST = 32;
    private static final int RECORD = KEY + DIGEST + Long.BYTES + Integer.BYTES;
    private static final String FORMAT = "files 1 ";

    /** An empty text would not be written. */
    private static final String NAMELESS = "-";

    private final List<Facts.DataFile> kinds;
    private final byte[] records;

    private FileStore(List<Facts.DataFile> kinds, byte[] records) {
        this.kinds = kinds;
        this.records = records;
    }

    /** What a file keeps; nothing if it is not there, or not whole. */
    public static FileStore read(Path file) {
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String[] counts =
                    String.valueOf(in.readLine()).substring(FORMAT.length()).split(" ", -1);
            int files = Integer.parseInt(counts[1]);
            if (files > Files.size(file) / RECORD) {
                return NONE;
            }
            return new FileStore(kinds(in, Integer.parseInt(counts[0])), records(in, files));
        } catch (IOException | RuntimeException broken) {
            return NONE;
        }
    }

    private static List<Facts.DataFile> kinds(BufferedReader in, int count) throws IOException {
        JsonReader json = new JsonReader(FactsReader.LIMITS);
        List<Facts.DataFile> kinds = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            kinds.add(FactsReader.file(JsonFields.mapping(
                    json.parse(Path.of(""), in.readLine(), new Findings()).orElseThrow())));
        }
        return List.copyOf(kinds);
    }

    /** Looking for keys needs them sorted. */
    private static byte[] records(BufferedReader in, int count) throws IOException {
        byte[] records = new byte[Math.multiplyExact(count, RECORD)];
        for (int at = 0; at < count; at++) {
            byte[] bytes = Base64.getDecoder().decode(in.readLine());
            if (bytes.length != RECORD || (at > 0 && compare(records, at - 1, bytes) >= 0)) {
                throw new IOException("The lines are not sorted.");
            }
            System.arraycopy(bytes, 0, records, at * RECORD, RECORD);
        }
        return records;
    }

    private static int compare(byte[] records, int at, byte[] key) {
        return Arrays.compareUnsigned(records, at * RECORD, at * RECORD + KEY, key, 0, KEY);
    }

    /** How many files it knows. */
    public int size() {
        return records.length / RECORD;
    }

    /** What is known of the file with a key, which has this path. */
    public Optional<Facts.DataFile> get(byte[] key, String path) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(records, middle, key);
            if (order == 0) {
                return Optional.of(file(middle, path));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    private Facts.DataFile file(int at, String path) {
        ByteBuffer record = ByteBuffer.wrap(records, at * RECORD + KEY, RECORD - KEY);
        byte[] digest = new byte[DIGEST];
        record.get(digest);
        long bytes = record.getLong();
        return kinds.get(record.getInt()).named(path, bytes, HexFormat.of().formatHex(digest));
    }

    /** A store that is filled. */
    public static final class Draft {
        private final Map<Facts.DataFile, Integer> kinds = new LinkedHashMap<>();
        private final List<byte[]> records = new ArrayList<>();

        /** Keeps a file. */
        public void put(byte[] key, Facts.DataFile file) {
            int kind = kinds.computeIfAbsent(file.named(NAMELESS, 0, NAMELESS), any -> kinds.size());
            records.add(ByteBuffer.allocate(RECORD)
                    .put(key, 0, KEY)
                    .put(HexFormat.of().parseHex(file.sha256()))
                    .putLong(file.bytes())
                    .putInt(kind)
                    .array());
        }

        /** How many files it has. */
        public int size() {
            return records.size();
        }

        /** Writes it; what is the same is written the same. */
        public void writeTo(Writer out) throws IOException {
            records.sort((one, other) -> Arrays.compareUnsigned(one, 0, KEY, other, 0, KEY));
            out.write(FORMAT + kinds.size() + " " + records.size() + "\n");
            for (Facts.DataFile kind : kinds.keySet()) {
                out.write(JsonText.compact(FactsText.file(kind)));
            }
            for (byte[] record : records) {
                out.write(Base64.getEncoder().encodeToString(record));
                out.write('\n');
            }
        }
    }
}
