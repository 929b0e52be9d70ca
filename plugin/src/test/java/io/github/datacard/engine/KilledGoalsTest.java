package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.cli.Datacard;
import io.github.datacard.publish.Classes;
import io.github.datacard.testing.Need;
import io.github.datacard.testing.Slow;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A goal that is killed at any moment leaves each file as it was or complete, and the next run leaves nothing behind that a
 * run without a kill would not leave. {@code -Ddatacard.kills=200} kills it more often.
 */
@Slow
class KilledGoalsTest {
    private static final int KILLS = Integer.getInteger("datacard.kills", 6);

    /** On a slow machine all kills may come before anything is written; then more are tried. */
    private static final int MOST_KILLS = 10 * KILLS;

    private static final long SEED = Long.getLong("datacard.seed", 7);

    /** After so many kills, one whole run. */
    private static final int PERIOD = Integer.getInteger("datacard.period", 10);

    /** Younger drafts are left alone, because their writers may live on another machine. */
    private static final long YOUNGEST_DRAFT_MILLIS = 2100;

    private static final long POLL_MILLIS = 5;

    private static final Pattern DRAFT = Pattern.compile("(.*/)?\\..+\\.\\d+-[0-9a-f]+\\.tmp");
    private static final int SETS = 5;

    private static final String ENGINE = Stream.of(Classes.path().split(File.pathSeparator, -1))
            .filter(jar -> jar.contains("duckdb_jdbc"))
            .findFirst()
            .orElseThrow();

    private static final String DESCRIPTOR = """
        datacard: 1
        name: Set %1$d
        version: %2$d.0.0
        license: cc-by-4.0
        language: en
        summary: English product reviews, each labeled negative, neutral or positive, in state %2$d.
        splits: {train: train.csv, test: test.csv.gz}
        """;
    private static final String CARD = """
        ---
        license: cc-by-4.0
        ---
        # Set %d
        ## Dataset Description
        Product reviews in state %d.
        """;

    /** A goal, with its arguments; SETS, EARLIER and OUT stand for folders, ENGINE for a jar. */
    private enum Goal {
        CHECK(true, "check", "--outputDirectory=OUT", "SETS"),
        FIX(true, "check", "--fix", "--outputDirectory=OUT", "SETS"),
        KNOWN(true, "check", "--known=update", "--outputDirectory=OUT", "SETS"),
        RENDER(true, "render", "--outputDirectory=OUT", "SETS"),
        APPLY(true, "apply", "--outputDirectory=OUT", "SETS"),
        MEASURE(true, "measure", "--measure.engine=ENGINE", "--outputDirectory=OUT", "SETS"),
        MEASURE_PART(true, "measure", "--measure.part=1/2", "--measure.engine=ENGINE", "--outputDirectory=OUT", "SETS"),
        INIT(false, "init", "--directory=SETS/set-1"),
        INIT_MANY(false, "init", "--expect=set-*", "--schema=shared"),
        AGENT(false, "agent"),
        APPROVE(
                true,
                "approve",
                "--by=Ann Lee",
                "--ids=*",
                "--today=2026-03-31",
                "--profiles=reference",
                "--outputDirectory=OUT",
                "SETS"),
        DIFF(true, "diff", "--from=EARLIER", "--changelog=SETS/CHANGELOG.md", "--outputDirectory=OUT", "SETS"),
        AUDIT(true, "audit", "--outputDirectory=OUT", "SETS"),
        PUBLISH(
                true,
                "publish",
                "--profiles=reference",
                "--publish.to=folder",
                "--publish.content=card,croissant,site",
                "--publish.directory=OUT/www/site",
                "--publish.committed=false",
                "--outputDirectory=OUT",
                "SETS");

        private final boolean described;
        private final List<String> arguments;

        Goal(boolean described, String... arguments) {
            this.described = described;
            this.arguments = List.of(arguments);
        }
    }

    @TempDir
    private Path temp;

    private Path sets;
    private Path out;
    private Path spilled;
    private Path earlier;

