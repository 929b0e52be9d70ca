package io.github.datacard.text;

import java.io.IOException;
import java.io.Writer;

/** A text that writes itself piece by piece, so that it need not be held as a whole. It is the same each time. */
@FunctionalInterface
public interface StreamedText {
    /** Writes the text; whoever opened the writer closes it. */
    void writeTo(Writer out) throws IOException;
}
