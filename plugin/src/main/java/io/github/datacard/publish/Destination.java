package io.github.datacard.publish;

/** A place to which datasets are published. */
public interface Destination extends AutoCloseable {
    /** Where a publication goes, as people know it. */
    String place(Publication publication);

    /**
     * Looks at what is there, and changes nothing.
     *
     * @throws PublishFault if it cannot be looked at
     */
    RemoteFiles look(Publication publication);

    /**
     * Asks whether it would be accepted, and changes nothing.
     *
     * @throws PublishFault if it would not
     */
    default void validate(Publication publication) {}

    /**
     * Makes it so, all of it or nothing.
     *
     * @param seen what was there; what has changed since is not replaced
     * @throws ChangedMeanwhile if something has changed since
     * @throws PublishFault if it cannot be done
     */
    Receipt send(Publication publication, RemoteFiles seen);

    /** Lets go of what was made to look at the place. */
    @Override
    default void close() {}
}
