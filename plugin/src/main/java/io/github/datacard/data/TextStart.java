package io.github.datacard.data;

import io.github.datacard.json.JsonFault;
import io.github.datacard.json.JsonHead;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;

/** The first bytes of a text file, unpacked and decoded; a fault at their end is none of the file. */
final class TextStart implements AutoCloseable {
    private final Path file;
    private final Head head;
    private final Charset encoding;
    private final Reader reader;
    private boolean beyond;

    private TextStart(Path file, Head head, Charset encoding) {
        this.file = file;
        this.head = head;
        this.encoding = encoding;
        this.reader = StrictText.reader(head, encoding);
    }

    static TextStart open(Path file, FileType type, Charset encoding, long bytes) throws IOException {
        return new TextStart(file, new Head(Unpacked.open(file, type), bytes), encoding);
    }

    Reader reader() {
        return reader;
    }

    /** Visits all JSON values, or the items of the list that the text is. */
    void eachJson(JsonHead.Visitor visitor) throws IOException {
        try {
            JsonHead.each(file, reader, visitor);
        } catch (JsonFault fault) {
            beyond = fault.beyondLimits();
            if (!isCut()) {
                throw new BadData(String.valueOf(fault.getMessage()), fault.line());
            }
        } catch (CharacterCodingException broken) {
            undecodable(broken);
        }
    }

    /** Fails on bytes that are none of the encoding, unless a character was only cut. */
    void undecodable(IOException broken) throws BadData {
        if (!isCut()) {
            throw new BadData("is not " + encoding.name(), broken);
        }
    }

    /** Whether there is more of the file than was read, or could be. */
    boolean isCut() {
        return head.cut || beyond;
    }

    /** How many bytes were read. */
    long read() {
        return head.read;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Head extends FilterInputStream {
        private final long most;
        private long read;
        private boolean cut;

        Head(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (read >= most) {
                cut |= super.read() >= 0;
                return -1;
            }
            int count = super.read(buffer, offset, (int) Math.min(length, most - read));
            read += Math.max(count, 0);
            return count;
        }
    }
}
