package io.github.datacard.data;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorInputStream;

/** Unpacks buffers of Arrow files: each begins with its size, and holds one frame of lz4 or zstd. */
final class ArrowPacked {
    private static final String BROKEN = "has a packed column that is cut off or broken";
    private static final int LARGEST = 512 * 1024 * 1024;
    private static final int ZSTD = 1;
    private static final int LZ4_MAGIC = 0x184D2204;
    /** No byte of lz4 stands for more. */
    private static final int DENSEST = 256;

    private static final int WINDOW = 64 * 1024;

    private ArrowPacked() {}

    static ByteBuffer unpacked(ByteBuffer packed, int codec) throws IOException {
        long size = packed.getLong(0);
        packed.position(Long.BYTES);
        if (size == -1) {
            return packed.slice().order(ByteOrder.LITTLE_ENDIAN);
        }
        if (size < 0 || size > LARGEST) {
            throw BadData.unread("has a packed column of more than 512 MB in one batch");
        }
        byte[] content = new byte[packed.remaining()];
        packed.get(content);
        byte[] all = all(content, codec, (int) size);
        if (all.length != size) {
            throw new BadData(BROKEN);
        }
        return ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] all(byte[] content, int codec, int size) throws BadData {
        try {
            return codec == ZSTD ? zstd(content, size) : lz4(content, size);
        } catch (BadData known) {
            throw known;
        } catch (IOException broken) {
            throw new BadData(BROKEN, broken);
        }
    }

    private static byte[] zstd(byte[] content, int size) throws IOException {
        try (ZstdInputStream in = new ZstdInputStream(new ByteArrayInputStream(content))) {
            return in.readNBytes(size);
        }
    }

    /** The library's own reader of frames needs one more library for checksums, which are not looked at here. */
    private static byte[] lz4(byte[] content, int size) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (in.getInt() != LZ4_MAGIC) {
            throw new BadData("has a packed column that is no lz4");
        }
        int flags = in.get();
        in.position(in.position() + 2 + ((flags & 8) != 0 ? Long.BYTES : 0));
        if (size > (long) DENSEST * content.length) {
            throw new BadData(BROKEN);
        }
        byte[] all = new byte[size];
        int done = 0;
        for (int length = in.getInt(); length != 0; length = in.getInt()) {
            byte[] block = new byte[Math.min(length & Integer.MAX_VALUE, in.remaining())];
            in.get(block);
            if (length < 0) {
                System.arraycopy(block, 0, all, done, block.length);
                done += block.length;
            } else {
                done += block(block, all, done);
            }
            in.position(in.position() + ((flags & 16) != 0 ? Integer.BYTES : 0));
        }
        return java.util.Arrays.copyOf(all, done);
    }

    /** Unpacks a block, which may refer to what came before it. */
    private static int block(byte[] block, byte[] all, int done) throws IOException {
        try (BlockLZ4CompressorInputStream in = new BlockLZ4CompressorInputStream(new ByteArrayInputStream(block))) {
            int before = Math.min(done, WINDOW);
            in.prefill(java.util.Arrays.copyOfRange(all, done - before, done));
            return in.readNBytes(all, done, all.length - done);
        }
    }
}
