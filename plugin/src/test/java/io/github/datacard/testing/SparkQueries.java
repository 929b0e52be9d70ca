package io.github.datacard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Spark SQL in a process of its own, whose jars lie in {@code target/spark} where somebody has fetched them. */
public final class SparkQueries {
    private static final Path JARS = Path.of("target/spark");

    /** What Spark 4 gives Java 17 in its own start script. */
    private static final List<String> OPENED = List.of(
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.io",
            "java.base/java.net",
            "java.base/java.nio",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.base/java.util.concurrent.atomic",
            "java.base/sun.nio.ch",
            "java.base/sun.nio.cs",
            "java.base/sun.security.action",
            "java.base/sun.util.calendar");

    private SparkQueries() {}

    public static boolean isThere() {
        return Files.isDirectory(JARS);
    }

    /** Puts the answers of all queries in a folder beside them, for a table that has the rows of a Parquet file. */
    public static void answer(Path parquet, String table, Path queries, Path work)
            throws IOException, InterruptedException {
        Path program = Files.createDirectories(work).resolve("SparkAnswers.java");
        try (var source = Objects.requireNonNull(SparkQueries.class.getResourceAsStream("/spark/SparkAnswers.java"))) {
            Files.write(program, source.readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Djdk.reflect.useDirectMethodHandle=false"));
        OPENED.forEach(opened -> command.add("--add-opens=" + opened + "=ALL-UNNAMED"));
        command.addAll(List.of(
                "-cp",
                JARS.toAbsolutePath() + File.separator + "*",
                program.toString(),
                parquet.toString(),
                table,
                queries.toString(),
                work.toString()));
        Path log = work.resolve("spark.log");
        Process spark = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int end = spark.waitFor();
        assertThat(end).as(said(log)).isZero();
    }

    private static String said(Path log) throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains(" INFO ") && !line.startsWith("\t"))
                .limit(30)
                .collect(Collectors.joining("\n"));
    }
}
