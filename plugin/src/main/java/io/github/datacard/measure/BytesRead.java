package io.github.datacard.measure;

/** How far the measurement of one dataset is, in bytes. */
final class BytesRead {
    private final Progress progress;
    private long done;
    private long all;

    BytesRead(Progress progress) {
        this.progress = progress;
    }

    /** So many bytes are to be read. */
    void expect(long bytes) {
        all = bytes;
    }

    void add(String what, long bytes) {
        done += bytes;
        progress.at(what, Math.min(done, all), all);
    }

    /** A share of bytes that are being read. */
    void within(String what, long bytes, double share) {
        progress.at(what, done + (long) (bytes * Math.min(1, share)), all);
    }
}
