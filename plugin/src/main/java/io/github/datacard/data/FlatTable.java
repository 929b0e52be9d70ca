package io.github.datacard.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A table in the binary format of FlatBuffers: members are found by their numbers, and those that have their default are not
 * written. A broken buffer ends in an exception of the buffer.
 *
 * @param at where the table begins
 */
record FlatTable(ByteBuffer buffer, int at) {
    /** The table with which a buffer, little-endian, begins. */
    static FlatTable root(ByteBuffer buffer) {
        return new FlatTable(buffer, buffer.getInt(0));
    }

    private OptionalInt member(int number) {
        int members = at - buffer.getInt(at);
        int entry = 4 + 2 * number;
        int offset = entry < buffer.getShort(members) ? buffer.getShort(members + entry) : 0;
        return offset == 0 ? OptionalInt.empty() : OptionalInt.of(at + offset);
    }

    private OptionalInt target(int number) {
        OptionalInt member = member(number);
        return member.isEmpty() ? member : OptionalInt.of(member.getAsInt() + buffer.getInt(member.getAsInt()));
    }

    int byteAt(int number, int missing) {
        OptionalInt member = member(number);
        return member.isEmpty() ? missing : buffer.get(member.getAsInt());
    }

    int shortAt(int number, int missing) {
        OptionalInt member = member(number);
        return member.isEmpty() ? missing : buffer.getShort(member.getAsInt());
    }

    int intAt(int number, int missing) {
        OptionalInt member = member(number);
        return member.isEmpty() ? missing : buffer.getInt(member.getAsInt());
    }

    long longAt(int number) {
        OptionalInt member = member(number);
        return member.isEmpty() ? 0 : buffer.getLong(member.getAsInt());
    }

    Optional<FlatTable> table(int number) {
        OptionalInt target = target(number);
        return target.isEmpty() ? Optional.empty() : Optional.of(new FlatTable(buffer, target.getAsInt()));
    }

    List<FlatTable> tables(int number) {
        OptionalInt target = target(number);
        if (target.isEmpty()) {
            return List.of();
        }
        int start = target.getAsInt() + Integer.BYTES;
        int count = buffer.getInt(target.getAsInt());
        if (count < 0 || count > buffer.limit() / Integer.BYTES) {
            throw new IndexOutOfBoundsException(count);
        }
        return IntStream.range(0, count)
                .map(place -> start + place * Integer.BYTES)
                .mapToObj(place -> new FlatTable(buffer, place + buffer.getInt(place)))
                .toList();
    }

    /** The numbers of a list of numbers, or of structures of numbers, one after the other. */
    List<Long> longs(int number, int perItem) {
        OptionalInt target = target(number);
        if (target.isEmpty()) {
            return List.of();
        }
        int start = target.getAsInt() + Integer.BYTES;
        long count = (long) buffer.getInt(target.getAsInt()) * perItem;
        if (count < 0 || count > buffer.limit() / Long.BYTES) {
            throw new IndexOutOfBoundsException(start);
        }
        return IntStream.range(0, (int) count)
                .mapToObj(place -> buffer.getLong(start + place * Long.BYTES))
                .toList();
    }

    String text(int number) {
        OptionalInt target = target(number);
        if (target.isEmpty()) {
            return "";
        }
        byte[] text = new byte[Math.min(buffer.limit(), Math.max(0, buffer.getInt(target.getAsInt())))];
        buffer.get(target.getAsInt() + Integer.BYTES, text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
