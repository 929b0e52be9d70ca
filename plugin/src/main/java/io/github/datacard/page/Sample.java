package io.github.datacard.page;

/**
 * A small copy of an item that a page shows.
 *
 * @param words what it is
 * @param file the file that it was copied from, as the descriptor names it
 * @param width its width in pixels
 * @param height its height in pixels
 * @param address the copy as an address of the kind {@code data:}
 */
public record Sample(String words, String file, int width, int height, String address) {}
