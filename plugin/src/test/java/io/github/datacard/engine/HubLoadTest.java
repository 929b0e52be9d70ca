package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.testing.Examples;
import io.github.datacard.testing.LoaderPython;
import io.github.datacard.testing.RecordedFolders;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What init, measure and apply write loads with the library {@code datasets}, with the same rows and types as without it, or
 * better: for all recorded folders and all examples. The library is that of {@code .ci/run}, which installs it where an
 * index serves it.
 */
@Slow
class HubLoadTest {
    private static final Path EXAMPLES = Path.of("../examples");
    private static final Library LIBRARY = Library.open(Optional.empty());

    /** Whether each folder is judged both as init and as measure describe it, which takes twice the time. */
    private static final boolean EACH_WAY = Boolean.getBoolean("datacard.eachWay");

    @TempDir
    private Path top;

    @Test
    void whatIsWrittenLoadsAsTheDataDoesAloneOrBetter() throws IOException, InterruptedException {
        LoaderPython.need();
        Path described = top.resolve("init");
        Path measured = top.resolve("measure");
        for (Path folder : unpacked(described, 0)) {
            write(folder, false);
        }
        for (Path folder : unpacked(measured, 1)) {
            write(folder, true);
        }
        Path before = top.resolve("without");
        Path examples = top.resolve("examples");
        for (Path example : examples()) {
            Examples.copy(example, before.resolve(example.getFileName().toString()));
            Path after = examples.resolve(example.getFileName().toString());
            Examples.copy(example, after);
            Runs runs = Runs.on(after, after.resolve(".datacard/out"));
            runs.measure();
            runs.apply(MergeOptions.NONE);
            Files.deleteIfExists(before.resolve(example.getFileName() + "/README.md"));
        }
        judged(described, measured, examples);
    }

    /** Every second folder, beginning with one of the first two; all if that was asked for. */
    private static List<Path> unpacked(Path into, int first) throws IOException {
        List<Path> all = RecordedFolders.unpack(into);
        List<Path> taken = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            if (EACH_WAY || at % 2 == first) {
                taken.add(all.get(at));
            } else {
                delete(all.get(at));
            }
        }
        return taken;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Data of which nothing can be read is no fault of what is written. */
    private static void write(Path folder, boolean measured) {
        try {
            new Initializing(InitRequest.in(folder), LIBRARY).run();
            Runs runs = Runs.on(folder, folder.resolve(".datacard/out"));
            if (measured) {
                runs.measure();
            }
            runs.apply(MergeOptions.NONE);
        } catch (DatacardException stopped) {
            assertThat(measured).as(stopped.getMessage()).isTrue();
        }
        assertThat(folder.resolve("README.md")).exists();
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("datacard.yaml")))
                    .filter(HubLoadTest::hasData)
                    .sorted()
                    .toList();
        }
    }

    private static boolean hasData(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName)
                    .map(Path::toString)
                    .anyMatch(name ->
                            !name.startsWith(".") && !name.equals("datacard.yaml") && !name.equals("README.md"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void judged(Path... folders) throws IOException, InterruptedException {
        LoaderPython.requireGood(
                "judge_folders.py", Stream.of(folders).map(Path::toString).toList(), top);
    }
}
