package io.github.datacard.data;

import io.github.datacard.text.Digest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The columns of one batch of rows of an Arrow file. Its buffers are looked at where they lie in the file. Values become what
 * JSON can say: times and decimals texts, and bytes that are no short text their digest, since no figure needs more of them.
 * Apache's own library for Java needs options of the virtual machine that a plugin of Maven cannot set.
 */
final class ArrowBatch {
    private static final int SHORT = 32;
    private static final int LARGE = 4 * 1024 * 1024;
    private static final int MOST_ITEMS = 16_000_000;
    private static final int MOST_DIGITS = 76;
    private static final long SECONDS_OF_DAY = 86_400;
    private static final int VIEW = 16;
    private static final int INLINE = 12;
    private static final long[] UNITS = {1, 1_000, 1_000_000, 1_000_000_000};

    private final RandomAccessFile file;
    private final long body;
    private final FlatTable batch;
    private final List<Long> buffers;
    private final List<Long> views;
    private final Map<Long, List<Object>> dictionaries;
    private int nextBuffer;
    private int nextViews;

    ArrowBatch(RandomAccessFile file, long body, FlatTable batch, Map<Long, List<Object>> dictionaries) {
        this.file = file;
        this.body = body;
        this.batch = batch;
        this.buffers = batch.longs(2, 2);
        this.views = batch.longs(4, 1);
        this.dictionaries = dictionaries;
    }

    int rows() throws BadData {
        long rows = batch.longAt(0);
        if (rows < 0 || rows > Integer.MAX_VALUE - 8) {
            throw new BadData("has a batch of " + rows + " rows");
        }
        return (int) rows;
    }

    /** The values of the next column, by row; an empty {@code Optional} where there is none. */
    IntFunction<Object> column(ArrowField field) throws IOException {
        if (field.kind() == ArrowField.NULL) {
            return row -> Optional.empty();
        }
        ByteBuffer valid = buffer();
        IntFunction<Object> values = field.dictionary().isPresent() ? places(field) : values(field);
        return row -> valid.limit() == 0 || bit(valid, row) ? values.apply(row) : Optional.empty();
    }

    private IntFunction<Object> places(ArrowField field) throws IOException {
        List<Object> dictionary = dictionaries.getOrDefault(field.dictionary().orElseThrow(), List.of());
        IntFunction<Object> places = field.places().isPresent()
                ? whole(
                        buffer(),
                        field.places().get().intAt(0, 0),
                        field.places().get().byteAt(1, 0) != 0)
                : whole(buffer(), Integer.SIZE, true);
        return row -> dictionary.get(Math.toIntExact(((Number) places.apply(row)).longValue()));
    }

    private IntFunction<Object> values(ArrowField field) throws IOException {
        FlatTable type = field.type();
        return switch (field.kind()) {
            case ArrowField.INT -> whole(buffer(), type.intAt(0, 0), type.byteAt(1, 0) != 0);
            case ArrowField.FLOAT -> floating(buffer(), type.shortAt(0, 0));
            case ArrowField.BOOL -> {
                ByteBuffer bits = buffer();
                yield row -> bit(bits, row);
            }
            case ArrowField.DECIMAL -> decimal(buffer(), type.intAt(1, 0), type.intAt(2, 128));
            case ArrowField.DATE, ArrowField.TIME, ArrowField.TIMESTAMP, ArrowField.DURATION -> time(field, buffer());
            case ArrowField.BINARY, ArrowField.TEXT -> bytes(field, buffer(), Integer.BYTES, buffer());
            case ArrowField.LARGE_BINARY, ArrowField.LARGE_TEXT -> bytes(field, buffer(), Long.BYTES, buffer());
            case ArrowField.BINARY_VIEW, ArrowField.TEXT_VIEW -> views(field);
            case ArrowField.FIXED_BINARY -> {
                ByteBuffer content = buffer();
                int width = type.intAt(0, 0);
                yield row -> binary(slice(content, (long) row * width, width));
            }
            case ArrowField.LIST, ArrowField.MAP -> list(buffer(), Integer.BYTES, column(field.item()));
            case ArrowField.LARGE_LIST -> list(buffer(), Long.BYTES, column(field.item()));
            case ArrowField.FIXED_LIST -> {
                IntFunction<Object> items = column(field.item());
                int size = type.intAt(0, 0);
                yield row -> items(items, (long) row * size, (row + 1L) * size);
            }
            case ArrowField.STRUCT -> struct(field);
            default -> throw BadData.unread("has a column of a kind that is not read, such as a union");
        };
    }