    @BeforeEach
    void makeFolders() throws IOException {
        Need.posix("Elsewhere a process cannot be killed at once.");
        sets = Files.createDirectories(temp.resolve("sets"));
        out = temp.resolve("out");
        spilled = Files.createDirectories(temp.resolve("tmp"));
        earlier = Files.createDirectories(temp.resolve("earlier"));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsHalfAndNothingIsLeftBehind(Goal goal) throws Exception {
        describe(goal, 1);
        if (goal.described) {
            run(goal, 0);
            describe(goal, 2);
        }
        Map<String, byte[]> before = state();
        long start = System.nanoTime();
        run(goal, 0);
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Map<String, byte[]> after = state();
        assertThat(same(before, after)).as("a whole run writes nothing").isFalse();
        assertThat(names(spilled)).as("temporary files of a whole run").isEmpty();
        Random random = new Random(SEED);
        int changed = 0;
        for (int round = 1; round <= KILLS || (changed == 0 && round <= MOST_KILLS); round++) {
            restore(before);
            if (round % 2 == 0) {
                run(goal, whole / 3 + random.nextLong(whole));
            } else {
                runUntilWritten(goal, random.nextLong(1 + whole / 10));
            }
            Map<String, byte[]> killed = state();
            changed += same(killed, before) ? 0 : 1;
            requireWhole(goal + " in round " + round, killed, before, after);
            if (round % PERIOD == 0 || round == KILLS) {
                Thread.sleep(YOUNGEST_DRAFT_MILLIS);
                run(goal, 0);
                assertThat(differing(named(state()), named(after)))
                        .as("%s: files after round %d", goal, round)
                        .isEmpty();
                assertThat(names(spilled))
                        .as("temporary files after round %d", round)
                        .isEmpty();
            }
        }
        assertThat(changed).as("kills that came after something was written").isPositive();
        System.out.printf(
                "%s: %d kills, %d of them after something was written; a whole run took %d ms%n",
                goal, KILLS, changed, whole);
    }

    /** Whether a later run finds anything to write or not; publishing makes its folders again. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PUBLISH")
    void draftsAreSweptWhereverTheGoalWrote(Goal goal) throws Exception {
        describe(goal, 1);
        Map<String, byte[]> before = state();
        run(goal, 0);
        List<Path> drafts = state().entrySet().stream()
                .filter(file -> !Arrays.equals(file.getValue(), before.get(file.getKey())))
                .filter(file -> !isState(file.getKey()))
                .map(file -> temp.resolve(file.getKey()).resolveSibling(".x.txt.999999999999-1.tmp"))
                .distinct()
                .toList();
        for (Path draft : drafts) {
            Files.writeString(draft, "half");
            Files.setLastModifiedTime(
                    draft, FileTime.fromMillis(System.currentTimeMillis() - 10 * YOUNGEST_DRAFT_MILLIS));
        }
        run(goal, 0);
        assertThat(drafts).isNotEmpty().allSatisfy(draft -> assertThat(draft).doesNotExist());
    }

    private void describe(Goal goal, int state) throws IOException {
        for (int set = 1; set <= SETS; set++) {
            Path folder = Files.createDirectories(sets.resolve("set-" + set));
            String rows = ("text,label\n" + "a good one,positive\na bad one,negative\n".repeat(200 * state));
            Files.writeString(folder.resolve("train.csv"), rows);
            Files.write(folder.resolve("test.csv.gz"), packed(rows));
            if (goal.described) {
                Files.writeString(folder.resolve("datacard.yaml"), described(goal, set, state));
                Path old = Files.createDirectories(earlier.resolve("set-" + set));
                Files.writeString(old.resolve("datacard.yaml"), described(goal, set, 1));
            }
            if (!goal.described || goal == Goal.AUDIT) {
                Files.writeString(folder.resolve("README.md"), CARD.formatted(set, state));
            }
        }
        if (goal == Goal.AGENT) {
            Files.writeString(sets.resolve("AGENTS.md"), "# For agents\n\nRun the tests.\n");
        }
    }

    private static String described(Goal goal, int set, int state) {
        String text = DESCRIPTOR.formatted(set, state);
        return switch (goal) {
            case FIX -> text.replace("language: en", "language: en_US");
            case CHECK, KNOWN -> state == 2 ? text + "size: 12\n" : text;
            default -> text;
        };
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** All files of the datasets and of the output, without those of folders that a link does not lead to. */
    private Map<String, byte[]> state() throws IOException {
        Map<String, byte[]> state = new TreeMap<>();
        for (Path top : List.of(sets, out)) {
            if (Files.exists(top)) {
                try (Stream<Path> all = Files.walk(top)) {
                    for (Path file : all.filter(Files::isRegularFile).toList()) {
                        state.put(temp.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                    }
                }
            }
        }
        return state;
    }

    /** Only what readers of a site are shown counts: its states lie beside the link to the newest. */
    private Map<String, String> named(Map<String, byte[]> state) {
        Map<String, String> named = new TreeMap<>();
        state.forEach((name, bytes) -> {
            if (!isState(name)) {
                named.put(name, new String(bytes, StandardCharsets.ISO_8859_1));
            }
        });
        named.putAll(site());
        return named;
    }

    /** The files that one of two states lacks or holds otherwise, with what both hold where it is short. */
    private static List<String> differing(Map<String, String> a, Map<String, String> b) {
        return Stream.concat(a.keySet().stream(), b.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(a.get(name), b.get(name)))
                .map(name -> name + ": " + shown(a.get(name)) + " instead of " + shown(b.get(name)))
                .toList();
    }

    private static String shown(String text) {
        return text == null
                ? "nothing"
                : text.length() + " bytes, <" + text.substring(0, Math.min(text.length(), 2000)) + ">";
    }

    /** A state of the site, or what each run makes again before it publishes. */
    private static boolean isState(String name) {
        return name.startsWith("out/www/") || name.startsWith("out/.publish/");
    }

    private Map<String, String> site() {
        Map<String, String> files = new HashMap<>();
        Path site = out.resolve("www/site");
        if (Files.isDirectory(site)) {
            try {
                Path real = site.toRealPath();
                try (Stream<Path> all = Files.walk(real)) {
                    for (Path file : all.filter(Files::isRegularFile).toList()) {
                        files.put("site/" + real.relativize(file), Files.readString(file, StandardCharsets.ISO_8859_1));
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }

    private void requireWhole(
            String what, Map<String, byte[]> killed, Map<String, byte[]> before, Map<String, byte[]> after) {
        killed.forEach((name, bytes) -> {
            if (!DRAFT.matcher(name).matches() && !isState(name)) {
                assertThat(Stream.of(before, after)
                                .map(state -> state.get(name))
                                .anyMatch(known -> known != null && Arrays.equals(known, bytes)))
                        .as("%s: %s (%d bytes) is as it was or complete", what, name, bytes.length)
                        .isTrue();
            }
        });
        assertThat(killed.keySet())
                .as("%s: files that were there before", what)
                .containsAll(before.keySet().stream()
                        .filter(after::containsKey)
                        .filter(name -> !isState(name))
                        .toList());
    }

    private static boolean same(Map<String, byte[]> a, Map<String, byte[]> b) {
        return a.keySet().equals(b.keySet())
                && a.keySet().stream().allMatch(name -> Arrays.equals(a.get(name), b.get(name)));
    }

    private void restore(Map<String, byte[]> state) throws IOException {
        for (String name : state().keySet()) {
            if (!state.containsKey(name)
                    && !isState(name)
                    && !DRAFT.matcher(name).matches()) {
                Files.delete(temp.resolve(name));
            }
        }
        for (Map.Entry<String, byte[]> file : state.entrySet()) {
            Path path = temp.resolve(file.getKey());
            // The times of data files count: what was measured is kept by them.
            if (!isState(file.getKey())
                    && !(Files.exists(path) && Arrays.equals(Files.readAllBytes(path), file.getValue()))) {
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    // The virtual machine keeps its own figures there, and sweeps them itself.
                    .filter(name -> !name.startsWith("hsperfdata"))
                    .sorted()
                    .toList();
        }
    }

    /** Runs a goal, and kills it after some milliseconds, unless they are zero. */
    private void run(Goal goal, long milliseconds) throws Exception {
        Process process = start(goal);
        if (milliseconds > 0 && !process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
        int code = process.waitFor();
        // Findings are no failure here: the goal has written what it had to.
        // A first descriptor that a killed run has written whole is left alone by the next one.
        boolean written =
                (goal == Goal.INIT || goal == Goal.INIT_MANY) && Files.exists(sets.resolve("set-1/datacard.yaml"));
        if (milliseconds == 0 && code > 1 && !written) {
            throw new AssertionError(Files.readString(temp.resolve("said.txt")));
        }
    }

    /** Runs a goal, and kills it some milliseconds after it wrote its first file or made a temporary one. */
    private void runUntilWritten(Goal goal, long milliseconds) throws Exception {
        Map<String, Long> before = times();
        Process process = start(goal);
        while (process.isAlive() && times().equals(before)) {
            process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
        process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private Map<String, Long> times() {
        Map<String, Long> times = new HashMap<>();
        for (Path top : List.of(sets, out, spilled)) {
            try (Stream<Path> all = Files.exists(top) ? Files.walk(top) : Stream.empty()) {
                for (Path file : all.filter(file -> !file.toString().contains("hsperfdata"))
                        .toList()) {
                    times.put(file.toString(), Files.getLastModifiedTime(file).toMillis());
                }
            } catch (IOException | UncheckedIOException gone) {
                times.put("moved meanwhile", 0L);
            }
        }
        return times;
    }

    private Process start(Goal goal) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + spilled,
                "-cp",
                Classes.path(),
                Datacard.class.getName()));
        goal.arguments.forEach(argument -> command.add(argument.replace("SETS", sets.toString())
                .replace("EARLIER", earlier.toString())
                .replace("OUT", out.toString())
                .replace("ENGINE", ENGINE)));
        return new ProcessBuilder(command)
                .directory(sets.toFile())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("said.txt").toFile())
                .start();
    }
}
