package io.github.datacard.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

/** Long work tells how far it is, now and then, and only to people. */
class ProgressLogTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong clock = new AtomicLong();

    @Test
    void tellsWhatHowFarHowFastAndHowLongStill() {
        assertThat(said(true))
                .containsExactly(
                        "[info]  25% of the work: train.csv, 50 MB/s, about 12 s left",
                        "[info]  80% of the work: train, 80 MB/s, about 2 s left");
    }

    @Test
    void isSilentWhereNobodyWatches() {
        assertThat(said(false)).isEmpty();
    }

    private List<String> said(boolean wanted) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            clock.set(0);
            ProgressLog log = new ProgressLog(new SystemStreamLog(), wanted, clock::get);
            at(log, 1, "train.csv", 50);
            at(log, 4, "train.csv", 200);
            at(log, 5, "train.csv", 400);
            at(log, 8, "train", 640);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void at(ProgressLog log, long second, String what, long megabytes) {
        clock.set(second * SECOND);
        log.at(what, megabytes * 1_000_000, 800_000_000);
    }
}
