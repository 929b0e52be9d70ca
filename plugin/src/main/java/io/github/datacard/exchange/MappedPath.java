package io.github.datacard.exchange;

/**
 * A path in a mapping.
 *
 * @param whole the path in the vocabulary
 * @param below the path from where it starts; empty for the item itself
 * @param fromTop whether it starts at the top of the descriptor rather than at the item
 */
record MappedPath(String whole, String below, boolean fromTop) {
    /**
     * Reads a path: {@code a.b} starts at the item that a mapping is about, {@code /a.b} at the top, and a single dot is
     * the item.
     *
     * @param item the path of the item; empty at the top
     */
    static MappedPath of(String text, String item) {
        if (text.equals(".")) {
            return new MappedPath(item, "", false);
        }
        if (text.startsWith("/")) {
            return new MappedPath(text.substring(1), text.substring(1), true);
        }
        return new MappedPath(item.isEmpty() ? text : item + "." + text, text, false);
    }

    boolean isItem() {
        return below.isEmpty();
    }
}
