package io.github.datacard.data;

import io.github.datacard.hub.Loader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a file's name says about its content.
 *
 * @param type the last part that names a type, in lower case: {@code csv}; empty if there is none
 * @param compression the compression around it: {@code gz}; empty if there is none
 */
public record FileType(String type, String compression) {
    private static final Set<String> COMPRESSIONS = Set.of("gz", "zst", "bz2", "lz4", "xz");

    private static final String GZIP = "gzip";
    private static final String TEXT = "txt";

    private static final Set<String> TABLES = Set.of("csv", "tsv", "json", "jsonl", "ndjson", "parquet", TEXT);
    private static final Set<String> READ_COMPRESSIONS = Set.of("", "gz", "zst", "bz2", "xz");

    /** The type of a path with {@code /}. */
    public static FileType of(String path) {
        String name = lastOf(path);
        int end = name.indexOf('.') + 1;
        if (end == 0) {
            return new FileType("", "");
        }
        String only = name.indexOf('.', end) < 0 ? name.substring(end).toLowerCase(Locale.ROOT) : "";
        return only.isEmpty() || only.equals(GZIP) || COMPRESSIONS.contains(only)
                ? ofParts(name)
                : new FileType(only, "");
    }

    private static FileType ofParts(String name) {
        List<String> parts = new ArrayList<>(List.of(name.split("\\.", -1)));
        parts.remove(0);
        Collections.reverse(parts);
        parts.replaceAll(part -> part.toLowerCase(Locale.ROOT));
        parts.replaceAll(part -> part.equals(GZIP) ? "gz" : part);
        String compression =
                parts.stream().findFirst().filter(COMPRESSIONS::contains).orElse("");
        parts.removeIf(COMPRESSIONS::contains);
        return new FileType(type(parts), compression);
    }

    /** The last part; the Hub's loader takes {@code a.csv.txt} for a table. */
    private static String type(List<String> parts) {
        String last = parts.isEmpty() ? "" : parts.get(0);
        return last.equals(TEXT)
                ? parts.stream()
                        .filter(Loader.shipped().preferred()::contains)
                        .findFirst()
                        .orElse(last)
                : last;
    }

    /** The name of a path without its folders. */
    public static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The type with its compression: {@code csv.gz}. */
    public String name() {
        return compression.isEmpty() ? type : type.isEmpty() ? compression : type + "." + compression;
    }

    boolean isZip() {
        return type.equals("zip");
    }

    /** Whether the file has rows that can be read. */
    public boolean isTable() {
        return TABLES.contains(type) && canBeUnpacked() && !(type.equals("parquet") && !compression.isEmpty());
    }

    /** Whether the file has rows that can be measured. */
    public boolean hasRows() {
        return isTable() || (isArrow() && compression.isEmpty());
    }

    /** Whether there is no compression around it, or one that can be read. */
    boolean canBeUnpacked() {
        return READ_COMPRESSIONS.contains(compression);
    }

    /** Whether the file is text of rows. */
    boolean isText() {
        return isDelimited() || isJson() || type.equals(TEXT);
    }

    public boolean isDelimited() {
        return type.equals("csv") || type.equals("tsv");
    }

    public boolean isJson() {
        return type.equals("json") || type.equals("jsonl") || type.equals("ndjson");
    }

    /** Whether the file holds messages of Arrow. */
    public boolean isArrow() {
        return type.equals("arrow");
    }

    /** Whether the file says the types of its columns itself. */
    public boolean statesTypes() {
        return isParquet() || isArrow();
    }

    public boolean isParquet() {
        return type.equals("parquet");
    }
}
