package io.github.datacard.data;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The messages of an Arrow file, a stream or a file with a footer, which repeats what the messages say. */
final class ArrowMessages {
    static final int SCHEMA = 1;
    static final int DICTIONARY = 2;
    static final int RECORDS = 3;

    private static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);

    /** The magic of a file is filled up to eight bytes. */
    private static final int START = 8;

    private static final int CONTINUED = -1;
    private static final int LARGEST = 256 * 1024 * 1024;

    private ArrowMessages() {}

    /** What takes messages. */
    interface Taker {
        /**
         * Takes a message.
         *
         * @param kind what the head is
         * @param body where the content begins in the file
         */
        void take(int kind, FlatTable head, RandomAccessFile file, long body) throws IOException;
    }

    /** Hands over all messages; what is behind their heads is left to the taker. */
    static void forEach(Path path, Taker taker) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            forEach(file, taker);
        } catch (RuntimeException | StackOverflowError broken) {
            throw new BadData("is no Arrow file, or damaged", broken);
        }
    }

    private static void forEach(RandomAccessFile file, Taker taker) throws IOException {
        byte[] start = new byte[(int) Math.min(MAGIC.length, file.length())];
        file.readFully(start);
        file.seek(Arrays.equals(start, MAGIC) ? START : 0);
        for (Optional<ByteBuffer> next = head(file); next.isPresent(); next = head(file)) {
            FlatTable message = FlatTable.root(next.get());
            FlatTable header = message.table(2).orElseThrow(() -> new BadData("has a message without a head"));
            long body = file.getFilePointer();
            long end = body + message.longAt(3);
            if (message.longAt(3) < 0 || end > file.length()) {
                throw new BadData("is cut off");
            }
            taker.take(message.byteAt(1, 0), header, file, body);
            file.seek(end);
        }
    }

    /** The head of the next message; empty at the end. Older files leave the mark of a message out. */
    private static Optional<ByteBuffer> head(RandomAccessFile file) throws IOException {
        if (file.length() - file.getFilePointer() < Integer.BYTES) {
            return Optional.empty();
        }
        int length = Integer.reverseBytes(file.readInt());
        if (length == CONTINUED && file.length() - file.getFilePointer() < Integer.BYTES) {
            throw new BadData("is cut off");
        }
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
