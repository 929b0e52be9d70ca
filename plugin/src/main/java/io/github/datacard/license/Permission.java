package io.github.datacard.license;

/** What licenses say of a use. */
public enum Permission {
    /** It is permitted, and nothing is demanded. */
    ALLOWED("allowed"),
    /** It is permitted to those who do what is demanded. */
    WITH_CONDITIONS("allowed with conditions"),
    /** The licenses do not say, or nobody knows which they are. */
    UNKNOWN("unknown"),
    /** It is not permitted. */
    CONFLICT("conflict");

    private final String says;

    Permission(String says) {
        this.says = says;
    }

    /** The words for readers. */
    public String says() {
        return says;
    }
}