    private IntFunction<Object> struct(ArrowField field) throws IOException {
        Map<String, IntFunction<Object>> members = new LinkedHashMap<>();
        for (ArrowField child : field.children()) {
            members.put(child.name(), column(child));
        }
        return row -> {
            Map<String, Object> value = new LinkedHashMap<>();
            members.forEach((name, values) -> value.put(name, values.apply(row)));
            return value;
        };
    }

    private static IntFunction<Object> list(ByteBuffer offsets, int width, IntFunction<Object> items) {
        return row -> items(items, offset(offsets, width, row), offset(offsets, width, row + 1));
    }

    private static List<Object> items(IntFunction<Object> items, long start, long end) {
        if (start < 0 || end < start || end - start > MOST_ITEMS || end > Integer.MAX_VALUE) {
            throw new IndexOutOfBoundsException("A list ends before it begins, or is too long.");
        }
        List<Object> values = new ArrayList<>();
        for (int item = (int) start; item < end; item++) {
            values.add(items.apply(item));
        }
        return values;
    }

    private static long offset(ByteBuffer offsets, int width, int row) {
        return offsets.limit() == 0
                ? 0
                : width == Integer.BYTES ? offsets.getInt(row * width) : offsets.getLong(row * width);
    }

    private static IntFunction<Object> bytes(ArrowField field, ByteBuffer offsets, int width, ByteBuffer content) {
        boolean text = field.kind() == ArrowField.TEXT || field.kind() == ArrowField.LARGE_TEXT;
        return row -> {
            long start = offset(offsets, width, row);
            byte[] value = slice(content, start, offset(offsets, width, row + 1) - start);
            return text ? new String(value, StandardCharsets.UTF_8) : binary(value);
        };
    }

    private IntFunction<Object> views(ArrowField field) throws IOException {
        ByteBuffer heads = buffer();
        List<ByteBuffer> contents = new ArrayList<>();
        for (long more = views.get(nextViews++); more > 0; more--) {
            contents.add(buffer());
        }
        return row -> {
            int head = row * VIEW;
            int length = heads.getInt(head);
            byte[] value = length <= INLINE
                    ? slice(heads, head + 4L, length)
                    : slice(contents.get(heads.getInt(head + 8)), heads.getInt(head + 12), length);
            return field.kind() == ArrowField.TEXT_VIEW ? new String(value, StandardCharsets.UTF_8) : binary(value);
        };
    }

    /** What tells bytes apart: themselves where they are few, else their digest. */
    private static String binary(byte[] value) {
        return value.length <= SHORT ? HexFormat.of().formatHex(value) : Digest.of(value);
    }

    private static byte[] slice(ByteBuffer buffer, long start, long length) {
        byte[] value = new byte[Math.toIntExact(Math.min(length, buffer.limit()))];
        if (value.length < length) {
            throw new IndexOutOfBoundsException("A value ends behind its buffer.");
        }
        buffer.get(Math.toIntExact(start), value);
        return value;
    }

    private static IntFunction<Object> whole(ByteBuffer values, int bits, boolean signed) {
        return switch (bits) {
            case 8 -> row -> signed ? values.get(row) : Byte.toUnsignedInt(values.get(row));
            case 16 -> row -> signed ? values.getShort(2 * row) : Short.toUnsignedInt(values.getShort(2 * row));
            case 32 -> row -> signed ? values.getInt(4 * row) : Integer.toUnsignedLong(values.getInt(4 * row));
            default ->
                row -> signed
                        ? values.getLong(8 * row)
                        : new BigInteger(Long.toUnsignedString(values.getLong(8 * row)));
        };
    }

