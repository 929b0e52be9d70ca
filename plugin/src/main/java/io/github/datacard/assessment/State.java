package io.github.datacard.assessment;

/** How a descriptor stands to one question. */
public enum State {
    /** It is answered. */
    ANSWERED("answered"),
    /** The maintainers say that they do not say it. */
    GAP("stated gap"),
    /** The question does not arise. */
    NOT_APPLICABLE("not applicable"),
    /** Neither an answer nor a gap. */
    OPEN("open"),
    /** Whether the question arises hangs on a switch that is not answered. */
    UNKNOWN("depends on an open question");

    private final String says;

    State(String says) {
        this.says = says;
    }

    /** The words for readers. */
    public String says() {
        return says;
    }
}
