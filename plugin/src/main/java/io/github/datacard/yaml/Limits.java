package io.github.datacard.yaml;

/**
 * How large and how deep a YAML file may be. Files within the limits are read in memory.
 *
 * @param bytes size of the file
 * @param depth levels of nesting
 * @param aliases uses of {@code *name}
 * @param scalar code points of one scalar
 */
public record Limits(int bytes, int depth, int aliases, int scalar) {
    /** 2 MiB, 30 levels, 50 aliases, 200,000 code points: many times what a long descriptor needs. */
    public static final Limits DEFAULT = new Limits(2 * 1024 * 1024, 30, 50, 200_000);
}
