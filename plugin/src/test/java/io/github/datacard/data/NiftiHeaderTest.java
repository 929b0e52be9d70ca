package io.github.datacard.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Volume;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers of both versions, in both orders of bytes, packed or not, tell shape, spacing, units and type; others are refused. */
class NiftiHeaderTest {
    private static final Volume VOLUME =
            new Volume(List.of(6L, 5L, 4L, 3L), List.of("0.859375", "1.5", "4"), "mm", "2.2", "int16", 1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"LITTLE_ENDIAN", "BIG_ENDIAN"})
    void bothOrdersOfBytesAreRead(String order) throws IOException {
        ByteOrder bytes = order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        assertThat(read("a.nii", first(bytes).array()).volume()).contains(VOLUME);
        assertThat(read("a.nii", first(bytes).array()).notRead()).isEmpty();
        assertThat(read("b.nii", second(bytes).array()).volume())
                .contains(new Volume(VOLUME.shape(), VOLUME.spacing(), "um", "2.2", "float64", 2));
    }

    @Test
    void aPackedFileIsReadToItsEnd() throws IOException {
        byte[] packed = packed(first(ByteOrder.LITTLE_ENDIAN).array());
        assertThat(read("a.nii.gz", packed).volume()).contains(VOLUME);
        byte[] half = Arrays.copyOf(packed, packed.length - 9);
        assertThatThrownBy(() -> read("b.nii.gz", half)).isInstanceOf(BadData.class);
    }

    @Test
    void valuesMayBeInAnotherFile() throws IOException {
        ByteBuffer header = first(ByteOrder.LITTLE_ENDIAN);
        header.put(344, "ni1\0".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read("a.hdr", Arrays.copyOf(header.array(), 348)).volume()).contains(VOLUME);
    }

    @Test
    void anotherFileOfThatEndingIsOnlyCounted() throws IOException {
        Facts.DataFile file = read("a.hdr", "#?RADIANCE".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(file.volume()).isEmpty();
        assertThat(file.notRead()).isEqualTo(DataReading.NOT_READ);
    }

    @Test
    void whatIsNoLengthIsLeftOut() throws IOException {
        assertThat(changed(header -> header.putFloat(84, Float.NaN)).spacing()).isEmpty();
        assertThat(changed(header -> header.putFloat(84, -1)).spacing()).isEmpty();
        assertThat(changed(header -> header.putFloat(92, Float.POSITIVE_INFINITY))
                        .step())
                .isEmpty();
        assertThat(changed(header -> header.put(123, (byte) 0)).unit()).isEmpty();
        assertThat(changed(header -> header.put(123, (byte) 0)).step()).isEmpty();
        assertThat(changed(header -> header.put(123, (byte) (2 | 16))).step()).isEqualTo("0.0022");
        assertThat(changed(header -> header.putShort(70, (short) 3)).type()).isEmpty();
    }

    @Test
    void oneMomentHasNoStep() throws IOException {
        assertThat(changed(header -> header.putShort(48, (short) 1)).step()).isEmpty();
    }

    @Test
    void whatDoesNotHoldItsVolumeIsRefused() {
        assertRefused(header -> header.putInt(0, 349), "does not begin like");
        assertRefused(header -> header.putShort(40, (short) 8), "does not begin like");
        assertRefused(header -> header.putShort(40, (short) 0), "does not begin like");
        assertRefused(header -> header.putShort(44, (short) -5), "does not begin like");
        assertRefused(header -> header.put(344, (byte) 'x'), "does not begin like");
        assertRefused(header -> header.putShort(42, (short) 7), "is a nii file that is cut off");
        assertRefused(header -> header.putFloat(108, Float.MAX_VALUE), "is a nii file that is cut off");
        assertThatThrownBy(() -> read("a.nii", new byte[3])).isInstanceOf(BadData.class);
    }

    private void assertRefused(Consumer<ByteBuffer> change, String message) {
        assertThatThrownBy(() -> changed(change)).isInstanceOf(BadData.class).hasMessageContaining(message);
    }

    private Volume changed(Consumer<ByteBuffer> change) throws IOException {
        ByteBuffer header = first(ByteOrder.LITTLE_ENDIAN);
        change.accept(header);
        return read("a.nii", header.array()).volume().orElseThrow();
    }

    private static ByteBuffer first(ByteOrder order) {
        ByteBuffer header = ByteBuffer.allocate(352 + 6 * 5 * 4 * 3 * 2).order(order);
        header.putInt(0, 348);
        short[] shape = {4, 6, 5, 4, 3, 1, 1, 1};
        float[] steps = {-1, 0.859375f, 1.5f, 4, 2.2f, 0, 0, 0};
        for (int axis = 0; axis < shape.length; axis++) {
            header.putShort(40 + 2 * axis, shape[axis]);
            header.putFloat(76 + 4 * axis, steps[axis]);
        }
        header.putShort(70, (short) 4).putShort(72, (short) 16);
        header.putFloat(108, 352).put(123, (byte) (2 | 8));
        return header.put(344, "n+1\0".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static ByteBuffer second(ByteOrder order) {
        ByteBuffer header = ByteBuffer.allocate(544 + 6 * 5 * 4 * 3 * 8).order(order);
        header.putInt(0, 540);
        header.put(4, "n+2\0\r\n\032\n".getBytes(StandardCharsets.ISO_8859_1));
        long[] shape = {4, 6, 5, 4, 3, 1, 1, 1};
        double[] steps = {-1, 0.859375, 1.5, 4, 2.2, 0, 0, 0};
        for (int axis = 0; axis < shape.length; axis++) {
            header.putLong(16 + 8 * axis, shape[axis]);
            header.putDouble(104 + 8 * axis, steps[axis]);
        }
        header.putShort(12, (short) 64).putShort(14, (short) 64);
        return header.putLong(168, 544).putInt(500, 3 | 8);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private Facts.DataFile read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return DataReading.read(name, file, read -> {});
    }
}
