package io.github.datacard.data;

import io.github.datacard.hub.Loader;
import io.github.datacard.hub.OptionLimit;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Parameters with which a configuration says its delimited files are read, by the names of the library {@code datasets},
 * which are those of {@code read_csv} of pandas.
 *
 * @param stated values by names; an empty list stands for nothing
 */
public record ReaderOptions(Map<String, List<String>> stated) {
    /** Nothing is said. */
    public static final ReaderOptions NONE = new ReaderOptions(Map.of());

    private static final List<String> DELIMITER = List.of("sep", "delimiter");
    private static final List<String> NAMES = List.of("names", "column_names");
    private static final String ENCODING = "encoding";
    private static final String SKIPPED = "skiprows";
    private static final String UNSPACED = "skipinitialspace";
    private static final String QUOTE = "quotechar";
    /** No text has this character. */
    private static final char NO_QUOTE = '\uFFFF';

    private static final Set<String> TRUE = Set.of("true", "yes");
    private static final Set<String> FALSE = Set.of("false", "no");

    private static final Set<String> NOTHING = Set.of("", "none", "null");

    private Optional<String> text(List<String> names) {
        return names.stream()
                .filter(stated::containsKey)
                .flatMap(name -> stated.getOrDefault(name, List.of()).stream())
                .findFirst();
    }

    /** What separates fields. */
    Optional<Character> delimiter() {
        return text(DELIMITER)
                .map(text -> text.equals("\\t") ? "\t" : text)
                .filter(text -> text.length() == 1)
                .map(text -> text.charAt(0));
    }

    /** What stands around fields that need it. */
    Optional<Character> quote() {
        return isUnquoted()
                ? Optional.of(NO_QUOTE)
                : text(List.of(QUOTE)).filter(text -> text.length() == 1).map(text -> text.charAt(0));
    }

    /** Whether quotes are characters as any others. */
    private boolean isUnquoted() {
        return text(List.of("quoting")).filter("3"::equals).isPresent();
    }

