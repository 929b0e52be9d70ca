package io.github.datacard.data;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * The first seconds of a recording, as over a telephone. They are written again from their samples, so that no name of a
 * speaker or place comes with them.
 *
 * @param address its content as an address of the kind {@code data:}
 */
public record ShortSound(String address) {
    /** Samples of one channel. */
    private record Thin(byte[] samples, int rate) {}

    private static final int RATE = 8_000;
    private static final int SECONDS = 3;
    private static final int BYTES = 2;
    private static final int MOST_CHANNELS = 16;
    private static final float HIGHEST_RATE = 400_000;

    /** The beginning; empty if the file is no recording with samples of 16 bits as every Java can read. */
    public static Optional<ShortSound> of(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                AudioInputStream sound = AudioSystem.getAudioInputStream(bytes)) {
            AudioFormat format = sound.getFormat();
            return isRead(format) ? Optional.of(written(thinned(sound, format))) : Optional.empty();
        } catch (UnsupportedAudioFileException another) {
            return Optional.empty();
        }
    }

    private static boolean isRead(AudioFormat format) {
        return format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED)
                && format.getSampleSizeInBits() == 8 * BYTES
                && format.getChannels() > 0
                && format.getChannels() <= MOST_CHANNELS
                && format.getFrameSize() == BYTES * format.getChannels()
                && format.getSampleRate() > 0
                && format.getSampleRate() <= HIGHEST_RATE;
    }

    /** Each sample is the mean of those of all channels that it stands for. */
    private static Thin thinned(AudioInputStream sound, AudioFormat format) throws IOException {
        double step = Math.max(1, format.getSampleRate() / (double) RATE);
        int frames = (int) (SECONDS * format.getSampleRate());
        byte[] read = sound.readNBytes(frames * format.getFrameSize());
        ByteBuffer samples =
                ByteBuffer.wrap(read).order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int there = read.length / format.getFrameSize();
        int kept = (int) (there / step);
        ByteBuffer thin = ByteBuffer.allocate(kept * BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < kept; at++) {
            int from = (int) (at * step) * format.getChannels();
            int to = Math.max(from + 1, (int) ((at + 1) * step) * format.getChannels());
            long sum = 0;
            for (int sample = from; sample < to; sample++) {
                sum += samples.getShort(sample * BYTES);
            }
            thin.putShort((short) (sum / (to - from)));
        }
        return new Thin(thin.array(), (int) Math.round(format.getSampleRate() / step));
    }

    private static ShortSound written(Thin thin) throws IOException {
        AudioFormat format = new AudioFormat(thin.rate(), 8 * BYTES, 1, true, false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AudioInputStream sound =
                new AudioInputStream(new ByteArrayInputStream(thin.samples()), format, thin.samples().length / BYTES)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, out);
        }
        return new ShortSound("data:audio/wav;base64," + Base64.getEncoder().encodeToString(out.toByteArray()));
    }
}
