package io.github.datacard.workspace;

/** Whether the data may be looked at. */
public enum DataMode {
    /** It is looked at where it is here. */
    AUTO,
    /** It is taken to be elsewhere: nothing is said of it. */
    ABSENT
}