    /** Numbers without an end and what is none are no numbers of JSON. */
    private static IntFunction<Object> floating(ByteBuffer values, int precision) {
        return row -> {
            double value = switch (precision) {
                case 0 -> half(values.getShort(2 * row));
                case 1 -> values.getFloat(4 * row);
                default -> values.getDouble(8 * row);
            };
            return Double.isFinite(value) ? (Object) value : String.valueOf(value);
        };
    }

    private static double half(short bits) {
        int exponent = (bits >> 10) & 0x1f;
        int fraction = bits & 0x3ff;
        double value = exponent == 0
                ? fraction * 0x1p-24
                : exponent == 0x1f
                        ? fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN
                        : (0x400 + fraction) * Math.pow(2, exponent - 25);
        return bits < 0 ? -value : value;
    }

    private static IntFunction<Object> decimal(ByteBuffer values, int scale, int bits) throws BadData {
        if (Math.abs((long) scale) > MOST_DIGITS || bits > 4 * Long.SIZE) {
            throw new BadData("has decimals of more than " + MOST_DIGITS + " digits");
        }
        int width = bits / Byte.SIZE;
        return row -> {
            byte[] value = slice(values, (long) row * width, width);
            for (int place = 0; place < width / 2; place++) {
                byte other = value[width - 1 - place];
                value[width - 1 - place] = value[place];
                value[place] = other;
            }
            return new BigDecimal(new BigInteger(value), scale).toPlainString();
        };
    }

    private static IntFunction<Object> time(ArrowField field, ByteBuffer values) {
        FlatTable type = field.type();
        return switch (field.kind()) {
            case ArrowField.DATE ->
                type.shortAt(0, 1) == 0
                        ? row -> LocalDate.ofEpochDay(values.getInt(4 * row)).toString()
                        : row -> written(values.getLong(8 * row), UNITS[1]);
            case ArrowField.TIME -> {
                long unit = UNITS[type.shortAt(0, 1)];
                int bits = type.intAt(1, 32);
                yield row -> DateTimeFormatter.ISO_LOCAL_TIME.format(LocalTime.ofNanoOfDay(Math.floorMod(
                        (bits == 32 ? values.getInt(4 * row) : values.getLong(8 * row)) * (UNITS[3] / unit),
                        SECONDS_OF_DAY * UNITS[3])));
            }
            case ArrowField.TIMESTAMP -> {
                long unit = UNITS[type.shortAt(0, 0)];
                String zone = type.text(1).isEmpty() ? "" : "+00";
                yield row -> written(values.getLong(8 * row), unit) + zone;
            }
            default -> row -> values.getLong(8 * row);
        };
    }

    private static String written(long value, long unit) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                Instant.ofEpochSecond(Math.floorDiv(value, unit), Math.floorMod(value, unit) * (UNITS[3] / unit))
                        .atOffset(ZoneOffset.UTC));
    }

    private static boolean bit(ByteBuffer bits, int row) {
        return (bits.get(row / Byte.SIZE) >> (row % Byte.SIZE) & 1) == 1;
    }

    /** The next buffer, unpacked. */
    private ByteBuffer buffer() throws IOException {
        long start = buffers.get(2 * nextBuffer);
        long length = buffers.get(2 * nextBuffer + 1);
        nextBuffer++;
        if (length > Integer.MAX_VALUE - 8) {
            throw BadData.unread("has a column of more than 2 GB in one batch");
        }
        if (length <= 0) {
            return ByteBuffer.allocate(0);
        }
        if (start < 0 || body + start + length > file.length()) {
            throw new BadData("is cut off");
        }
        ByteBuffer found = content(body + start, (int) length).order(ByteOrder.LITTLE_ENDIAN);
        Optional<FlatTable> packed = batch.table(3);
        return packed.isPresent() ? ArrowPacked.unpacked(found, packed.get().byteAt(0, 0)) : found;
    }

    /** Large buffers stay in the file; of small ones there may be more than a process may have there. */
    private ByteBuffer content(long start, int length) throws IOException {
        if (length > LARGE) {
            return file.getChannel().map(FileChannel.MapMode.READ_ONLY, start, length);
        }
        byte[] bytes = new byte[length];
        file.seek(start);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }
}
