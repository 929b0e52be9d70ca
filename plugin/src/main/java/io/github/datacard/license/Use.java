package io.github.datacard.license;

/** What somebody may want to do with data. */
public enum Use {
    /** To use it commercially. */
    COMMERCIAL("commercial", "commercial use"),
    /** To change it for oneself. */
    MODIFY("modify", "changes"),
    /** To share a changed version. */
    SHARE_MODIFIED("share_modified", "sharing changed versions"),
    /** To share it as it is. */
    REDISTRIBUTE("redistribute", "sharing copies");

    private final String attribute;
    private final String says;

    Use(String attribute, String says) {
        this.attribute = attribute;
        this.says = says;
    }

    /** The key of the value list of terms. */
    String attribute() {
        return attribute;
    }

    /** The words for readers. */
    public String says() {
        return says;
    }
}
