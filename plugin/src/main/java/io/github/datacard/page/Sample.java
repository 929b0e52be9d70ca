package io.github.datacard.page;

/**
 * A small copy of an item that a page shows or plays.
 *
 * @param words what it is
 * @param file the file that it was copied from, as the descriptor names it
 * @param width its width in pixels; none of a sound
 * @param height its height in pixels
 * @param address the copy as an address of the kind {@code data:}
 */
public record Sample(String words, String file, int width, int height, String address) {
    /** The beginning of a recording. */
    public static Sample sound(String words, String file, String address) {
        return new Sample(words, file, 0, 0, address);
    }

    /** Whether it is heard, not seen. */
    public boolean isSound() {
        return width == 0;
    }
}
