package io.github.datacard.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Ends of the lines of a text: a line feed, a carriage return, or both. An engine reads a file by the first that it meets,
 * and takes others for lines of their own.
 */
final class LineEnds {
    private static final int BUFFER = 1 << 16;

    private LineEnds() {}

    /** Whether some lines end in another way than others. */
    static boolean areMixed(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        boolean feeds = false;
        boolean returns = false;
        boolean both = false;
        boolean open = false;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int at = 0; at < read; at++) {
                both |= open && buffer[at] == '\n';
                returns |= open && buffer[at] != '\n';
                feeds |= !open && buffer[at] == '\n';
                open = buffer[at] == '\r';
            }
            if (isMixed(feeds, returns, both)) {
                return true;
            }
        }
        return isMixed(feeds, returns || open, both);
    }

    private static boolean isMixed(boolean feeds, boolean returns, boolean both) {
        return (feeds && returns) || (feeds && both) || (returns && both);
    }

    /** Writes a text whose lines all end in a line feed. */
    static void feeds(InputStream in, Path copy) throws IOException {
        byte[] buffer = new byte[BUFFER];
        boolean open = false;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int at = 0; at < read; at++) {
                    boolean second = open && buffer[at] == '\n';
                    open = buffer[at] == '\r';
                    if (!second) {
                        out.write(open ? '\n' : buffer[at]);
                    }
                }
            }
        }
    }
}
