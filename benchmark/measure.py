#!/usr/bin/env python3
"""Compares `measure` with a bare JVM that runs DuckDB's SUMMARIZE, plus sha256sum, on one CSV file.

    python3 benchmark/measure.py ROWS DUCKDB_JAR

ROWS is the number of generated rows (20,000,000 make about 800 MB). Prints the seconds of both and their ratio; the
start of Maven, measured on a skipped goal, is taken off. Run `mvn install -DskipTests` first. Not part of CI.
"""

import pathlib
import random
import subprocess
import sys
import tempfile
import time

PLUGIN = "io.github.datacard:datacard-maven-plugin:0.1.0-SNAPSHOT:measure"
SUMMARIZE = """
import java.sql.*;
public class Summarize {
    public static void main(String[] arguments) throws Exception {
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = engine.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("SET memory_limit = '1GB'");
            try (ResultSet rows = statement.executeQuery("SUMMARIZE FROM read_csv('" + arguments[0] + "')")) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
    }
}
"""


def seconds(*command, cwd=None):
    """The time that a command takes."""
    start = time.perf_counter()
    subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def write(file, rows):
    """Numbers, classes and words, the same in each run."""
    random.seed(1)
    with open(file, "w", encoding="utf-8") as out:
        out.write("id,score,label,text\n")
        for row in range(rows):
            out.write(f"{row},{random.random() * 100:.5f},c{row % 7},some text {row % 1000} here\n")


def main(rows, jar):
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        data = folder / "set" / "train.csv"
        data.parent.mkdir()
        write(data, rows)
        (folder / "set" / "datacard.yaml").write_text("datacard: 1\nname: Set\nsplits: {train: train.csv}\n")
        (folder / "Summarize.java").write_text(SUMMARIZE)
        subprocess.run(["javac", "Summarize.java"], cwd=folder, check=True)
        seconds("sha256sum", data)
        bare = seconds("java", "-cp", f"{folder}:{jar}", "Summarize", data) + seconds("sha256sum", data)
        start = seconds("mvn", "-q", "-B", "-o", PLUGIN, "-Ddatacard.skip", cwd=data.parent)
        measured = seconds("mvn", "-q", "-B", "-o", PLUGIN, cwd=data.parent) - start
        print(f"{data.stat().st_size / 1e6:.0f} MB, {rows:,} rows")
        print(f"SUMMARIZE and sha256sum {bare:.1f} s, measure {measured:.1f} s, ratio {measured / bare:.2f}")
        print(f"{rows / measured:,.0f} rows a second")


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