    /** Whether something is asked for. */
    boolean asks(String option) {
        return text(List.of(option))
                .filter(value -> TRUE.contains(value.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** Whether rows with too many cells are passed over. */
    boolean leavesBadLinesOut() {
        return text(List.of("on_bad_lines"))
                .filter(value -> value.equals("skip") || value.equals("warn"))
                .isPresent();
    }

    /** The member of an object of JSON below which its rows are. */
    public Optional<String> field() {
        return text(List.of("field"));
    }

    /** How many lines are passed over before the header. */
    public int skipped() {
        return text(List.of(SKIPPED))
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    /** What begins a line that is no row. */
    Optional<Character> comment() {
        return text(List.of("comment")).filter(text -> text.length() == 1).map(text -> text.charAt(0));
    }

    /** Whether files have to be written otherwise before an engine can read them. */
    public boolean needRewriting() throws BadData {
        return skipped() > 0
                || comment().isPresent()
                || isUnquoted()
                || headless()
                || leavesLeadingSpacesOut()
                || !names().isEmpty()
                || !encoding().equals(StandardCharsets.UTF_8);
    }

    /** What stands for no value. */
    public List<String> missingWords() {
        List<String> own = stated.getOrDefault("na_values", List.of());
        boolean usual = text(List.of("keep_default_na"))
                .filter(value -> FALSE.contains(value.toLowerCase(Locale.ROOT)))
                .isEmpty();
        return usual
                ? Stream.concat(MissingValues.WORDS.stream(), own.stream())
                        .distinct()
                        .toList()
                : own;
    }

    /** What groups the digits of numbers, and then what begins their fractions, where these are not the usual ones. */
    public Map<String, String> inNumbers() {
        Map<String, String> replaced = new LinkedHashMap<>();
        one("thousands").ifPresent(mark -> replaced.put(mark, ""));
        one("decimal").filter(mark -> !mark.equals(".")).ifPresent(mark -> replaced.put(mark, "."));
        return replaced;
    }

    private Optional<String> one(String name) {
        return text(List.of(name)).filter(text -> text.length() == 1);
    }

    /** A number as it is written without options. */
    String plainNumber(String cell) {
        String plain = cell;
        for (Map.Entry<String, String> mark : inNumbers().entrySet()) {
            plain = plain.replace(mark.getKey(), mark.getValue());
        }
        return plain;
    }

    /** Those of some names of columns that are read. */
    public List<String> used(List<String> columns) {
        List<String> wanted = stated.getOrDefault("usecols", List.of());
        return wanted.isEmpty()
                ? columns
                : IntStream.range(0, columns.size())
                        .filter(place -> wanted.contains(columns.get(place)) || wanted.contains(String.valueOf(place)))
                        .mapToObj(columns::get)
                        .toList();
    }

    /** Refuses files of a kind that would be read wrongly. */
    public void requireObeyed(FileType type) throws BadData {
        String reader = Loader.shipped().readerOf(type.type()).orElse("");
        for (OptionLimit limit : Loader.shipped().unobeyed().getOrDefault(reader, List.of())) {
            for (String name : limit.names()) {
                if (limit.refuses(stated.getOrDefault(name, List.of()))) {
                    throw BadData.unread("is read with the option " + name + ": " + String.join(", ", stated.get(name))
                            + ", " + limit.says());
                }
            }
        }
    }

    /** Whether spaces before cells are no part of them. */
    boolean leavesLeadingSpacesOut() {
        return asks(UNSPACED);
    }

    /** The names of the columns; empty if the header says them. */
    public List<String> names() {
        return NAMES.stream()
                .flatMap(name -> stated.getOrDefault(name, List.of()).stream())
                .toList();
    }

    /** Whether the first line is a row. Names alone mean that, too. */
    public boolean headless() {
        List<String> header = stated.get("header");
        return header == null
                ? !names().isEmpty()
                : header.isEmpty() || NOTHING.contains(header.get(0).toLowerCase(Locale.ROOT));
    }

    /** How characters are written. */
    public Charset encoding() throws BadData {
        String name = text(List.of(ENCODING)).orElse("utf-8").toLowerCase(Locale.ROOT);
        String plain = name.replaceAll("[-_ ]", "");
        try {
            return switch (plain) {
                case "latin1", "iso88591", "l1" -> StandardCharsets.ISO_8859_1;
                case "utf8sig", "utf8" -> StandardCharsets.UTF_8;
                case "utf16le" -> StandardCharsets.UTF_16LE;
                case "utf16be" -> StandardCharsets.UTF_16BE;
                default -> Charset.forName(name.replace('_', '-'));
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw BadData.unread("is said to be in the encoding " + name + ", which is not known here");
        }
    }

    /**
     * What files seem to need that the loader reads in some other way: lines before the header to be passed over, columns
     * that a rare character parts or that blanks align. Nothing where they need no more than what is missing.
     */
    static Map<String, String> proposed(DataFolder folder, List<DataLayout.Split> splits) {
        Map<String, String> encoding =
                encoding(folder, splits).map(name -> Map.of(ENCODING, name)).orElse(Map.of());
        Set<Map<String, String>> all = splits.stream()
                .flatMap(split -> split.files().stream()
                        .map(file -> told(folder, file, split.options().with(encoding))))
                .collect(Collectors.toSet());
        Map<String, String> told = all.size() == 1 ? all.iterator().next() : Map.of();
        if (told.isEmpty()) {
            return told;
        }
        Map<String, String> proposed = new LinkedHashMap<>(missing(
                folder,
                splits.stream()
                        .map(split -> split.with(split.options().with(told)))
                        .toList()));
        proposed.putAll(told);
        return proposed;
    }

    private static Map<String, String> told(DataFolder folder, String path, ReaderOptions options) {
        FileType type = FileType.of(path);
        if (!type.isDelimited() || !type.canBeUnpacked()) {
            return Map.of();
        }
        try {
            String start = TableHead.start(folder.resolve(path), type, options);
            int before = LinesBeforeHeader.in(start, options);
            return before > 0 ? Map.of(SKIPPED, String.valueOf(before)) : parted(start, type, options);
        } catch (IOException unreadable) {
            return Map.of();
        }
    }

    /** The rare character that parts columns, or blanks that align them. */
    private static Map<String, String> parted(String start, FileType type, ReaderOptions options) {
        String separator = DELIMITER.get(0);
        return CsvDialect.seldom(start, type, options)
                .map(seldom -> Map.of(separator, String.valueOf(seldom)))
                .or(() -> CsvDialect.seldom(start, type, options.with(Map.of(UNSPACED, "true")))
                        .map(seldom -> Map.of(separator, String.valueOf(seldom), UNSPACED, "true")))
                .orElse(Map.of());
    }

    /** What the Hub's reader needs, beyond what is stated, to read the files of some splits of a configuration. */
    public static Map<String, String> missing(DataFolder folder, List<DataLayout.Split> splits) {
        Optional<String> encoding = encoding(folder, splits);
        Map<String, String> missing = new LinkedHashMap<>(together(folder, splits, encoding));
        encoding.ifPresent(name -> missing.put(ENCODING, name));
        return missing;
    }

    private static Optional<String> encoding(DataFolder folder, List<DataLayout.Split> splits) {
        List<String> all = splits.stream()
                .flatMap(split -> split.files().stream())
                .distinct()
                .toList();
        boolean stated =
                splits.stream().anyMatch(split -> split.options().stated.containsKey(ENCODING));
        return stated ? Optional.empty() : Encoding.together(folder, all);
    }

    private static Map<String, String> together(
            DataFolder folder, List<DataLayout.Split> splits, Optional<String> encoding) {
        Set<Map<String, String>> all = splits.stream()
                .flatMap(split -> split.files().stream()
                        .map(file -> missing(
                                folder,
                                file,
                                encoding.map(name -> split.options().with(Map.of(ENCODING, name)))
                                        .orElse(split.options()))))
                .collect(Collectors.toSet());
        return all.size() == 1 ? all.iterator().next() : Map.of();
    }

    /** These, and others. */
    ReaderOptions with(Map<String, String> others) {
        Map<String, List<String>> all = new LinkedHashMap<>(stated);
        others.forEach((name, value) -> all.put(name, List.of(value)));
        return new ReaderOptions(all);
    }

    private static Map<String, String> missing(DataFolder folder, String path, ReaderOptions options) {
        FileType type = FileType.of(path);
        if (!type.isDelimited() || !type.canBeUnpacked()) {
            return Map.of();
        }
        try {
            CsvDialect dialect = CsvDialect.of(TableHead.start(folder.resolve(path), type, options), type, options);
            return options.missing(dialect, type);
        } catch (IOException unreadable) {
            return Map.of();
        }
    }

    /** What a reader needs for a file that is written in a dialect. */
    Map<String, String> missing(CsvDialect dialect, FileType type) {
        Map<String, String> missing = new LinkedHashMap<>();
        char usual = type.type().equals("tsv") ? '\t' : ',';
        if (delimiter().isEmpty()
                && dialect.delimiter() != usual
                && dialect.columns().size() > 1) {
            missing.put(DELIMITER.get(0), String.valueOf(dialect.delimiter()));
        }
        if (quote().isEmpty() && dialect.quote() != '"') {
            missing.put(QUOTE, String.valueOf(dialect.quote()));
        }
        return missing;
    }
}
