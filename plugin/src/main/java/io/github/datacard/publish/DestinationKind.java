package io.github.datacard.publish;

/** The kinds of places to which datasets are published. */
public enum DestinationKind {
    /** The Hugging Face Hub, or another server that speaks its protocol. */
    HUB,
    /** A branch of a git repository. */
    GIT,
    /** A folder. */
    FOLDER
}
