package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input makes the same bytes, wherever, whenever and however Maven runs. */
final class DeterminismIT {
    private final Maven maven = Maven.one();

    @TempDir
    private Path base;

    @Test
    void sameInputMakesSameBytes() throws IOException {
        Path first = Folders.examples(base.resolve("first"));
        SortedMap<String, String> expected = made(maven, first);
        assertThat(expected).hasSizeGreaterThan(25);

        Files.setLastModifiedTime(first.resolve("scin/datacard.yaml"), FileTime.from(Instant.EPOCH));
        assertThat(made(maven, first)).as("over the first output").isEqualTo(expected);

        Path second = Folders.examples(base.resolve("elsewhere/a folder"), Comparator.reverseOrder());
        assertThat(made(
                        maven.with(
                                "-Duser.timezone=Pacific/Auckland",
                                "-Duser.language=tr",
                                "-Duser.country=TR",
                                "-Dfile.encoding=ISO-8859-9",
                                "-Dline.separator=~"),
                        second))
                .as("in another place, zone, language and encoding")
                .isEqualTo(expected);

        Path third = Folders.examples(base.resolve("third"));
        assertThat(made(maven, third, "-T2", "-Ddatacard.sources=" + String.join(",", sources())))
                .as("from other sources, with two threads")
                .isEqualTo(expected);
    }

    /** All examples, the last first, one of them twice, and what a model was made of. */
    private static List<String> sources() {
        List<String> folders = new ArrayList<>(Examples.folders());
        Collections.reverse(folders);
        folders.add("scin");
        folders.add("made-up-mixture.training-summary.yaml");
        return folders;
    }

    private static SortedMap<String, String> made(Maven maven, Path folder, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "-Ddatacard.today=2026-11-24";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        maven.goals(folder, List.of("check", "render"), all).succeeded();
        return Folders.digests(folder.resolve(".datacard/out"));
    }
}
