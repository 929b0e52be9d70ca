package io.github.datacard.data;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the messages of an Arrow file say, a stream or a file with a footer: its columns and how many rows it has. Their
 * content is passed over.
 */
record ArrowFile(long rows, List<TableHead.Column> columns) {
    private static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);
    /** The magic of a file is filled up to eight bytes. */
    private static final int START = 8;

    private static final int CONTINUED = -1;
    private static final int LARGEST = 256 * 1024 * 1024;
    private static final int SCHEMA = 1;
    private static final int RECORDS = 3;

    static ArrowFile read(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            return read(file);
        } catch (RuntimeException | StackOverflowError broken) {
            throw new BadData("is no Arrow file, or damaged", broken);
        }
    }

    /** A file is a stream with a magic around it and a footer behind it, which repeats what the messages say. */
    private static ArrowFile read(RandomAccessFile file) throws IOException {
        byte[] start = new byte[(int) Math.min(MAGIC.length, file.length())];
        file.readFully(start);
        file.seek(java.util.Arrays.equals(start, MAGIC) ? START : 0);
        Optional<List<TableHead.Column>> columns = Optional.empty();
        long rows = 0;
        for (Optional<ByteBuffer> next = message(file); next.isPresent(); next = message(file)) {
            FlatTable message = FlatTable.root(next.get());
            FlatTable header = message.table(2).orElseThrow(() -> new BadData("has a message without a head"));
            int kind = message.byteAt(1, 0);
            if (kind == SCHEMA) {
                columns = Optional.of(ArrowSchema.columns(header));
            } else if (kind == RECORDS) {
                rows += header.longAt(0);
            }
            long end = file.getFilePointer() + message.longAt(3);
            if (message.longAt(3) < 0 || end > file.length()) {
                throw new BadData("is cut off");
            }
            file.seek(end);
        }
        return new ArrowFile(rows, columns.orElseThrow(() -> new BadData("is no Arrow file: it has no schema")));
    }

    /** The head of the next message; empty at the end. Older files leave the mark of a message out. */
    private static Optional<ByteBuffer> message(RandomAccessFile file) throws IOException {
        if (file.length() - file.getFilePointer() < Integer.BYTES) {
            return Optional.empty();
        }
        int length = Integer.reverseBytes(file.readInt());
        if (length == CONTINUED) {
            length = Integer.reverseBytes(file.readInt());
        }
        if (length == 0) {
            return Optional.empty();
        }
        if (length < 0 || length > LARGEST || length > file.length() - file.getFilePointer()) {
            throw new BadData("is no Arrow file, or cut off");
        }
        byte[] head = new byte[length];
        file.readFully(head);
        return Optional.of(ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN));
    }
}
