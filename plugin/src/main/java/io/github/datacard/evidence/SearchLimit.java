package io.github.datacard.evidence;

/** How many characters are searched for the quotes of one descriptor: enough for any paper, and a few seconds at most. */
final class SearchLimit {
    private static final long MOST_CHARACTERS = 500_000_000L;

    private long left;

    SearchLimit(long characters) {
        this.left = characters;
    }

    static SearchLimit ofOneDescriptor() {
        return new SearchLimit(MOST_CHARACTERS);
    }

    void searched(int characters) {
        left -= characters;
    }

    boolean isReached() {
        return left < 0;
    }
}
