package io.github.datacard.data;

import io.github.datacard.facts.Numbers;
import io.github.datacard.facts.Volume;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what the header of a NIfTI file says of the volume, by nifti1.h and nifti2.h; the bytes may have either order. */
final class NiftiHeader {
    static final Set<String> TYPES = Set.of("nii", "hdr");

    private static final int MOST_AXES = 7;
    private static final int AXES_OF_SPACE = 3;

    private static final Map<Integer, String> STORED = Map.ofEntries(
            Map.entry(1, "bool"),
            Map.entry(2, "uint8"),
            Map.entry(4, "int16"),
            Map.entry(8, "int32"),
            Map.entry(16, "float32"),
            Map.entry(32, "complex64"),
            Map.entry(64, "float64"),
            Map.entry(128, "rgb24"),
            Map.entry(256, "int8"),
            Map.entry(512, "uint16"),
            Map.entry(768, "uint32"),
            Map.entry(1024, "int64"),
            Map.entry(1280, "uint64"),
            Map.entry(1536, "float128"),
            Map.entry(1792, "complex128"),
            Map.entry(2048, "complex256"),
            Map.entry(2304, "rgba32"));
    private static final Map<Integer, String> LENGTHS = Map.of(1, "m", 2, "mm", 3, "um");

    /** The parts of a second, by the bits for units of time. */
    private static final Map<Integer, Integer> SECONDS = Map.of(8, 0, 16, -3, 24, -6);

    private final ByteBuffer bytes;
    private final Form form;

    /** Where the two versions have what. */
    private enum Form {
        FIRST(1, 348, 344, 40, 70, 76, 108, 123),
        SECOND(2, 540, 4, 16, 12, 104, 168, 500);

        private final int version;
        private final int length;
        private final int magic;
        private final int axes;
        private final int type;
        private final int steps;
        private final int start;
        private final int units;

        Form(int version, int length, int magic, int axes, int type, int steps, int start, int units) {
            this.version = version;
            this.length = length;
            this.magic = magic;
            this.axes = axes;
            this.type = type;
            this.steps = steps;
            this.start = start;
            this.units = units;
        }
    }

    private NiftiHeader(ByteBuffer bytes, Form form) {
        this.bytes = bytes;
        this.form = form;
    }

    /** The header; empty if this is none. */
    static Optional<NiftiHeader> read(InputStream in) throws IOException {
        ByteBuffer start = ByteBuffer.wrap(in.readNBytes(Form.SECOND.length));
        for (Form form : Form.values()) {
            for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                start.order(order);
                NiftiHeader header = new NiftiHeader(start, form);
                if (start.capacity() >= form.length && start.getInt(0) == form.length && header.isSound()) {
                    return Optional.of(header);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isSound() {
        String magic = new String(bytes.array(), form.magic, 4, StandardCharsets.ISO_8859_1);
        long count = axis(0);
        return (magic.equals("n+" + form.version + "\0") || magic.equals("ni" + form.version + "\0"))
                && count >= 1
                && count <= MOST_AXES
                && shape().stream().allMatch(length -> length > 0);
    }

    Volume volume() {
        return new Volume(shape(), spacing(), LENGTHS.getOrDefault(units() & 7, ""), step(), stored(), form.version);
    }

    /** Where the values end that the header promises, if they are in the same file. */
    BigDecimal end() {
        BigDecimal start =
                new BigDecimal(form == Form.FIRST ? (long) bytes.getFloat(form.start) : bytes.getLong(form.start));
        BigDecimal bits = BigDecimal.valueOf(Short.toUnsignedLong(bytes.getShort(form.type + 2)));
        BigDecimal values = shape().stream().map(BigDecimal::valueOf).reduce(BigDecimal.ONE, BigDecimal::multiply);
        boolean together = bytes.get(form.magic + 1) == '+';
        return together ? start.add(values.multiply(bits).divide(BigDecimal.valueOf(8))) : BigDecimal.ZERO;
    }

    private List<Long> shape() {
        List<Long> shape = new ArrayList<>();
        for (int axis = 1; axis <= axis(0); axis++) {
            shape.add(axis(axis));
        }
        return shape;
    }

    private long axis(int axis) {
        return form == Form.FIRST ? bytes.getShort(form.axes + 2 * axis) : bytes.getLong(form.axes + 8 * axis);
    }

    /** Of each axis of space; empty if one of them is no length. */
    private List<String> spacing() {
        List<String> spacing = new ArrayList<>();
        for (int axis = 1; axis <= Math.min(AXES_OF_SPACE, axis(0)); axis++) {
            Optional<BigDecimal> length = between(axis);
            if (length.isEmpty()) {
                return List.of();
            }
            spacing.add(Numbers.plain(length.get()));
        }
        return spacing;
    }

    private String step() {
        boolean moments = axis(0) > AXES_OF_SPACE && axis(AXES_OF_SPACE + 1) > 1;
        return Optional.ofNullable(SECONDS.get(units() & 0x38))
                .filter(known -> moments)
                .flatMap(power -> between(AXES_OF_SPACE + 1).map(step -> step.scaleByPowerOfTen(power)))
                .map(Numbers::plain)
                .orElse("");
    }

    /** How far two places on an axis lie apart. */
    private Optional<BigDecimal> between(int axis) {
        double step =
                form == Form.FIRST ? bytes.getFloat(form.steps + 4 * axis) : bytes.getDouble(form.steps + 8 * axis);
        String text = form == Form.FIRST ? String.valueOf((float) step) : String.valueOf(step);
        return step > 0 && step <= 1e9 && step >= 1e-9 ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private int units() {
        return form == Form.FIRST ? bytes.get(form.units) : bytes.getInt(form.units);
    }

    private String stored() {
        return STORED.getOrDefault((int) bytes.getShort(form.type), "");
    }
}
