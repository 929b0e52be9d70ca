package io.github.datacard.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.cli.Datacard;
import io.github.datacard.testing.Need;
import io.github.datacard.testing.Repository;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A publisher that is killed at any moment leaves the Hub, a git repository and a folder as they were or complete, and
 * the next run finishes. {@code -Ddatacard.kills=200} kills it more often.
 */
@Slow
class KilledPublisherTest {
    private static final int KILLS = Integer.getInteger("datacard.kills", 8);
    private static final List<String> SETS = List.of("one", "two", "three");
    private static final String DESCRIPTOR = """
        datacard: 1
        id: anna/%s
        name: Set %s
        version: %d.0.0
        license: cc-by-4.0
        language: en
        summary: English product reviews, each labeled negative, neutral or positive.
        """;

    @TempDir
    private Path temp;

    private HubStandIn hub;
    private Path sets;
    private Path bare;
    private Repository work;
    private Path site;

    @BeforeEach
    void start() throws IOException {
        hub = HubStandIn.start();
        Need.posix("Without links a folder is not replaced at one moment.");
        SETS.forEach(name -> hub.repo("anna/" + name));
        sets = Files.createDirectories(temp.resolve("sets"));
        bare = Files.createDirectories(temp.resolve("bare.git"));
        work = Repository.in(Files.createDirectories(temp.resolve("work")));
        work.git("init", "-q", "--bare", "-b", "main", bare.toString());
        site = temp.resolve("www/site");
    }

    @AfterEach
    void stop() {
        hub.close();
        assertThat(hub.violations).isEmpty();
    }

    @Test
    void theOtherSideIsAsItWasOrComplete() throws Exception {
        Random random = new Random(Long.getLong("datacard.seed", 7));
        describe(0);
        long start = System.nanoTime();
        assertThat(run(0)).isZero();
        Duration whole = Duration.ofNanos(System.nanoTime() - start);
        Map<String, Object> before = state();
        int early = 0;
        for (int round = 1; round <= KILLS; round++) {
            describe(round);
            run(whole.toMillis() / 5 + random.nextLong(whole.toMillis()));
            Map<String, Object> killed = state();
            early += killed.equals(before) ? 1 : 0;
            assertThat(run(0)).as("round %d", round).isZero();
            Map<String, Object> after = state();
            for (String place : after.keySet()) {
                assertThat(killed.get(place))
                        .as("%s in round %d", place, round)
                        .isIn(before.get(place), after.get(place))
                        .isNotNull();
            }
            for (String name : SETS) {
                assertThat(hub.repos.get("anna/" + name).commits).hasSize(2 + round);
            }
            assertThat(git("rev-list", "--count", "main").strip()).isEqualTo(String.valueOf(1 + round));
            before = after;
        }
        assertThat(git("fsck", "--strict")).doesNotContain("error", "missing");
        assertThat(early).as("kills that came before anything was sent").isLessThan(KILLS);
        try (Stream<Path> beside = Files.list(site.getParent())) {
            assertThat(beside.count()).as("states that are kept").isLessThanOrEqualTo(5);
        }
    }

    private void describe(int round) throws IOException {
        for (String name : SETS) {
            Path folder = Files.createDirectories(sets.resolve(name));
            Files.writeString(folder.resolve("datacard.yaml"), DESCRIPTOR.formatted(name, name, round));
        }
    }

    private String git(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--git-dir=" + bare));
        all.addAll(List.of(arguments));
        return work.git(all.toArray(String[]::new));
    }

    /** What is at each place, whole. */
    private Map<String, Object> state() throws IOException {
        Map<String, Object> state = new TreeMap<>();
        SETS.forEach(
                name -> state.put("Hub " + name, hub.repos.get("anna/" + name).texts()));
        String head = git("for-each-ref", "--format=%(tree)%(objectname)").strip();
        state.put("git", head.isEmpty() ? "" : git("ls-tree", "-r", "main"));
        Map<String, String> files = new TreeMap<>();
        if (Files.exists(site)) {
            Path real = site.toRealPath();
            try (Stream<Path> all = Files.walk(real)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(real.relativize(file).toString(), Files.readString(file));
                }
            }
            assertThat(Files.isSymbolicLink(site) || Files.isDirectory(site, LinkOption.NOFOLLOW_LINKS))
                    .isTrue();
        }
        state.put("folder", files);
        return state;
    }

    /** Runs the publisher as a plain Java process, and kills it after some milliseconds, unless they are zero. */
    private int run(long milliseconds) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Classes.path(),
                Datacard.class.getName(),
                "publish",
                "--profiles=reference",
                "--publish.to=hub,git,folder",
                "--publish.content=card,croissant,site",
                "--publish.git=" + bare,
                "--publish.directory=" + site,
                "--publish.committed=false",
                "--outputDirectory=" + temp.resolve("out"),
                sets.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(sets.toFile())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("said.txt").toFile());
        builder.environment().putAll(Map.of("HF_ENDPOINT", hub.address().toString(), "HF_TOKEN", HubStandIn.TOKEN));
        Process process = builder.start();
        if (milliseconds > 0 && !process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
        int code = process.waitFor();
        if (milliseconds == 0 && code != 0) {
            throw new AssertionError(Files.readString(temp.resolve("said.txt")));
        }
        return code;
    }
}
