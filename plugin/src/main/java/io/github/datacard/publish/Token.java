package io.github.datacard.publish;

/**
 * A token of the Hub.
 *
 * @param value what is sent, and never printed
 * @param source where it was found, for people
 */
record Token(String value, String source) {
    @Override
    public String toString() {
        return "Token[from " + source + "]";
    }
}
