package io.github.datacard.data;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The samples of a tar file as the Hub's loader makes them: files whose names differ only in what stands behind the first
 * dot are one row, and these ends are its columns. Source: {@code webdataset.py} of datasets 5.0.1.
 */
public final class WebDataset {
    private static final Pattern NAME = Pattern.compile("((?:.*/|)[^.]+)[.]([^/]*)", Pattern.DOTALL);

    /** No path of a file system is longer; a name that is none would be compared for minutes. */
    private static final int LONGEST_NAME = 4096;

    /** From so many samples the loader takes the columns. */
    private static final int LOOKED_AT = 5;

    private static final int LONGEST_TEXT = 64 * 1024 * 1024;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}");
    private static final String KEY = "__key__";
    private static final String PLACE = "__url__";
    private static final Set<String> TEXTS = Set.of("txt", "text", "transcript");
    private static final Set<String> NUMBERS = Set.of("cls", "cls2", "index", "inx", "id");
    private static final Set<String> OBJECTS = Set.of("json", "jsn");

    /** What the loader unpacks into values whose type only it knows. */
    private static final Set<String> OTHERS =
            Set.of("ten", "tb", "mp", "msg", "npy", "npz", "cbor", "pth", "gz", "zst", "bz2", "xz", "lz4", "zip");

    private final Path file;
    private final FileType type;

    private WebDataset(Path file, FileType type) {
        this.file = file;
        this.type = type;
    }

    /** What a column holds. */
    public enum Content {
        /** Pictures, sounds and bytes, which are not looked into. */
        MEDIA,
        /** Texts. */
        TEXT,
        /** Whole numbers. */
        NUMBER,
        /** Objects and other values of JSON. */
        JSON
    }

    /** A column of samples. */
    public record Column(String name, FeatureType type, Content content) {
        /** Whether its values can be seen: they are neither media nor names of files. */
        public boolean isShown() {
            return content != Content.MEDIA && !name.equals(KEY);
        }
    }

    /** A tar file whose names are those of samples: the first have the same columns. */
    public static Optional<WebDataset> of(Path file, String path) throws IOException {
        FileType type = FileType.of(path);
        if (!type.type().equals("tar") || !ArchiveMembers.canRead(type)) {
            return Optional.empty();
        }
        WebDataset samples = new WebDataset(file, type);
        return samples.columns().isEmpty() ? Optional.empty() : Optional.of(samples);
    }

    /** The columns that the first samples have alike; none where they differ. */
    public List<Column> columns() throws IOException {
        List<List<String>> first = new ArrayList<>();
        each(false, sample -> {
            first.add(List.copyOf(sample.keySet()));
            return first.size() < LOOKED_AT;
        });
        boolean alike = first.stream().map(Set::copyOf).distinct().count() == 1;
        if (!alike) {
            return List.of();
        }
        return first.get(0).stream()
                .map(WebDataset::column)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Why the loader makes no rows of a tar file; empty if it makes some. */
    static Optional<String> refusal(Path file, FileType type) throws IOException {
        if (!ArchiveMembers.canRead(type)) {
            return Optional.empty();
        }
        List<Set<String>> first = new ArrayList<>();
        new WebDataset(file, type).each(false, sample -> {
            first.add(Set.copyOf(sample.keySet()));
            return first.size() < LOOKED_AT;
        });
        if (first.isEmpty()) {
            return Optional.of("none of its files has a name with an ending, of which rows are made");
        }
        return first.stream()
                .filter(sample -> !sample.equals(first.get(0)))
                .findFirst()
                .map(sample -> "its first rows are not made of the same files: one has " + endings(first.get(0))
                        + ", another " + endings(sample));
    }

    private static String endings(Set<String> sample) {
        return sample.stream()
                .filter(name -> !name.equals(KEY) && !name.equals(PLACE))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Optional<Column> column(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (name.equals(PLACE)) {
            // The path of the archive may be somebody's name.
            return Optional.of(new Column(name, FeatureType.simple("string"), Content.MEDIA));
        }
        if (TEXTS.contains(end) || name.equals(KEY)) {
            return Optional.of(new Column(name, FeatureType.simple("string"), Content.TEXT));
        }
        if (NUMBERS.contains(end)) {
            return Optional.of(new Column(name, FeatureType.simple("int64"), Content.NUMBER));
        }
        if (OBJECTS.contains(end)) {
            return Optional.of(new Column(name, FeatureType.struct(Map.of()), Content.JSON));
        }
        String media = MediaKind.of("x." + end)
                .filter(kind -> kind != MediaKind.PDF && kind != MediaKind.NIFTI)
                .map(MediaKind::feature)
                .orElse("binary");
        return OTHERS.contains(end)
                ? Optional.empty()
                : Optional.of(new Column(name, FeatureType.simple(media), Content.MEDIA));
    }

    /** Writes a line of JSON for each sample; of what is not looked into, that it is there. */
    public void write(List<Column> columns, Writer out) throws IOException {
        each(true, sample -> {
            Map<String, Object> line = new LinkedHashMap<>();
            for (int column = 0; column < columns.size(); column++) {
                Object value = sample.get(columns.get(column).name());
                if (value != null) {
                    line.put("c" + column, value);
                }
            }
            out.write(JsonText.compact(line));
            return true;
        });
    }

    private interface Taker {
        /** Takes a sample; whether it wants more. */
        boolean take(Map<String, Object> sample) throws IOException;
    }

    /** Files of one sample stand one after the other; what has no end in its name belongs to none. */
    private void each(boolean contents, Taker taker) throws IOException {
        Map<String, Object> sample = new LinkedHashMap<>();
        boolean[] more = {true};
        try (InputStream in = Unpacked.open(file, type)) {
            new TarMembers(in).whileWanted((name, bytes, content) -> {
                Matcher parts = NAME.matcher(name);
                if (name.length() <= LONGEST_NAME && parts.matches()) {
                    if (!sample.isEmpty() && !parts.group(1).equals(sample.get(KEY))) {
                        more[0] = taker.take(last(sample));
                        sample.clear();
                    }
                    sample.put(KEY, parts.group(1));
                    sample.put(parts.group(2), contents ? value(parts.group(2), bytes, content) : "");
                }
                return more[0];
            });
        }
        if (more[0] && !sample.isEmpty()) {
            taker.take(last(sample));
        }
    }

    /** The key and the place are the last columns. */
    private static Map<String, Object> last(Map<String, Object> sample) {
        Map<String, Object> ordered = new LinkedHashMap<>(sample);
        Object key = ordered.remove(KEY);
        ordered.put(KEY, key == null ? "" : key);
        ordered.put(PLACE, true);
        return ordered;
    }

    private static Object value(String name, long bytes, InputStream content) throws IOException {
        Content kind = column(name).map(Column::content).orElse(Content.MEDIA);
        if (kind == Content.MEDIA) {
            return true;
        }
        if (bytes > LONGEST_TEXT) {
            throw BadData.unread("has a text of more than 64 MB");
        }
        String text = text(content.readNBytes((int) bytes));
        return kind == Content.NUMBER ? number(text.strip()) : text;
    }

    private static String text(byte[] bytes) throws BadData {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new BadData("has a text that is not UTF-8", broken);
        }
    }

    private static Object number(String text) throws BadData {
        if (!NUMBER.matcher(text).matches()) {
            throw new BadData("has a class or index that is no whole number");
        }
        return Long.valueOf(text.replace("+", ""));
    }
}
