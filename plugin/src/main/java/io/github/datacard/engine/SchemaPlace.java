package io.github.datacard.engine;

/** Where {@code init} puts the schema by which editors complete and check descriptors. */
public enum SchemaPlace {
    /** Nowhere: editors have it from elsewhere. */
    NONE,
    /** Beside the descriptor. */
    LOCAL,
    /** Once for all descriptors, at the top of the repository. */
    SHARED
}
