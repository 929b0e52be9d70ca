package io.github.datacard.exchange;

/** A format in which a dataset is written for others. It is a pure function: it reads no file and knows no clock. */
public interface Format {
    /** The id by which {@code datacard.formats} names it. */
    String id();

    /** What readers call it. */
    String title();

    /** The name of its file in the folder of the dataset. */
    String file();

    /** The media type of its file. */
    String mediaType();

    /** Writes a dataset. */
    Written write(Disclosed dataset);
}
