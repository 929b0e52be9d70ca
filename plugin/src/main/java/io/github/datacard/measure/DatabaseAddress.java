package io.github.datacard.measure;

import java.util.regex.Pattern;

/**
 * Where a database is.
 *
 * @param text as JDBC writes it
 */
public record DatabaseAddress(String text) {
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password|pwd|token|secret)=|//[^/@]*:[^/@]*@");

    /** Whether it has a password in it, which would be seen in logs and lists of processes. */
    public boolean holdsPassword() {
        return PASSWORD.matcher(text).find();
    }

    /** As it is shown: without options. */
    public String shown() {
        return text.replaceFirst("[?;].*", "");
    }

    /** The kind of SQL that the database speaks. */
    public String dialect() {
        String[] parts = text.split(":", 3);
        String product = parts.length > 1 ? parts[1] : "";
        return product.equals("hive2") || product.equals("databricks") ? "spark" : product;
    }
}
