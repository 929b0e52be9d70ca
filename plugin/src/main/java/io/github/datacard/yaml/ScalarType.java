package io.github.datacard.yaml;

import java.util.regex.Pattern;

/**
 * What a scalar is by the core schema of YAML 1.2 (yaml.org/spec/1.2.2, section 10.3): {@code no} and {@code 12:30} are
 * text.
 */
public enum ScalarType {
    /** Empty, {@code ~} or {@code null}. */
    NOTHING,
    /** Any other text. */
    TEXT,
    /** {@code true} or {@code false}. */
    YES_NO,
    /** An integer or a floating-point number. */
    NUMBER;

    private static final Pattern EMPTY = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NUMERIC = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
            + "|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    /** The type of a plain scalar. */
    static ScalarType of(String plain) {
        if (EMPTY.matcher(plain).matches()) {
            return NOTHING;
        }
        if (TRUTH.matcher(plain).matches()) {
            return YES_NO;
        }
        return NUMERIC.matcher(plain).matches() ? NUMBER : TEXT;
    }
}
