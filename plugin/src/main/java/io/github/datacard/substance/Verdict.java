package io.github.datacard.substance;

/** What a text is worth as an answer. */
public enum Verdict {
    /** It says something. */
    ANSWER("an answer"),
    /** It holds the place of an answer. */
    PLACEHOLDER("a placeholder"),
    /** It is what a template tells its authors to write. */
    GUIDANCE("guidance of a template"),
    /** It says that the question does not apply, and not why. */
    NO_REASON("not applicable without a reason"),
    /** Nothing is there. */
    EMPTY("empty");

    private final String says;

    Verdict(String says) {
        this.says = says;
    }

    /** The words for people. */
    public String says() {
        return says;
    }
}
