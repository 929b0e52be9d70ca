package io.github.datacard.audit;

/** A card of the input, which is read where there is time for it. */
@FunctionalInterface
public interface Submission {
    /**
     * What stands there.
     *
     * @param name the name of the card
     * @param popularity how often it is used; -1 if nobody says so
     * @param bytes its bytes; none if there is a problem
     * @param problem why it cannot be read; empty if it can
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Card(String name, long popularity, byte[] bytes, String problem) {}

    /** Reads it. */
    Card read();

    /** A part of the input that is no card. */
    static Submission broken(String name, String why) {
        return () -> new Card(name, -1, new byte[0], why);
    }

    /** A card that is here already. */
    static Submission of(String name, long popularity, byte[] bytes) {
        return () -> new Card(name, popularity, bytes, "");
    }
}
